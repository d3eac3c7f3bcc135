"""Names that the network sees in two, or without a possessive that is theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extract.acts import is_known
from sayso.extract.entities import Entity, Tokens
from sayso.extract.genders import is_given
from sayso.extract.nouns import what
from sayso.extract.words import Words

_AUXILIARIES = frozenset("has had is was will would and".split())


def joined(words: Words, names: Sequence[Entity]) -> list[Entity]:
    """Return names with those put together that are seen in two: "Ada", "Lin-Pell"; "Ministry of Water", "Works"."""
    found: list[Entity] = []
    for name in names:
        last = found[-1] if found else None
        if last is not None and last.kind == name.kind == "PER" and _is_parted(words, last, name):
            found[-1] = Entity("PER", (last.words[0], name.words[1]))
        elif last is not None and _is_one_body(words, last, name):
            found[-1] = Entity("ORG", (last.words[0], name.words[1]))
        else:
            found.append(name)
    return found


def _is_one_body(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether two names that stand together are one body's: "Harbour", "Valley Power"; "Crumb & Sons"."""
    named = {first.kind, rest.kind} == {"ORG"} or (first.kind == "LOC" and words[rest.words[0]] == "Today")
    touches = named and first.words[1] == rest.words[0]
    paired = first.words[1] + 1 == rest.words[0] and words[first.words[1]] == "&"
    return touches or paired or _is_second_task(words, first, rest) or _ends_a_title(words, first, rest)


def _is_second_task(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether a name says what a body does besides: "Ministry of Water" and "Works"."""
    start, end = first.words
    body = first.kind == "ORG" and "institution" in what(words[start].lower())[1]
    lone = rest.kind != "PER" and rest.words == (end + 1, end + 2) and words[end].lower() == "and"
    return (
        body
        and lone
        and any(words[i].lower() in ("of", "for") for i in range(start, end))
        and "institution" not in what(words[end + 1].lower())[1]
    )


def _ends_a_title(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether a word seen as a person ends the name of a thing: nobody is called "the Norland Ledger"."""
    start, end = first.words
    alone = rest.kind == "PER" and rest.words == (end, end + 1) and not is_given(words[end])
    return first.kind != "PER" and alone and start > 0 and words[start - 1].lower() == "the"


def _is_parted(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether a given name is seen apart from its surname, or from one with a hyphen."""
    hyphen = any(words[i] == "-" for i in range(*rest.words))
    return first.words[1] == rest.words[0] and (hyphen or is_given(words[first.words[0]]))


def owning(words: Words, names: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the names; with their "'s" those that are never without it, though they own nothing: "Pell's"."""
    places: dict[Tokens, list[Entity]] = {}
    for name in names:
        if name.kind in ("ORG", "MISC"):
            places.setdefault(tuple(words[i] for i in range(*name.words)), []).append(name)
    own = {
        key
        for key, found in places.items()
        if all(_is_owner(words, each) for each in found) and any(_has_own(words, each) for each in found)
    }
    for name in names:
        start, end = name.words
        owns = name.kind in ("ORG", "MISC") and tuple(words[i] for i in range(start, end)) in own
        yield Entity("ORG", (start, end + 2)) if owns else name


def _is_owner(words: Words, name: Entity) -> bool:
    end = name.words[1]
    return end + 1 < len(words) and words[end] in ("'", "’") and words[end + 1] == "s"


def _has_own(words: Words, name: Entity) -> bool:
    """Whether a name in the possessive stands where nothing is owned: "Pell's has", "Pell's said"."""
    after = name.words[1] + 2
    if not _is_owner(words, name) or after >= len(words):
        return False
    word = words[after].lower()
    return word in _AUXILIARIES or (word.endswith("ed") and is_known(word)) or word in ("said", "says")
