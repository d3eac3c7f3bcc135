"""A ledger copied whole: to keep it, to bring it back, to move it to another store."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Table, func, select

from sayso.errors import StoreUnreadable
from sayso.formats.whole_file import replacing
from sayso.store.address import find_backend
from sayso.store.backend import Backend
from sayso.store.commits import read, translate, write
from sayso.store.migrate import ensure_current, upgrade
from sayso.store.search.words import word_index
from sayso.store.sqlite import SqliteBackend
from sayso.store.tables import metadata

_AT_ONCE: Final = 1000
"""Rows in memory."""


def back_up(address: str, path: Path) -> int:
    """Write all of a ledger, as it stands, into a file that is a ledger itself; others may go on writing meanwhile.

    Args:
        address: Of the ledger.
        path: Of the file; what stood there stays until the new one is whole.

    Returns:
        The number of its rows.

    Raises:
        StoreError: The ledger cannot be read, or the file cannot be written.
    """
    _refuse_used(address, path)
    with replacing(path, over_ledger=True) as new:
        new.unlink()
        try:
            count = _copy(address, str(new))
            SqliteBackend(new).settle()
        finally:
            for ending in ("-wal", "-shm"):
                new.with_name(new.name + ending).unlink(missing_ok=True)
    return count


def restore(path: Path, address: str) -> int:
    """Write all of a ledger in a file into a new one, on either store.

    Args:
        path: Of the file.
        address: Of a ledger that does not exist, or of a database that is empty.

    Returns:
        The number of its rows.

    Raises:
        StoreError: The file is no ledger, or there is something at the address.
    """
    if "://" in address:
        return _copy(str(path), address)
    target = Path(address)
    if target.exists():
        raise StoreUnreadable(
            f"{address!r} exists", remedy="name a file that does not, or move this one away"
        )
    return back_up(str(path), target)


def _refuse_used(address: str, path: Path) -> None:
    """Refuse to put a copy where a ledger is at work: what is written to it meanwhile would be lost, or mixed in.

    Raises:
        StoreUnreadable: It is the ledger itself, or one with writes that stand beside it.
    """
    itself = "://" not in address and path.exists() and path.samefile(address)
    if itself or SqliteBackend(path).has_log():
        raise StoreUnreadable(
            f"{str(path)!r} is a ledger that is used", remedy="name another file for the copy of it"
        )


def _copy(source: str, target: str) -> int:
    with _reading(source) as old, _writing(target) as (new, backend):
        tables = metadata.sorted_tables
        copied = sum(_copy_table(table, old, new, backend) for table in tables)
        backend.renumber(new, tables)
        word_index(new).rebuild()
        counted = sum(new.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
        faults = backend.check(new)
        if counted != copied or faults:
            found = "; ".join(faults) or f"{counted} of {copied} rows"
            raise StoreUnreadable(
                f"the copy is not whole ({found})", remedy="look at the disk, and try again"
            )
    return copied


def _copy_table(table: Table, old: Connection, new: Connection, backend: Backend) -> int:
    order = list(table.primary_key.columns)
    rows = iter(old.execute(select(table).order_by(*order).execution_options(yield_per=_AT_ONCE)).mappings())
    count = 0
    while some := [dict(row) for row in islice(rows, _AT_ONCE)]:
        backend.insert(new, table, some)
        count += len(some)
    return count


@contextmanager
def _reading(address: str) -> Iterator[Connection]:
    backend = find_backend(address)
    with translate(backend):
        engine = backend.connect(read_only=True)
    try:
        with read(engine, backend) as connection:
            ensure_current(connection, backend)
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _writing(address: str) -> Iterator[tuple[Connection, Backend]]:
    backend = find_backend(address)
    with translate(backend):
        engine = backend.connect(read_only=False)
    try:
        with write(engine, backend) as connection:
            upgrade(connection, backend)
            if any(connection.execute(select(table).limit(1)).first() for table in metadata.sorted_tables):
                raise StoreUnreadable(f"{backend.address!r} holds a ledger", remedy="name an empty database")
            yield connection, backend
    finally:
        engine.dispose()
