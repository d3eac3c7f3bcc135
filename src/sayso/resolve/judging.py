"""A person's decisions as must-links and cannot-links between founding attributions."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from sayso.domain.judgement import Judgement, JudgementKind, decided

Founders: TypeAlias = Mapping[str, int]
"""The place of the mention that founds, or would found, the thing of each id."""


def pairs_of(
    judgements: Iterable[Judgement], kind: JudgementKind, founders: Founders
) -> list[tuple[int, int]]:
    """Return the pairs that judgements of a kind decide; those on things that are not here are left out.

    Where two judgements contradict one another, the later one holds: see `settle`.
    """
    return sorted(
        (founders[subject], founders[other])
        for subject, other in decided(judgements, kind)
        if subject in founders and other in founders
    )
