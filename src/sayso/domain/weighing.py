"""What claims are worth."""

from dataclasses import dataclass

from sayso.domain.drift import Drift
from sayso.domain.grade import Grade
from sayso.domain.independence import Independence


@dataclass(frozen=True, slots=True)
class Weighing:
    """Independence and grade of each claim, and every drift that was seen."""

    independence: tuple[Independence, ...] = ()
    drifts: tuple[Drift, ...] = ()
    grades: tuple[Grade, ...] = ()
