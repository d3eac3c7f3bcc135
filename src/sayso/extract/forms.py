"""Whether words are quoted, told in other words, or both."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sayso.domain.attribution import Form
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.around import paragraph_around

_MARK: Final = re.compile(r"“|”|\"|''|``|„|«|»")
_OPENS: Final = frozenset(("“", "``", "„", "«"))
_CLOSES: Final = frozenset(("”", "»"))
_SINGLE: Final = re.compile(r"(?<!\w)[‘'](?=\w)[^‘’'\"“”]+(?:[’'](?=\w)[^‘’'\"“”]+)*[,.?!]?[’'](?!\w)")
_LEADING: Final = frozenset(("that",))
_WORD: Final = re.compile(r"\w+")


class FormReader:
    """Tells the forms of contents in one document, whose quotation marks are looked for once a paragraph.

    Args:
        document: where the contents stand.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._double: dict[Span, Quotes] = {}
        self._single: dict[Span, Quotes] = {}

    def form_of(self, content: Sequence[Span], *, cue: Sequence[Span] = ()) -> Form:
        """Return whether a content stands in quotation marks, outside of them, or partly in them.

        Args:
            content: Its spans.
            cue: Where given, quotation marks around the cue as well are those of somebody else, who
                quotes the whole; then only single quotation marks count, as in a paragraph without others.
        """
        if not content:
            return Form.INDIRECT
        paragraph = paragraph_around(self._document, Span(content[0].start, content[-1].end))
        quotes = self._quotes(paragraph)
        if not quotes.spans or any(quotes.contain(span) for span in cue):
            quotes = self._inner_quotes(paragraph)
        return _form(self._document.text, content, quotes)

    def _quotes(self, paragraph: Span) -> Quotes:
        if paragraph not in self._double:
            self._double[paragraph] = Quotes(tuple(find_quotes(self._document.text, paragraph)))
        return self._double[paragraph]

    def _inner_quotes(self, paragraph: Span) -> Quotes:
        if paragraph not in self._single:
            found = _SINGLE.finditer(self._document.text, paragraph.start, paragraph.end)
            self._single[paragraph] = Quotes(tuple(Span(*match.span()) for match in found))
        return self._single[paragraph]


def _form(text: str, content: Sequence[Span], quotes: Quotes) -> Form:
    """Return the form of a content from where its words stand; no word stands half in quotation marks."""
    parts = [part for span in content for part in quotes.part(span)]
    if not any(_WORD.search(text, start, end) for start, end, quoted in parts if quoted):
        return Form.INDIRECT
    outside = (word for start, end, quoted in parts if not quoted for word in _WORD.findall(text, start, end))
    return Form.DIRECT if all(word.lower() in _LEADING for word in outside) else Form.MIXED


@dataclass(frozen=True)
class Quotes:
    """What stands in quotation marks: spans, ascending and disjoint."""

    spans: tuple[Span, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span in self.spans]

    def contain(self, span: Span) -> bool:
        """Whether one of them holds all of a span."""
        before = bisect_right(self._starts, span.start) - 1
        return before >= 0 and span.end <= self.spans[before].end

    def part(self, span: Span) -> Iterator[tuple[int, int, bool]]:
        """Yield the parts of a span, in text order: start, end, and whether they stand in quotation marks."""
        at = span.start
        for quote in self.spans[max(0, bisect_right(self._starts, at) - 1) :]:
            if quote.start >= span.end:
                break
            if quote.end <= at:
                continue
            if at < quote.start:
                yield at, quote.start, False
            end = min(quote.end, span.end)
            yield max(at, quote.start), end, True
            at = end
        if at < span.end:
            yield at, span.end, False


def find_quotes(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield what stands between double quotation marks in a paragraph.

    A quotation that is not closed reaches to the end of the paragraph, as where it goes on in the next one.
    A straight mark opens where a word follows it and none goes before.
    """
    opened: int | None = None
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        if _opens(text, mark, paragraph):
            if opened is not None and opened < mark.start():
                yield Span(opened, mark.start())
            opened = mark.end()
        elif opened is not None:
            if opened < mark.start():
                yield Span(opened, mark.start())
            opened = None
    if opened is not None and opened < paragraph.end:
        yield Span(opened, paragraph.end)


def _opens(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    if mark[0] in _OPENS or mark[0] in _CLOSES:
        return mark[0] in _OPENS
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    return not after.isspace() and (before.isspace() or before in "([{—–-/‘'“")
