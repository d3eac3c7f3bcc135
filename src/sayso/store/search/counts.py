"""How many contents have a phrase, counted once and not for every search."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sqlalchemy import Connection, func, select

from sayso.store.search.query import Query
from sayso.store.tables import attributions, removals

_MOST: Final = 10_000
"""Queries whose counts are kept: a few MB."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Which rows a ledger has: adding puts some behind the last one, only a removal takes some away.

    Attributes:
        last: The last row of an attribution; 0 where there is none.
        removal: The last removal; likewise.
    """

    last: int
    removal: int


class CountCache:
    """Counts of queries, as long as a ledger is open; what is written meanwhile is counted besides."""

    def __init__(self) -> None:
        self._kept: dict[Query, tuple[Extent, int]] = {}

    def find(self, query: Query, extent: Extent) -> tuple[int, int]:
        """Return the row up to which a query was counted among these rows, and the count."""
        seen, count = self._kept.get(query, (extent, 0))
        known = query in self._kept and seen.removal == extent.removal and seen.last <= extent.last
        return (seen.last, count) if known else (0, 0)

    def keep(self, query: Query, extent: Extent, count: int) -> None:
        """Keep the count of a query among all of these rows."""
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[query] = extent, count


class Counter:
    """Counts the contents that match, in one state of a ledger.

    Args:
        connection: To the ledger.
        cache: What was counted before.
    """

    def __init__(self, connection: Connection, cache: CountCache) -> None:
        self._connection = connection
        self._cache = cache

    def count(self, query: Query, most: int, count_behind: Callable[[int], int]) -> int:
        """Return how many contents match a query, counted up to a number.

        Args:
            query: What is looked for.
            most: The number.
            count_behind: Counts those behind a row, up to the number.
        """
        last, count = self._cache.find(query, self._extent)
        if count < most and last < self._extent.last:
            count += count_behind(last)
            self._cache.keep(query, self._extent, count)
        return min(count, most)

    @cached_property
    def _extent(self) -> Extent:
        last, removal = (
            self._connection.scalar(select(func.max(table.c.pk))) or 0 for table in (attributions, removals)
        )
        return Extent(last, removal)
