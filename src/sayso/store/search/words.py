"""Rows whose contents have the words of a query."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from sqlalchemy import ColumnElement, Connection

from sayso.store.search.counts import CountCache
from sayso.store.search.filters import LISTED, SearchFilters, Way
from sayso.store.search.fts5 import Fts5
from sayso.store.search.query import Query
from sayso.store.search.tsvector import Tsvector

_FREQUENT: Final = 30_000
"""Contents beyond which a word tells nothing of what is wanted: they are ordered by day, not by rank, which would take
longer than a person waits."""
_LISTED_OF_FREQUENT: Final = 30_000
"""How much actors may say so that it is quicker to list than to compare with rows that have a frequent word."""


class WordIndex(Protocol):
    """The full-text index of one kind of database."""

    def count(self, query: Query, most: int) -> int:
        """Return how many contents have all phrases, counted up to a number."""
        ...

    def rank(
        self,
        query: Query,
        conditions: Sequence[ColumnElement[bool]],
        *,
        any_of: bool,
        newest: bool,
        most: int,
    ) -> list[int]:
        """Return the rows that match, the best first."""
        ...

    def holding(self, query: Query) -> ColumnElement[bool]:
        """Return the condition that a content has any of the phrases of a query."""
        ...

    def mark(
        self, query: Query, contents: dict[int, str], marks: tuple[str, str]
    ) -> Iterator[tuple[int, str, str]]:
        """Yield rows with their text as the index sees it, and with each phrase between marks."""
        ...

    def add(self, reading: int) -> None:
        """Let the contents of a reading be found."""
        ...

    def drop(self, document_id: str) -> None:
        """Leave no word of a document in the index; call it before its rows are deleted."""
        ...

    def rebuild(self) -> None:
        """Let what all attributions say be found."""
        ...


@dataclass(frozen=True, slots=True)
class WordMatches:
    """What was found by words.

    Attributes:
        keys: Rows, the best first.
        query: What was looked for in the end: all that was asked, or what of it is rare.
    """

    keys: tuple[int, ...]
    query: Query


def word_index(connection: Connection, counts: CountCache | None = None) -> WordIndex:
    """Return the full-text index of a ledger.

    Args:
        connection: To the ledger.
        counts: What was counted before.
    """
    kind = Fts5 if connection.dialect.name == "sqlite" else Tsvector
    return kind(connection, counts or CountCache())


def find_by_words(
    connection: Connection,
    query: Query,
    filters: SearchFilters,
    counts: CountCache,
    *,
    as_of: int | None,
    most: int,
) -> WordMatches:
    """Return rows that have all that was asked; where these are few, behind them those that have part of it.

    Args:
        connection: To the ledger.
        query: What is looked for.
        filters: Which rows are asked for.
        counts: Where counts are kept between searches.
        as_of: The commit at which the ledger is asked; None for now.
        most: How many are returned.
    """
    if not query:
        return WordMatches((), query)
    index = word_index(connection, counts)
    count = index.count(query, _FREQUENT + 1)
    many = count > _FREQUENT
    all_way = _choose_way(filters, count, _LISTED_OF_FREQUENT if many else LISTED)
    asked = filters.conditions(connection, as_of, all_way)
    found = index.rank(query, asked, any_of=False, newest=many, most=most)
    if len(found) >= most or len(query.phrases) == 1:
        return WordMatches(tuple(found), query)
    rare = _choose_rare(index, query)
    asked = filters.conditions(connection, as_of, _choose_way(filters, _FREQUENT, LISTED))
    parts: list[Any] = index.rank(rare, asked, any_of=True, newest=False, most=most) if rare else []
    told = query if found else rare
    return WordMatches(tuple(dict.fromkeys([*found, *parts]))[:most], told)


def _choose_way(filters: SearchFilters, count: int, listed: int) -> Way:
    return Way.LISTED if filters.heard <= listed else filters.way_for(count)


def _choose_rare(index: WordIndex, query: Query) -> Query:
    """Return those phrases, the rarest first, that few enough contents have any of."""
    counts = sorted((index.count(part, _FREQUENT + 1), part.phrases) for part in query.parts())
    chosen: tuple[tuple[str, ...], ...] = ()
    left = _FREQUENT
    for count, phrases in counts:
        left -= count
        if left < 0:
            break
        chosen += phrases
    return Query(chosen)
