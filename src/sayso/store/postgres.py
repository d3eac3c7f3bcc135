"""A ledger in a PostgreSQL database, for teams."""

import re
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, create_engine, event, func, make_url, select, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from sayso.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerFull,
    LedgerMissing,
    LedgerReadOnly,
    StoreError,
    StoreUnreadable,
)
from sayso.store.backend import Row
from sayso.store.tables import metadata

_LOCK: Final = 0x5A150
"""The number of the advisory lock that writers of a ledger take, one after the other."""

_ERRORS: Final[dict[str, tuple[type[StoreError], str, str]]] = {
    "3D000": (LedgerMissing, "is in a database that does not exist", "make it with createdb"),
    "28": (StoreUnreadable, "does not let you in", "look at name and password in its address"),
    "25006": (LedgerReadOnly, "cannot be written", "use the server that is written to"),
    "42501": (LedgerReadOnly, "does not give you the right to do this", "ask for it, or use another name"),
    "53100": (LedgerFull, "is on a disk that is full", "make room, then run the same again"),
    "40": (LedgerBusy, "is in the way of another process", "run the same again"),
    "55P03": (LedgerBusy, "is being written by another process", "try again when that is done"),
    "57P": (StoreUnreadable, "was shut down", "start the server, then run the same again"),
    "08": (StoreUnreadable, "cannot be reached", "see that the server runs, then run the same again"),
    "XX": (LedgerDamaged, "is damaged", "restore a backup with sayso restore"),
}
"""By SQLSTATE or its beginning (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


_SAID: Final = {
    "3D000": re.compile(r"database .* does not exist"),
    "28": re.compile(r"authentication failed|no password supplied|role .* does not exist|pg_hba"),
}
"""What servers that speak English say, where the driver gives no SQLSTATE."""


class PostgresBackend:
    """A database on a server.

    Args:
        address: ``postgresql://user@host:port/database``.

    Raises:
        StoreUnreadable: The address cannot be understood.
    """

    name = "postgresql"

    def __init__(self, address: str) -> None:
        try:
            self._url = make_url(address).set(drivername="postgresql+psycopg")
        except (ArgumentError, ValueError):
            raise StoreUnreadable(
                "an address that cannot be understood", expected="postgresql://user@host:port/database"
            ) from None
        self.address = self._url.set(drivername="postgresql").render_as_string(hide_password=True)

    def connect(self, *, read_only: bool) -> Engine:
        """Return an engine on the database."""
        try:
            engine = create_engine(self._url, pool_pre_ping=True)
        except ModuleNotFoundError as exc:
            raise StoreUnreadable(
                "the driver of PostgreSQL is not installed", remedy="install sayso[postgres]"
            ) from exc
        event.listen(engine, "begin", _begin)
        return engine

    def lock(self, connection: Connection) -> None:
        """Let no other writer in until the transaction ends; wait for the one that is in."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Add many rows by COPY, which takes a fifth of the time of INSERT."""
        if not rows:
            return
        names = [column.name for column in table.columns if column.name in rows[0]]
        binds = [table.c[name].type.bind_processor(connection.dialect) for name in names]
        columns = ", ".join(f'"{name}"' for name in names)
        cursor: Any = connection.connection.cursor()
        with cursor, cursor.copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as copy:
            for row in rows:
                values = zip(binds, (row[name] for name in names), strict=True)
                copy.write_row([bind(value) if bind else value for bind, value in values])

    def renumber(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Let rows be numbered on from those that were written with their numbers."""
        for table in tables:
            if "pk" in table.c:
                last = select(func.coalesce(func.max(table.c.pk), 0) + 1).scalar_subquery()
                sequence = func.pg_get_serial_sequence(table.name, "pk")
                connection.execute(select(func.setval(sequence, last, False)))

    def scrub(self, engine: Engine) -> None:
        """Write the tables anew without what was deleted, and take samples of them that have no word of it.

        The writers' lock lets no other scrub in, not even one that the server goes on with after its client was killed.
        """
        tables = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        lock = {"lock": _LOCK}
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT", writing=True) as connection:
            connection.execute(text("SELECT pg_advisory_lock(:lock)"), lock)
            try:
                connection.execute(text(f"VACUUM (FULL, ANALYZE) {tables}"))
                connection.execute(text("VACUUM pg_statistic"))
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:lock)"), lock)

    def check(self, connection: Connection) -> list[str]:
        """Return the indexes that are not valid; PostgreSQL checks its pages itself."""
        invalid = text("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
        return [f"the index {name} is not valid" for name in connection.scalars(invalid)]

    def explain(self, error: DBAPIError) -> StoreError:
        """Return an error of PostgreSQL as one that says what to do."""
        said = str(error.orig).strip().split("\n")[0]
        state = getattr(error.orig, "sqlstate", None) or _guess_state(error, said)
        for length in (5, 3, 2):
            if state[:length] in _ERRORS:
                kind, what, remedy = _ERRORS[state[:length]]
                return kind(f"the ledger {self.address!r} {what} ({said})", remedy=remedy)
        return StoreUnreadable(
            f"the ledger {self.address!r} cannot be used ({said})", remedy="see what the server says"
        )


def _guess_state(error: DBAPIError, said: str) -> str:
    """Return the state of an error that has none, as those have that come before there is a connection."""
    states = (state for state, pattern in _SAID.items() if pattern.search(said))
    lost = isinstance(error, OperationalError) or error.connection_invalidated
    return next(states, "08" if lost else "")


def _begin(connection: Connection) -> None:
    """Let a transaction that reads see one state; one that writes sees what was committed ahead of its lock."""
    if not connection.get_execution_options().get("writing", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
