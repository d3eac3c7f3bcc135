"""Lists of ids, cut so that each fits into one query."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")

_MOST: Final = 1000
"""Ids in one query: far below what SQLite (32,766) and PostgreSQL (65,535) take."""


def in_chunks(items: Iterable[T], most: int = _MOST) -> Iterator[list[T]]:
    """Yield the items in lists of so many at most."""
    rest = iter(items)
    while some := list(islice(rest, most)):
        yield some
