"""Posts of social networks that stand in a report: as a page embeds them, or with the writer and the day below."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.span import Span

_SIGNED: Final = re.compile(r"[—–-] ?[^—–\n]{2,50} \(@\w+\),? [A-Z][a-z]+ \d{1,2}, \d{4}\Z")
"""How an embedded post ends: "— Ada Lin (@lin) March 3, 2026"."""


def find_posts(text: str, paragraphs: Sequence[Span], embedded: Sequence[bool]) -> Iterator[Span]:
    """Yield where posts stand, ascending; each one covers whole paragraphs.

    Args:
        text: Clean text.
        paragraphs: Where its paragraphs stand.
        embedded: For each of them, whether the page embeds it as part of a post.
    """
    start: int | None = None
    for number, span in enumerate(paragraphs):
        if embedded[number] and start is None:
            start = span.start
        elif not embedded[number] and start is not None:
            yield Span(start, paragraphs[number - 1].end)
            start = None
        signed = _SIGNED.search(text, span.start, span.end)
        if signed is not None:
            alone = signed.start() == span.start and number > 0
            yield Span(paragraphs[number - alone].start if start is None else start, span.end)
            start = None
    if start is not None:
        yield Span(start, paragraphs[-1].end)
