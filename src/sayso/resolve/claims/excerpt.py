"""Parts of a passage, cut by the characters of its text."""

import re
from typing import Final

from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, GAP, Passage
from sayso.domain.span import Span

_LEAD: Final = re.compile(r"^[\s\"'“‘”’.,;:–—-]*(?:(?:that|whether)\s+)?[\s\"'“‘]*", re.IGNORECASE)
_QUOTATION_MARKS: Final = ("“”", "‘’", '""')
_TAIL: Final = re.compile(r"[\s\"'“‘”’.,;:–—-]*$")


def cut(document: Document, passage: Passage, start: int, end: int) -> Passage:
    """Return the part [start, end) of a passage's text, pieces and gaps counted as they are shown."""
    spans: list[Span] = []
    at = 0
    for span in passage.spans:
        first, last = max(start, at), min(end, at + span.length)
        if first < last:
            spans.append(Span(span.start + first - at, span.start + last - at))
        at += span.length + len(GAP)
    return document.passage(spans) if spans else EMPTY


def trim(document: Document, passage: Passage) -> Passage:
    """Return a passage without an opening "that" and without punctuation and quotation marks at its ends.

    A mark whose other half stands inside of it stays: “the charge was ‘absurd’”.
    """
    text = passage.text or ""
    lead, tail = _LEAD.match(text), _TAIL.search(text)
    start = lead.end() if lead else 0
    end = tail.start() if tail else len(text)
    return cut(document, passage, *_keep_halves(text, start, end)) if start < end else EMPTY


def _keep_halves(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range with the marks at its ends whose other halves stand within."""
    for opening, closing in _QUOTATION_MARKS:
        within = text[start:end]
        if opening == closing:
            open_ended = bool(within.count(opening) % 2)
            missing = open_ended and closing in text[end:], open_ended and opening in text[:start]
        else:
            surplus = within.count(opening) - within.count(closing)
            missing = surplus > 0 and closing in text[end:], surplus < 0 and opening in text[:start]
        if missing[0]:
            end = text.index(closing, end) + 1
        elif missing[1]:
            start = text.rindex(opening, 0, start)
    return start, end
