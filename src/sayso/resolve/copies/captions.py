"""Which characters of a text stand under a photo, where its layout does not tell."""

import re
from typing import Final

from sayso.domain.document import Document, RegionKind
from sayso.domain.span import Span
from sayso.resolve.claims.sentences import split_sentences

_DATE: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*[.,]? \d{1,2},? (?P<year>\d{4})\b"
)
"""A day with its year: a report names days of its own year without it, a caption always in full (AP Stylebook)."""
_CREDIT: Final = re.compile(r"\([^()]{0,80}(?:/|\bvia\b|\bPhoto\b)[^()]{0,80}\)")
_REACH: Final = 500
"""Code points on either side of a date that may belong to its caption."""
_YEAR: Final = len("2031")


def mark_captions(document: Document) -> list[bool]:
    """Return for each character whether it stands in a caption.

    A caption is a sentence with a day of the document's year in full, and the sentence after it where a credit follows.
    """
    year = (document.published_at or "")[:_YEAR]
    told = [region.span for region in document.regions if region.kind is RegionKind.CAPTION]
    dates = [date for date in _DATE.finditer(document.text) if date["year"] == year]
    marks = [False] * len(document.text)
    for span in told + [_find_caption(document.text, date.start(), date.end()) for date in dates]:
        marks[span.start : span.end] = [True] * (span.end - span.start)
    return marks


def _find_caption(text: str, start: int, end: int) -> Span:
    """Return the range of the caption around a date."""
    first = max(0, start - _REACH)
    around = text[first : end + _REACH]
    sentences = split_sentences(around)
    at = next(place for place, (_, last) in enumerate(sentences) if last > start - first)
    begin, stop = sentences[at]
    behind = sentences[min(at + 1, len(sentences) - 1)][1]
    earlier = [credit.end() for credit in _CREDIT.finditer(around, begin, start - first)]
    credit = _CREDIT.search(around, end - first, behind)
    last = credit.end() if credit else max(stop, end - first)
    return Span(first + max([begin, *earlier]), first + last)
