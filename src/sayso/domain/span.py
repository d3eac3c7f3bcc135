"""Where words stand: half-open ranges of Unicode code points."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points from `start` up to, and without, `end`; never empty.

    Raises:
        ValueError: unless 0 <= start < end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is not a range; expected 0 <= start < end")

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def overlaps(self, other: Self) -> bool:
        """Whether at least one code point is in both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        """Whether every code point of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, distance: int) -> "Span":
        """The same range, `distance` code points further on."""
        return Span(self.start + distance, self.end + distance)

    def within(self, length: int) -> Self:
        """This span, if it lies in a text of `length` code points.

        Raises:
            ValueError: if it reaches past the end.
        """
        if self.end > length:
            raise ValueError(
                f"span [{self.start}, {self.end}) is outside of a text of {length} code points; "
                f"expected 0 <= start < end <= {length}"
            )
        return self


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same code points as ascending, disjoint spans; those that touch are joined."""
    ordered = sorted(spans)
    merged = ordered[:1]
    for span in ordered[1:]:
        if span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return tuple(merged)
