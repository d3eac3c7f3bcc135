"""From what documents say together to what it is worth."""

from collections.abc import Callable, Sequence

from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.source import Source
from sayso.domain.weighing import Weighing
from sayso.weigh.drift import find_drift
from sayso.weigh.evidence import Evidence
from sayso.weigh.grade import grade_claim
from sayso.weigh.independence import count_roots


def weigh(
    readings: Sequence[Reading],
    resolution: Resolution,
    states_of: Callable[[Source], frozenset[str]],
) -> Weighing:
    """Return independence and grade of each claim, and every drift that was seen, in the order of the claims.

    Args:
        readings: All that the resolution is of.
        resolution: What they say together.
        states_of: Tells the states that a source speaks for: all who speak for one count once.
    """
    evidence = Evidence(readings, resolution, states_of)
    independence = tuple(count_roots(claim, evidence) for claim in resolution.claims)
    grades = (
        grade_claim(claim, roots, evidence)
        for claim, roots in zip(resolution.claims, independence, strict=True)
    )
    drifts = (drift for claim in resolution.claims for drift in find_drift(claim, evidence))
    return Weighing(independence, tuple(drifts), tuple(grades))
