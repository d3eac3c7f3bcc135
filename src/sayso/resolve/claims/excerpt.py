"""Parts of a passage, cut by the characters of its text."""

import re
from typing import Final

from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, GAP, Passage
from sayso.domain.span import Span

_LEAD: Final = re.compile(r"^[\s\"'“‘”’.,;:–—-]*(?:(?:that|whether)\s+)?[\s\"'“‘]*", re.IGNORECASE)
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
    """Return a passage without an opening "that" and without punctuation and quotation marks at its ends."""
    text = passage.text or ""
    lead, tail = _LEAD.match(text), _TAIL.search(text)
    start = lead.end() if lead else 0
    end = tail.start() if tail else len(text)
    return cut(document, passage, start, end) if start < end else EMPTY
