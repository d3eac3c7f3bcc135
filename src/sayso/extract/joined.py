"""The words of several spans as one text, with the way back."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.domain.span import Span


@dataclass(frozen=True, slots=True)
class Joined:
    """Spans of a text, joined by single spaces.

    Attributes:
        text: The words.
        spans: The spans, ascending.
        starts: Where each begins in `text`.
    """

    text: str
    spans: tuple[Span, ...]
    starts: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where [start, end) of the joined text stands in the document."""
        found: list[Span] = []
        for index in range(max(0, bisect_right(self.starts, start) - 1), len(self.spans)):
            span, offset = self.spans[index], self.spans[index].start - self.starts[index]
            low, high = max(span.start, start + offset), min(span.end, end + offset)
            if low < high:
                found.append(Span(low, high))
        return tuple(found)


def join_spans(text: str, spans: Sequence[Span]) -> Joined:
    """Return the spans of a text as one."""
    ordered = tuple(sorted(spans))
    starts: list[int] = []
    length = 0
    for span in ordered:
        starts.append(length)
        length += span.length + 1
    return Joined(" ".join(text[span.start : span.end] for span in ordered), ordered, tuple(starts))
