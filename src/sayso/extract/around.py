"""What stands around a relation's spans."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from sayso.domain.document import Document
from sayso.domain.span import Span

MASK: Final = "\x00"
"""What stands for a letter that is not to be read."""


def outside(text: str, sentence: Span, spans: Sequence[Span]) -> str:
    """Return a range of a text without what the spans cover, each of them left as one space."""
    parts: list[str] = []
    at = sentence.start
    for span in sorted(spans):
        if span.end <= at or span.start >= sentence.end:
            continue
        parts.append(text[at : max(at, span.start)])
        at = span.end
    if at < sentence.end:
        parts.append(text[at : sentence.end])
    return " ".join(parts)


def paragraph_around(document: Document, span: Span) -> Span:
    """Return the paragraphs that a span touches, as one range; the whole text where there are none."""
    paragraphs = document.paragraphs
    first = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
    last = bisect_right(paragraphs, span.end - 1, key=lambda paragraph: paragraph.start) - 1
    if first < 0:
        return Span(0, len(document.text))
    return Span(paragraphs[first].start, max(paragraphs[last].end, span.end))


def masked(text: str, part: Span, spans: Sequence[Span]) -> str:
    """Return a part of a text, as long as it is, with `MASK` over what the spans cover."""
    pieces: list[str] = []
    at = part.start
    for span in sorted(spans):
        if span.end <= at or span.start >= part.end:
            continue
        start, end = max(at, span.start), min(part.end, span.end)
        pieces += (text[at:start], MASK * (end - start))
        at = end
    pieces.append(text[at : part.end])
    return "".join(pieces)
