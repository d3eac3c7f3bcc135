"""Rows whose contents mean something like a query: all compared by signs, the nearest by their vectors."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ARRAY, BigInteger, ColumnElement, Connection, any_, func, literal, select

from sayso.store.chunks import in_chunks
from sayso.store.search.filters import FEW, SearchFilters, Way
from sayso.store.search.signs import Keys, SignCache
from sayso.store.search.vectors import digest_text, load_vectors
from sayso.store.tables import attributions

_NEAREST: Final = 1000
"""Rows that are measured exactly: see docs/decisions/0026-search-by-meaning.md for what this finds."""
_TOGETHER: Final = 16_000
"""Rows in one query, so that the set of what actors say is made once."""
_ALIKE: Final = 0.4
"""Cosine from which on two sentences are about something alike: of two from the news of one war, 7 in 100 reach it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a query means.

    Attributes:
        model: That made the vector.
        vector: Of length one. *Shape:* ``(width,)``, float32.
    """

    model: str
    vector: NDArray[np.float32]


def find_by_meaning(
    connection: Connection,
    meaning: Meaning,
    filters: SearchFilters,
    signs: SignCache,
    *,
    as_of: int | None,
    most: int,
) -> list[int]:
    """Return the rows that are nearest to a query, the nearest first.

    Args:
        connection: To the ledger.
        meaning: Of the query.
        filters: Which rows are asked for.
        signs: Where signs are kept between searches.
        as_of: The commit at which the ledger is asked; None for now.
        most: How many are returned.
    """
    known = signs.load(connection, meaning.model)
    few = _list_few(connection, filters, as_of) if len(known.keys) else None
    if few is not None:
        known = known.among(few)
    if not len(known.keys):
        return []
    keys, distances = known.keys, known.distances(meaning.vector)
    all_passed = few is not None and not filters.heard_often
    found: list[_Scored] = []
    below = -1
    for count in (_NEAREST, 4 * _NEAREST, 16 * _NEAREST):
        radius = _radius(distances, count)
        nearest = keys[(distances > below) & (distances <= radius)]
        way = filters.way_for(len(nearest))
        asked = filters.compared() if all_passed else filters.conditions(connection, as_of, way)
        found += _score(connection, nearest, meaning, [*asked, attributions.c.content != ""])
        below = radius
        if 4 * len(found) >= most or count >= len(keys):
            break
    alike = [each for each in found if each.cosine >= _ALIKE]
    return [each.key for each in sorted(alike, key=_Scored.order)[:most]]


@dataclass(frozen=True, slots=True)
class _Scored:
    key: int
    cosine: float
    day: int
    id: str

    def order(self) -> tuple[float, int, str]:
        """Return what rows are sorted by: the nearest first, of these the newest."""
        return -self.cosine, -self.day, self.id


def _list_few(connection: Connection, filters: SearchFilters, as_of: int | None) -> Keys | None:
    """Return the rows that pass the filters, as far as these are quick to ask, if few do."""
    actors = filters.actor_ids if filters.heard <= FEW else None
    listed = replace(filters, min_score=None, actor_ids=actors, heard=0)
    if listed.ask_little:
        return None
    conditions = listed.conditions(connection, as_of, Way.LISTED)
    if actors is None and _are_many(connection, conditions):
        return None
    passing = select(attributions.c.pk).where(*conditions).limit(FEW + 1)
    keys = np.array(connection.scalars(passing).all(), np.int64)
    return keys if len(keys) <= FEW else None


def _are_many(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> bool:
    """Whether more rows pass than are listed: PostgreSQL counts in an index alone, and lists in the table."""
    some = select(literal(1)).select_from(attributions).where(*conditions).limit(FEW + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(some)) or 0) > FEW


def _radius(distances: NDArray[np.uint16], count: int) -> int:
    """Return the distance within which so many rows are, and all others that are as near as the last of them."""
    if count >= len(distances):
        return int(distances.max(initial=0))
    return int(np.partition(distances, count - 1)[count - 1])


def _among(connection: Connection, keys: list[int]) -> ColumnElement[bool]:
    """Return the condition that a row is one of these; as one array where that is quicker than many values."""
    if connection.dialect.name == "sqlite":
        return attributions.c.pk.in_(keys)
    return attributions.c.pk == any_(literal(keys, ARRAY(BigInteger)))


def _score(
    connection: Connection, keys: Keys, meaning: Meaning, conditions: Sequence[ColumnElement[bool]]
) -> list[_Scored]:
    """Return those of these rows that pass the filters, measured by their vectors.

    SQLite, which has no samples of its tables, would look up all that pass a filter, to find these among them; what is
    compared with true has no index that it could take.
    """
    named = (attributions.c.pk, attributions.c.content, attributions.c.day, attributions.c.id)
    if connection.dialect.name == "sqlite":
        conditions = [condition.is_(True) for condition in conditions]
    asked = select(*named).where(*conditions)
    rows = [
        row
        for some in in_chunks(keys.tolist(), _TOGETHER)
        for row in connection.execute(asked.where(_among(connection, some)))
    ]
    digests = [digest_text(meaning.model, row.content or "") for row in rows]
    vectors = load_vectors(connection, digests)
    held = [(row, vectors[digest]) for row, digest in zip(rows, digests, strict=True) if digest in vectors]
    if not held:
        return []
    matrix = np.stack([vector for _, vector in held]).astype(np.float32)
    cosines = np.round((matrix * meaning.vector).sum(axis=1, dtype=np.float64), 6)
    return [
        _Scored(row.pk, cosine, int((row.day or "0").replace("-", "")), row.id)
        for (row, _), cosine in zip(held, cosines.tolist(), strict=True)
    ]
