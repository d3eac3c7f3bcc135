"""The words that judgements are made on, and which judgements still have theirs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from sayso.domain.anchor import name_attributions
from sayso.domain.attribution import Attribution
from sayso.domain.identity import identify
from sayso.domain.judgement import Ground, Judgement, Orphan
from sayso.domain.reading import Reading
from sayso.resolve.found_again import ReadWords, place_of
from sayso.resolve.overtaken import find_overtaken

_KINDS: Final = {"a": "attribution", "p": "person", "s": "statement", "c": "claim"}
"""What an id names, by its first letter."""


def lay_ground(reading: Reading, attribution: Attribution, part: int = 0) -> Ground:
    """Return the words that a judgement on an attribution is made on.

    Args:
        reading: In which it stands.
        attribution: That is judged.
        part: Which sentence of its content.
    """
    return Ground(
        document_id=reading.document.id,
        attribution_id=name_attributions(reading)[attribution.id],
        part=part,
        place=place_of(attribution),
        source=attribution.source.words.text,
        cue=attribution.cue.text,
        content=attribution.content.words.text,
    )


def hold(
    judgements: Iterable[Judgement], readings: Iterable[Reading]
) -> tuple[list[Judgement], list[Orphan]]:
    """Return the judgements that are in force, by the ids that things have now, and those that lost their words.

    A judgement is in force if all words that it was made on are read at the places where they stood. Where the text
    of a document came to stand elsewhere in its input, they may be read at another place, if the text has them but
    once. What somebody judged wrong, or later gave to another source, is no ground any more.

    Args:
        judgements: As they were made.
        readings: Of all documents that they are about; others do no harm.
    """
    found = {reading.document.id: ReadWords(reading) for reading in readings}
    made: dict[Judgement, Judgement] = {}
    resting: dict[Judgement, tuple[str, ...]] = {}
    orphaned: list[Orphan] = []
    for judgement in judgements:
        try:
            moved, ids = _move(judgement, found)
        except LookupError as exc:
            orphaned.append(Orphan(judgement, str(exc.args[0])))
        else:
            made[moved], resting[moved] = judgement, ids
    overtaken = find_overtaken(resting)
    orphaned += (Orphan(made[each], why) for each, why in overtaken.items())
    return [each for each in made if each not in overtaken], orphaned


def _move(judgement: Judgement, found: Mapping[str, ReadWords]) -> tuple[Judgement, tuple[str, ...]]:
    """Return a judgement by the ids that its subject and object have now, and those of what they rest on.

    Raises:
        LookupError: The words that one of them rested on are not read any more.
    """
    ids = [judgement.subject, *([] if judgement.object is None else [judgement.object])]
    if len(ids) != len(judgement.grounds) or any(id_[:1] not in _KINDS for id_ in ids):
        raise LookupError("it does not tell the words that it was made on")
    names = [
        _rename(id_, ground, found, judgement.kind.question)
        for id_, ground in zip(ids, judgement.grounds, strict=True)
    ]
    things, resting = zip(*names, strict=True)
    return replace(judgement, subject=things[0], object=things[1] if len(things) > 1 else None), resting


def _rename(id_: str, ground: Ground, found: Mapping[str, ReadWords], question: str) -> tuple[str, str]:
    """Return the ids of a thing and of the attribution that founds it."""
    if ground.document_id not in found:
        raise LookupError(f"the document {ground.document_id} is not in the ledger any more")
    founder = ground.document_id, found[ground.document_id].find(ground, question)
    kind = _KINDS[id_[0]]
    part = (str(ground.part),) if kind == "claim" and ground.part else ()
    return identify(kind, *founder, *part), identify("attribution", *founder)
