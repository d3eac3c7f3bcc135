"""Whether a brief holds what a good brief must show."""

from collections.abc import Iterator

from tests.golden.patterns import Record, file_name, meets, names


def find_claim(brief: Record, wanted: Record) -> Record | None:
    """Return the claim that fits, the one with the most of the sides that are wanted."""
    fitting = [claim for claim in brief["claims"] if meets_words(claim, wanted["words"])]
    sides = wanted.get("sides", [])
    return max(fitting, key=lambda claim: sum(has_side(claim, side) for side in sides), default=None)


def meets_words(claim: Record, words: list[str]) -> bool:
    """Return whether the headline, or one of the tellings, holds the words."""
    texts = [claim["headline"]["text"], *(telling["text"] for _, _, telling in list_tellings(claim))]
    return any(meets(words, text) for text in texts)


def list_tellings(claim: Record) -> Iterator[tuple[str, Record, Record]]:
    """Yield stance, statement and telling of everything that is told of a claim."""
    for side in claim["sides"]:
        for statement in side["statements"]:
            for telling in statement["tellings"]:
                yield side["stance"], statement, telling


def has_side(claim: Record, wanted: Record) -> bool:
    """Return whether somebody takes the stance that is wanted, in the words and on the basis that are."""
    return any(
        stance == wanted["stance"] and _is_speaker(statement, wanted) and _is_telling(telling, wanted)
        for stance, statement, telling in list_tellings(claim)
    )


def _is_speaker(statement: Record, wanted: Record) -> bool:
    return (
        names(wanted["actor"], statement["actor"])
        and statement["act"] in wanted.get("act", [statement["act"]])
        and statement["named"] == wanted.get("named", statement["named"])
        and statement["negated"] == wanted.get("negated", statement["negated"])
        and statement["basis"] in wanted.get("basis", [statement["basis"]])
        and statement["certainty"]["level"] == wanted.get("certainty", statement["certainty"]["level"])
    )


def _is_telling(telling: Record, wanted: Record) -> bool:
    return (
        file_name(telling["document"]) == wanted["document"]
        and ("via" not in wanted or _is_via(telling["via"], wanted["via"]))
        and meets(wanted["text"], telling["text"])
    )


def _is_via(told: list[str], wanted: list[str]) -> bool:
    """Return whether it came through those wanted, outermost first; through nobody where none is."""
    if not wanted:
        return not told
    return len(wanted) <= len(told) and all(
        names([each], actor) for each, actor in zip(wanted, told, strict=False)
    )


def has_roots(claim: Record, wanted: Record) -> bool:
    """Return whether the independent sources are as many as they may be."""
    least, most = wanted.get("independent_sources", [0, 999])
    return bool(
        least <= claim["independent_sources"] <= most
        and claim["proven_independent"] <= wanted.get("proven_at_most", 999)
    )


def are_apart(brief: Record, first: Record, second: Record) -> bool:
    """Return whether no claim holds what two claims are about."""
    one, other = find_claim(brief, first), find_claim(brief, second)
    return one is None or other is None or one["id"] != other["id"]


def has_actor(brief: Record, wanted: Record) -> bool:
    """Return whether one actor speaks in all the documents."""
    return any(
        names([wanted["name"]], actor["name"])
        and actor["named"] == wanted["named"]
        and set(wanted["documents"]) <= {file_name(path) for path in actor["documents"]}
        for actor in brief["actors"]
    )


def are_actors_apart(brief: Record, wanted: Record) -> bool:
    """Return whether no actor goes by both names."""
    first, second = wanted["pair"]
    called = [{name.lower() for name in (actor["name"], *actor["aliases"])} for actor in brief["actors"]]
    return not any(first in forms and second in forms for forms in called)


def has_copies(brief: Record, wanted: Record) -> bool:
    """Return whether the reports are told to be copies, of the right one."""
    return any(
        set(wanted["members"]) <= {file_name(path) for path in copies["members"]}
        and copies["kind"] in wanted["kind"]
        and (copies["original"] is None or file_name(copies["original"]) == wanted["original"])
        for copies in brief["copies"]
    )


def are_no_copies(brief: Record, pair: list[str]) -> bool:
    """Return whether two reports are not told to be copies of each other, more than in part."""
    return not any(
        set(pair) <= {file_name(path) for path in copies["members"]} and copies["kind"] != "partial"
        for copies in brief["copies"]
    )


def has_drift(brief: Record, wanted: Record) -> bool:
    """Return whether the change between two reports is told."""
    return any(
        drift["kind"] in wanted["kind"]
        and file_name(drift["from"]["document"]) == wanted["from_document"]
        and file_name(drift["to"]["document"]) == wanted["to_document"]
        and meets(wanted["from_words"], drift["from"]["text"])
        and meets(wanted["to_words"], drift["to"]["text"])
        for claim in brief["claims"]
        for drift in claim["drift"]
    )
