"""Where in a content the words of a query stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from sqlalchemy import Connection

from sayso.domain.span import Span
from sayso.store.search.query import Query, fold
from sayso.store.search.words import word_index

_MARKS: Final = tuple(map(chr, range(0xFDD0, 0xFDF0)))
"""Code points that stand for no character, and are not used in texts (Unicode, chapter 23.7)."""

_WORDLY: Final = re.compile(r"\w")


def find_highlights(
    connection: Connection, query: Query, contents: Mapping[int, str]
) -> dict[int, tuple[Span, ...]]:
    """Return the ranges of each content that the query names, in code points; nothing for those without any.

    Args:
        connection: To the ledger.
        query: What was looked for.
        contents: By their rows.
    """
    free = [mark for mark in _MARKS if not any(mark in content for content in contents.values())]
    if not query or len(free) < 2:
        return {}
    opens, closes = free[:2]
    marked = word_index(connection).mark(query, dict(contents), (opens, closes))
    return {
        key: tuple(_join(contents[key], _place(contents[key], told, words, opens, closes)))
        for key, told, words in marked
    }


def _join(content: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield ranges; those that no letter or digit parts, as the words of a phrase, as one."""
    last: Span | None = None
    for span in spans:
        if last is not None and not _WORDLY.search(content, last.end, span.start):
            last = Span(last.start, span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _place(content: str, told: str, marked: str, opens: str, closes: str) -> Iterator[Span]:
    """Yield the ranges between marks, as ranges of the content."""
    places = range(len(content)) if told == content else fold(content)[1]
    start, at = 0, 0
    for character in marked:
        if character == opens:
            start = at
        elif character == closes:
            if at > start:
                yield Span(places[start], places[at - 1] + 1)
        else:
            at += 1
