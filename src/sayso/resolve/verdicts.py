"""Attributions that a person found right or wrong."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from sayso.domain.anchor import name_attributions
from sayso.domain.judgement import Judgement, JudgementKind, decided
from sayso.domain.reading import Reading


def drop_wrong(reading: Reading, judgements: Collection[Judgement]) -> Reading:
    """Return a reading without what was judged wrong; what stood in it stands in what was around it."""
    wrong = find_judged(reading, judgements, JudgementKind.WRONG)
    if not wrong:
        return reading
    parents = {each.id: each.parent for each in reading.attributions}
    kept = (each for each in reading.attributions if each.id not in wrong)
    return replace(
        reading, attributions=tuple(replace(each, parent=_lift(each.parent, parents, wrong)) for each in kept)
    )


def find_judged(reading: Reading, judgements: Collection[Judgement], kind: JudgementKind) -> set[str]:
    """Return the ids in a reading of the attributions that a kind of judgement is about."""
    judged = {subject for subject, _ in decided(judgements, kind)}
    if not judged:
        return set()
    return {number for number, id_ in name_attributions(reading).items() if id_ in judged}


def _lift(parent: str | None, parents: Mapping[str, str | None], wrong: set[str]) -> str | None:
    while parent is not None and parent in wrong:
        parent = parents.get(parent)
    return parent
