"""Whether words are quoted, told in other words, or both."""

import re
from collections.abc import Iterator, Sequence
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


def form_of(document: Document, content: Sequence[Span], *, cue: Sequence[Span] = ()) -> Form:
    """Return whether a content stands in quotation marks, outside of them, or partly in them.

    Args:
        document: Where it stands.
        content: Its spans.
        cue: Where given, quotation marks around the cue as well are those of somebody else, who
            quotes the whole; then only single quotation marks count.
    """
    if not content:
        return Form.INDIRECT
    paragraph = paragraph_around(document, Span(content[0].start, content[-1].end))
    quotes = list(find_quotes(document.text, paragraph))
    if any(quote.contains(span) for quote in quotes for span in cue):
        quotes = [
            Span(m.start(), m.end()) for m in _SINGLE.finditer(document.text, paragraph.start, paragraph.end)
        ]
    words = [word for span in content for word in _WORD.finditer(document.text, span.start, span.end)]
    quoted = [any(quote.start <= word.start() < quote.end for quote in quotes) for word in words]
    if not any(quoted):
        return Form.INDIRECT
    outside = {word[0].lower() for word, inside in zip(words, quoted, strict=True) if not inside}
    return Form.DIRECT if outside <= _LEADING else Form.MIXED


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
