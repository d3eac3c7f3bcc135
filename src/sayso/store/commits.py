"""The ledger's own clock: every change is one commit, numbered in order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, func, insert, or_, select
from sqlalchemy.exc import DBAPIError

from sayso.store.backend import Backend
from sayso.store.tables import commits


@dataclass(frozen=True, slots=True)
class Commit:
    """A change that is being made: all of it takes effect, or nothing.

    Attributes:
        connection: In the transaction.
        backend: Of the ledger.
        seq: The number of the change.
        run: The run that makes it.
    """

    connection: Connection
    backend: Backend
    seq: int
    run: int


@contextmanager
def write(engine: Engine, backend: Backend) -> Iterator[Connection]:
    """Give a block the only transaction that may write.

    Raises:
        StoreError: The database cannot; nothing of the block took effect.
    """
    with (
        translate(backend),
        engine.connect().execution_options(writing=True) as connection,
        connection.begin(),
    ):
        backend.lock(connection)
        yield connection


@contextmanager
def read(engine: Engine, backend: Backend) -> Iterator[Connection]:
    """Give a block a transaction that sees one state of the ledger.

    Raises:
        StoreError: The database cannot.
    """
    with translate(backend), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def translate(backend: Backend) -> Iterator[None]:
    """Raise errors of the database as errors that say what to do."""
    try:
        yield
    except DBAPIError as exc:
        raise backend.explain(exc) from exc


def make_commit(connection: Connection, backend: Backend, run: int) -> Commit:
    """Return the next commit, as it is written; its time is never before that of the last one."""
    last, last_at = connection.execute(select(func.max(commits.c.seq), func.max(commits.c.at))).one()
    seq = (last or 0) + 1
    connection.execute(insert(commits).values(seq=seq, run=run, at=max(now(), last_at or "")))
    return Commit(connection, backend, seq, run)


def now() -> str:
    """Return the time in UTC as ISO 8601, to the microsecond, so that times sort as text."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def last_commit(connection: Connection) -> int:
    """Return the number of the last commit, 0 where there is none."""
    return connection.scalar(select(func.max(commits.c.seq))) or 0


def commit_at(connection: Connection, time: str) -> int:
    """Return the number of the last commit up to a time, 0 where there is none.

    Args:
        connection: To the ledger.
        time: ISO 8601 in UTC, as `now` writes it.
    """
    return connection.scalar(select(func.max(commits.c.seq)).where(commits.c.at <= time)) or 0


def holds(table: FromClause, as_of: int | None) -> ColumnElement[bool]:
    """Return the condition that a row is part of the ledger, now or as it stood at a commit."""
    if as_of is None:
        return table.c.until.is_(None)
    ended = or_(table.c.until.is_(None), table.c.until > as_of)
    return (table.c.since <= as_of) & ended
