"""Search, and lists by filters alone."""

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, select

from sayso.domain.hit import Hit
from sayso.store.chunks import in_chunks
from sayso.store.search.cache import SearchCache
from sayso.store.search.filters import FEW, LISTED, SearchFilters, Way
from sayso.store.search.fuse import fuse
from sayso.store.search.hits import load_hits
from sayso.store.search.meaning import Meaning, find_by_meaning
from sayso.store.search.query import parse_query
from sayso.store.search.words import find_by_words
from sayso.store.tables import attributions

_DEEP: Final = 200
"""How far down each ranking is read at least."""


def search(
    connection: Connection,
    text: str,
    meaning: Meaning | None,
    filters: SearchFilters,
    *,
    limit: int,
    cache: SearchCache,
    as_of: int | None,
) -> list[Hit]:
    """Return attributions that have the words of a query, or mean something like it, the best first.

    Args:
        connection: To the ledger.
        text: What a person types: words, and phrases in quotation marks.
        meaning: Of the query; None to look for words alone.
        filters: Which attributions are asked for.
        limit: How many are returned at most.
        cache: What is kept between searches.
        as_of: The commit at which the ledger is asked; None for now.
    """
    most, filters = max(_DEEP, limit), filters.weigh(connection, as_of)
    words = find_by_words(connection, parse_query(text), filters, cache.counts, as_of=as_of, most=most)
    alike: list[int] = []
    if meaning is not None:
        alike = find_by_meaning(connection, meaning, filters, cache.signs, as_of=as_of, most=most)
    scores = fuse(words.keys, alike)
    return load_hits(
        connection,
        _order(connection, scores)[:limit],
        as_of=as_of,
        query=words.query,
        scores=scores,
        by_words=words.keys,
        by_meaning=alike,
    )


def list_attributions(
    connection: Connection, filters: SearchFilters, *, limit: int, as_of: int | None
) -> list[Hit]:
    """Return attributions that pass filters, those published last first.

    Args:
        connection: To the ledger.
        filters: Which attributions are asked for.
        limit: How many are returned at most.
        as_of: The commit at which the ledger is asked; None for now.
    """
    heard = filters.weigh(connection, as_of).heard
    way = Way.ASKED if heard > FEW else Way.JOINED if heard > LISTED else Way.LISTED
    conditions = filters.conditions(connection, as_of, way)
    asked = select(attributions.c.pk).where(*conditions)
    dated = asked.where(attributions.c.day.is_not(None))
    newest = dated.order_by(attributions.c.day.desc(), attributions.c.id).limit(limit)
    keys = list(connection.scalars(newest))
    if len(keys) < limit and not filters.ask_days:
        undated = asked.where(attributions.c.day.is_(None)).order_by(attributions.c.id)
        keys += connection.scalars(undated.limit(limit - len(keys)))
    return load_hits(connection, keys, as_of=as_of, scores={})


def _order(connection: Connection, scores: dict[int, float]) -> list[int]:
    """Return rows by score, of equal ones the newest first, then by id: never by the order of adding."""
    rows = _load_ids(connection, scores)
    by_id = sorted(rows, key=lambda key: rows[key][1])
    by_day = sorted(by_id, key=lambda key: rows[key][0], reverse=True)
    return sorted(by_day, key=lambda key: scores[key], reverse=True)


def _load_ids(connection: Connection, keys: Collection[int]) -> dict[int, tuple[str, str]]:
    named = (attributions.c.pk, attributions.c.day, attributions.c.id)
    return {
        key: (day or "", id_)
        for some in in_chunks(keys)
        for key, day, id_ in connection.execute(select(*named).where(attributions.c.pk.in_(some)))
    }
