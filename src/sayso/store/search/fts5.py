"""Words in SQLite: its full-text index FTS5, over the contents of attributions (https://sqlite.org/fts5.html)."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, literal_column, select, table, text

from sayso.store.chunks import in_chunks
from sayso.store.search.counts import CountCache, Counter
from sayso.store.search.query import Query
from sayso.store.tables import attributions

_WORDS = table("words")
_MATCHES: Any = text("words MATCH :query")
_ROW: Any = literal_column("words.rowid")
_KEY: Any = literal_column("+words.rowid")
"""With a plus, so that the index is asked once for all matches, not once for each row that passes the filters."""


class Fts5:
    """The full-text index of a ledger in SQLite.

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
        behind = _ROW.op(">")(row)
        some = select(text("1")).select_from(_WORDS).where(_MATCHES, behind).limit(most).subquery()
        asked = {"query": query.for_fts5()}
        return self._connection.scalar(select(func.count()).select_from(some), asked) or 0

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
            newest: Order them by day alone; else by BM25, as FTS5 counts it, then by day.
            most: How many are returned.
        """
        order: list[Any] = [attributions.c.day.desc(), attributions.c.id]
        if not newest:
            order.insert(0, literal_column("words.rank"))
        found = (
            select(attributions.c.pk)
            .select_from(_WORDS.join(attributions, attributions.c.pk == _KEY))
            .where(_MATCHES, *conditions)
            .order_by(*order)
            .limit(most)
        )
        return list(self._connection.scalars(found, {"query": query.for_fts5(any_of=any_of)}))

    def holding(self, query: Query) -> ColumnElement[bool]:
        """Return the condition that a content has any of the phrases of a query."""
        matches = _MATCHES.bindparams(query=query.for_fts5(any_of=True))
        return attributions.c.pk.in_(select(_ROW).select_from(_WORDS).where(matches))

    def mark(
        self, query: Query, contents: dict[int, str], marks: tuple[str, str]
    ) -> Iterator[tuple[int, str, str]]:
        """Yield rows with their text as it is, and with each phrase between marks."""
        marked: Any = func.highlight(literal_column("words"), 0, *marks)
        for some in in_chunks(contents, 100):
            held = _ROW.in_(bindparam("keys", expanding=True))
            found = select(_ROW, marked).select_from(_WORDS).where(_MATCHES, held)
            asked: dict[str, Collection[int] | str] = {"query": query.for_fts5(any_of=True), "keys": some}
            for key, words in self._connection.execute(found, asked):
                yield key, contents[key], words

    def add(self, reading: int) -> None:
        """Let the contents of a reading be found.

        A trigger cannot: a schema that is not trusted may not write to virtual tables.
        """
        new = (
            "INSERT INTO words(rowid, content) SELECT pk, content FROM attributions WHERE reading = :reading"
        )
        self._connection.execute(text(new), {"reading": reading})

    def drop(self, document_id: str) -> None:
        """Let the contents of a document be found no more; call it before they are deleted."""
        gone = (
            "INSERT INTO words(words, rowid, content) "
            "SELECT 'delete', pk, content FROM attributions WHERE document_id = :document_id"
        )
        self._connection.execute(text(gone), {"document_id": document_id})
        self._command("optimize")

    def rebuild(self) -> None:
        """Let what all attributions say be found."""
        self._command("rebuild")

    def _command(self, command: str) -> None:
        self._connection.execute(text("INSERT INTO words(words) VALUES (:command)"), {"command": command})
