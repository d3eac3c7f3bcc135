"""A person's decisions as must-links and cannot-links between founding attributions."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from sayso.domain.judgement import Judgement, JudgementKind

Founders: TypeAlias = Mapping[str, int]
"""The place of the mention that founds, or would found, the thing of each id."""


def pairs_of(
    judgements: Iterable[Judgement], kind: JudgementKind, founders: Founders
) -> list[tuple[int, int]]:
    """Return the pairs that judgements of a kind decide; those on things that are not here are left out.

    Where two judgements contradict one another, the later one holds: see `settle`.
    """
    return sorted(
        (founders[judgement.subject], founders[judgement.object])
        for judgement in settle(judgements)
        if judgement.kind is kind
        and judgement.object is not None
        and judgement.subject in founders
        and judgement.object in founders
    )


def settle(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the latest judgement on each pair and question."""
    latest: dict[tuple[str, frozenset[str | None]], Judgement] = {}
    for judgement in sorted(judgements, key=lambda j: (j.at, j.kind, j.subject, j.object or "")):
        question = judgement.kind.partition("-")[2]
        latest[question, frozenset((judgement.subject, judgement.object))] = judgement
    return list(latest.values())
