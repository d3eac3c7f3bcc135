"""The words that judgements were made on, found again in what is read now; never taken for others alike."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from sayso.domain.anchor import anchor_attributions
from sayso.domain.attribution import Attribution
from sayso.domain.identity import identify
from sayso.domain.judgement import Ground, Judgement, Orphan
from sayso.domain.reading import Reading
from sayso.domain.span import Span

_ABOUT_SOURCE: Final = frozenset(("source", "actor"))
"""Questions that rest on who speaks, whatever is said."""
_KINDS: Final = {"a": "attribution", "p": "person", "s": "statement", "c": "claim"}
"""What an id names, by its first letter."""


def lay_ground(reading: Reading, attribution: Attribution, part: int = 0) -> Ground:
    """Return the words that a judgement on an attribution is made on.

    Args:
        reading: In which it stands.
        attribution: That is judged.
        part: Which sentence of its content.
    """
    anchor = anchor_attributions(reading)[attribution.id]
    return Ground(
        document_id=reading.document.id,
        attribution_id=identify("attribution", reading.document.id, anchor),
        part=part,
        place=_place(attribution),
        source=attribution.source.words.text,
        cue=attribution.cue.text,
        content=attribution.content.words.text,
    )


def hold(
    judgements: Iterable[Judgement], readings: Iterable[Reading]
) -> tuple[list[Judgement], list[Orphan]]:
    """Return the judgements that are in force, by the ids that things have now, and those that lost their words.

    A judgement is in force if all words that it was made on are read at the places where they stood. Where the text
    of a document came to stand elsewhere in its input, they may be read at another place, if they are read but once.

    Args:
        judgements: As they were made.
        readings: Of all documents that they are about; others do no harm.
    """
    found = {reading.document.id: reading for reading in readings}
    holding: list[Judgement] = []
    orphaned: list[Orphan] = []
    for judgement in judgements:
        try:
            holding.append(_move(judgement, found))
        except LookupError as exc:
            orphaned.append(Orphan(judgement, str(exc.args[0])))
    return holding, orphaned


def _move(judgement: Judgement, readings: Mapping[str, Reading]) -> Judgement:
    """Return a judgement by the ids that its subject and object have now.

    Raises:
        LookupError: The words that one of them rested on are not read any more.
    """
    ids = [judgement.subject, *([judgement.object] if judgement.object else [])]
    moved = [
        _rename(id_, ground, readings, judgement.kind.question)
        for id_, ground in zip(ids, judgement.grounds, strict=True)
    ]
    return replace(judgement, subject=moved[0], object=moved[1] if len(moved) > 1 else None)


def _rename(id_: str, ground: Ground, readings: Mapping[str, Reading], question: str) -> str:
    reading = readings.get(ground.document_id)
    if reading is None:
        raise LookupError(f"the document {ground.document_id} is not in the ledger any more")
    anchor = _find(ground, reading, question)
    kind = _KINDS[id_[0]]
    part = (str(ground.part),) if kind == "claim" and ground.part else ()
    return identify(kind, ground.document_id, anchor, *part)


def _find(ground: Ground, reading: Reading, question: str) -> str:
    """Return the anchor of the attribution that has the words of a ground."""
    alike = [each for each in reading.attributions if _has_words(each, ground, question)]
    here = [each for each in alike if _place(each) == ground.place]
    anchors = anchor_attributions(reading)
    for each in here:
        if identify("attribution", ground.document_id, anchors[each.id]) == ground.attribution_id:
            return anchors[each.id]
    chosen = here or alike
    if len(chosen) != 1:
        how = "are not read any more" if not chosen else "are read more than once"
        raise LookupError(
            f"the words that it was made on {how}: “{ground.content or ground.cue or ground.source}”"
        )
    return anchors[chosen[0].id]


def _has_words(attribution: Attribution, ground: Ground, question: str) -> bool:
    same = attribution.source.words.text == ground.source and attribution.cue.text == ground.cue
    return same and (question in _ABOUT_SOURCE or attribution.content.words.text == ground.content)


def _place(attribution: Attribution) -> tuple[Span, ...]:
    return attribution.cue.origin or attribution.content.words.origin or attribution.source.words.origin
