"""A ledger in one file."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, Table, create_engine, event, insert, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

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

_WAIT: Final = 60.0
"""Seconds that a writer waits for another one."""

_EVERY: Final = ("PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
_WRITING: Final = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON")
"""Readers see the last commit while a writer writes, and a commit is on the disk when it returns
(https://sqlite.org/wal.html)."""

_PROBE: Final = "PRAGMA schema_version"
"""Reads the file, so that one that cannot be read, such as one in a folder that cannot be written, fails at once."""

_ERRORS: Final[dict[int, tuple[type[StoreError], str, str]]] = {
    sqlite3.SQLITE_FULL: (LedgerFull, "is on a disk that is full", "make room, then run the same again"),
    sqlite3.SQLITE_READONLY: (
        LedgerReadOnly,
        "cannot be written",
        "give the right to write it and its folder",
    ),
    sqlite3.SQLITE_BUSY: (LedgerBusy, "is being written by another process", "try again when that is done"),
    sqlite3.SQLITE_LOCKED: (LedgerBusy, "is being written by another process", "try again when that is done"),
    sqlite3.SQLITE_CORRUPT: (LedgerDamaged, "is damaged", "restore a backup with sayso restore"),
    sqlite3.SQLITE_NOTADB: (
        LedgerDamaged,
        "is no ledger, or damaged",
        "name another file, or restore a backup",
    ),
    sqlite3.SQLITE_IOERR: (StoreUnreadable, "cannot be read or written", "look at the disk that it is on"),
    sqlite3.SQLITE_CANTOPEN: (StoreUnreadable, "cannot be opened", "look at its folder and its rights"),
}
"""By the primary result code of SQLite (https://sqlite.org/rescode.html)."""


class SqliteBackend:
    """A file, in write-ahead mode.

    Args:
        path: Of the file.
    """

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        self.path = path
        self.address = str(path)

    def connect(self, *, read_only: bool) -> Engine:
        """Return an engine on the file; only one that writes makes it."""
        if self.path.exists() and not self.path.is_file():
            raise StoreUnreadable(
                f"{self.address!r} is no file", expected="a ledger, or the name of a new one"
            )
        if read_only and not self.path.exists():
            raise LedgerMissing(
                f"there is no ledger {self.address!r}", remedy="make one with sayso add PATH… --ledger FILE"
            )
        engine = create_engine(
            "sqlite://", creator=lambda: self._open(read_only=read_only), poolclass=QueuePool
        )
        event.listen(engine, "begin", _begin)
        return engine

    def settle(self) -> None:
        """Put what stands in the log beside the file into the file, so that it can be moved by itself."""
        connection = self._open_as("mode=rw", ("PRAGMA journal_mode = DELETE",))
        connection.close()

    def _open(self, *, read_only: bool) -> sqlite3.Connection:
        if not read_only:
            return self._open_as("mode=rwc", (*_EVERY, *_WRITING))
        try:
            return self._open_as("mode=ro", (*_EVERY, _PROBE))
        except sqlite3.OperationalError:
            if self.has_log():
                raise
            return self._open_as("mode=ro&immutable=1", (*_EVERY, _PROBE))

    def _open_as(self, mode: str, statements: Sequence[str]) -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"file:{quote(str(self.path))}?{mode}",
            uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False,
        )  # fmt: skip
        try:
            connection.create_function("lower", 1, _lower, deterministic=True)
            for statement in statements:
                connection.execute(statement)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def has_log(self) -> bool:
        """Whether there are writes beside the file that must be read with it; where not, it is read as it lies."""
        log = self.path.with_name(self.path.name + "-wal")
        return log.exists() and log.stat().st_size > 0

    def lock(self, connection: Connection) -> None:
        """Do nothing: a transaction that writes begins with the lock (`writing`)."""

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Add many rows by one prepared statement."""
        if rows:
            connection.execute(insert(table), rows)

    def renumber(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Do nothing: SQLite numbers on from the last row by itself."""

    def scrub(self, engine: Engine) -> None:
        """Overwrite the file with what it holds, and empty the log beside it; deleted rows were overwritten already.

        Raises:
            LedgerBusy: Others read what was deleted, and hold the log.
        """
        with engine.connect() as connection:
            raw: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
            try:
                raw.execute("VACUUM")
                (held, *_) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except sqlite3.Error as exc:
                raise self._tell(exc) from exc
        if held:
            raise LedgerBusy(
                f"others read the ledger {self.address!r}, so that what was deleted is still in its log",
                remedy="try again when they are done",
            )

    def check(self, connection: Connection) -> list[str]:
        """Return what SQLite's own check finds."""
        found = [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check"))]
        broken = connection.execute(text("PRAGMA foreign_key_check")).all()
        return [each for each in found if each != "ok"] + [
            f"{row[0]}: a row that refers to none" for row in broken
        ]

    def explain(self, error: DBAPIError) -> StoreError:
        """Return an error of SQLite as one that says what to do."""
        return self._tell(error.orig)

    def _tell(self, original: BaseException | None) -> StoreError:
        code = getattr(original, "sqlite_errorcode", None)
        if code is None:
            return StoreUnreadable(f"the ledger {self.address!r} cannot be used ({original})")
        kind, what, remedy = _ERRORS.get(code & 0xFF, (StoreUnreadable, "cannot be used", "see what it says"))
        return kind(f"the ledger {self.address!r} {what} ({original})", remedy=remedy)


def _lower(text: str | None) -> str | None:
    """Return a text in small letters; SQLite itself knows only those of ASCII."""
    return None if text is None else text.lower()


def _begin(connection: Connection) -> None:
    """Begin a transaction: with the writer's lock where it is going to write, so that two never wait for each other."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
