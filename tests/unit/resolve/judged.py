"""Ids that things have, and judgements on them, as a ledger would make them."""

from sayso.domain.anchor import anchor_attributions, name_attributions
from sayso.domain.identity import identify
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.resolve.grounds import lay_ground

_KINDS = {"attribution": "attribution", "actor": "person", "statement": "statement", "claim": "claim"}


def name(reading: Reading, kind: str, place: int = 0) -> str:
    """Return the id that an attribution has, or would give an actor, a statement or a claim.

    Args:
        reading: In which it stands.
        kind: ``attribution``, ``actor``, ``statement`` or ``claim``.
        place: Of the attribution in the reading, from 0.
    """
    attribution = reading.attributions[place]
    if kind == "attribution":
        return name_attributions(reading)[attribution.id]
    return identify(_KINDS[kind], reading.document.id, anchor_attributions(reading)[attribution.id])


def judge(
    kind: JudgementKind,
    subject: tuple[Reading, str, int],
    object_: tuple[Reading, str, int] | None = None,
    *,
    day: int = 1,
) -> Judgement:
    """Return a judgement on things that attributions found, with the words that it is made on."""
    named = [subject, *([] if object_ is None else [object_])]
    ids = [name(*each) for each in named]
    grounds = tuple(lay_ground(reading, reading.attributions[place]) for reading, _, place in named)
    return Judgement(
        kind=kind,
        subject=ids[0],
        object=None if object_ is None else ids[1],
        by=f"Ada {day}",
        at=f"2031-01-{day:02}",
        why="as she knows",
        id=f"j{day}",
        grounds=grounds,
    )


def founding_ids(resolution: Resolution, readings: list[Reading]) -> dict[str, set[str]]:
    """Return the ids of actors, statements and claims, each with those that its members would have given it."""
    anchors = {(r.document.id, id_): a for r in readings for id_, a in anchor_attributions(r).items()}
    found: dict[str, set[str]] = {}
    for actor in resolution.actors:
        found[actor.id] = {identify("person", key[0], anchors[key]) for key in actor.mentions}
    for statement in resolution.statements:
        keys = [(telling.document_id, telling.attribution_id) for telling in statement.tellings]
        found[statement.id] = {identify("statement", key[0], anchors[key]) for key in keys}
    for claim in resolution.claims:
        found[claim.id] = {
            identify("claim", document_id, anchors[document_id, id_], *((str(part),) if part else ()))
            for document_id, id_, part in claim.members
        }
    return found
