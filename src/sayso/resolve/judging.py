"""A person's decisions as must-links and cannot-links between founding attributions."""

from collections.abc import Iterable, Iterator, Mapping
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
        (founders[subject], founders[other])
        for subject, other in decided(judgements, kind)
        if subject in founders and other in founders
    )


def decided(judgements: Iterable[Judgement], kind: JudgementKind) -> Iterator[tuple[str, str]]:
    """Yield subject and object of every judgement of a kind that holds; the object is empty where there is none."""
    for judgement in settle(judgements):
        if judgement.kind is kind:
            yield judgement.subject, judgement.object or ""


def settle(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the latest judgement on each question, whatever the order they come in."""
    latest: dict[tuple[str, frozenset[str | None]], Judgement] = {}
    for judgement in sorted(judgements, key=lambda j: (j.at, j.id, j.kind, j.subject, j.object or "")):
        about = (judgement.subject, judgement.object) if judgement.kind.on_pair else (judgement.subject,)
        latest[judgement.kind.question, frozenset(about)] = judgement
    return list(latest.values())
