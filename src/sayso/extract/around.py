"""What stands around a relation's spans."""

from bisect import bisect_right
from collections.abc import Sequence

from sayso.domain.document import Document
from sayso.domain.span import Span


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
