"""Words in PostgreSQL: a generated tsvector of the contents of attributions, under a GIN index."""

from collections.abc import Iterator, Sequence
from math import log
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    cast,
    func,
    literal,
    literal_column,
    select,
    text,
)

from sayso.store.search.counts import CountCache, Counter
from sayso.store.search.query import Query, fold
from sayso.store.tables import attributions

_WORDS: Any = literal_column("attributions.words")
_CONFIG: Any = literal_column("'sayso'::regconfig")
_AVERAGE: Final = 20.0
"""Different words that a content has on average (18 to 22 in the news that was looked at)."""
_LENGTH: Final = 0.75
"""How much longer texts count for less: the b of BM25 (Robertson and Zaragoza 2009)."""
PUNCTUATION: Final = "./-_@:+&~%#=<>’‘“”–—…«»„"
"""What PostgreSQL's parser would take for part of a word, a path or an address, and FTS5 does not."""
_BLANKS: Final = str.maketrans(dict.fromkeys(PUNCTUATION, " "))


class Tsvector:
    """The full-text index of a ledger in PostgreSQL.

    Args:
        connection: To it.
        counts: What was counted before.
    """

    def __init__(self, connection: Connection, counts: CountCache) -> None:
        self._connection = connection
        self._counter = Counter(connection, counts)

    def count(self, query: Query, most: int) -> int:
        """Return how many contents have all phrases, counted up to a number."""
        return self._counter.count(query, most, lambda row: self._count_behind(query, most, row))

    def _count_behind(self, query: Query, most: int, row: int) -> int:
        matching = select(attributions.c.pk).where(_matches(query))
        if row:
            matching = matching.where(attributions.c.pk > row)
        if self._estimate(matching) > 1.2 * most:
            return most
        self._connection.execute(text("SET LOCAL enable_seqscan = off"))
        count = self._connection.scalar(select(func.count()).select_from(matching.limit(most).subquery()))
        self._connection.execute(text("SET LOCAL enable_seqscan = on"))
        return count or 0

    def rank(
        self,
        query: Query,
        conditions: Sequence[ColumnElement[bool]],
        *,
        any_of: bool,
        newest: bool,
        most: int,
    ) -> list[int]:
        """Return the rows that match, the best first.

        Args:
            query: What is looked for.
            conditions: On their rows.
            any_of: Whether one phrase is enough.
            newest: Order them by day alone; else as BM25 has it where no word stands twice, then by day.
            most: How many are returned.
        """
        found = select(attributions.c.pk).where(_matches(query, any_of=any_of), *conditions).limit(most)
        if newest:
            return self._list_newest(found, most)
        by_day = func.coalesce(attributions.c.day, "").desc()
        ranked = found.order_by(self._score(query, any_of=any_of).desc(), by_day, attributions.c.id)
        return list(self._connection.scalars(ranked))

    def _list_newest(self, found: Select[Any], most: int) -> list[int]:
        """Return what was found by day, in a way that lets PostgreSQL go along an index of days until it has enough."""
        day = attributions.c.day
        dated = found.where(day.is_not(None)).order_by(day.desc(), attributions.c.id)
        keys = list(self._connection.scalars(dated))
        if len(keys) < most:
            keys += self._connection.scalars(found.where(day.is_(None)).order_by(attributions.c.id))
        return keys[:most]

    def holding(self, query: Query) -> ColumnElement[bool]:
        """Return the condition that a content has any of the phrases of a query."""
        return _matches(query, any_of=True)

    def _estimate(self, matching: Select[Any]) -> int:
        """Return how many rows PostgreSQL expects, from a sample that it took."""
        compiled = matching.compile(self._connection, compile_kwargs={"render_postcompile": True})
        explained = f"EXPLAIN (FORMAT JSON) {compiled}"
        ((plan,),) = self._connection.exec_driver_sql(explained, compiled.params)
        return int(plan[0]["Plan"]["Plan Rows"])

    def mark(
        self, query: Query, contents: dict[int, str], marks: tuple[str, str]
    ) -> Iterator[tuple[int, str, str]]:
        """Yield rows with their text as PostgreSQL is given it, and with each phrase between marks."""
        options = f"HighlightAll=true, StartSel={marks[0]}, StopSel={marks[1]}"
        for key, content in contents.items():
            told = fold(content)[0].translate(_BLANKS)
            query_ = func.to_tsquery(_CONFIG, query.for_tsquery(any_of=True))
            yield (
                key,
                told,
                self._connection.scalar(select(func.ts_headline(_CONFIG, told, query_, options))) or "",
            )

    def add(self, reading: int) -> None:
        """Do nothing: a tsvector comes with its row."""

    def drop(self, document_id: str) -> None:
        """Do nothing: a tsvector goes with its row."""

    def rebuild(self) -> None:
        """Do nothing, likewise."""

    def _score(self, query: Query, *, any_of: bool) -> ColumnElement[Any]:
        length = 1 - _LENGTH + _LENGTH * func.length(_WORDS) / _AVERAGE
        if not any_of:
            return literal(1.0) / length
        weights = [cast(_matches(part), Integer) * self._weigh(part) for part in query.parts()]
        return sum(weights[1:], start=weights[0]) / length

    def _weigh(self, part: Query) -> float:
        """Return how much a phrase tells: the logarithm of how rare it is."""
        return 20.0 - log(1 + self.count(part, 30_001))


def _matches(query: Query, *, any_of: bool = False) -> ColumnElement[bool]:
    matches: ColumnElement[bool] = _WORDS.op("@@")(func.to_tsquery(_CONFIG, query.for_tsquery(any_of=any_of)))
    return matches
