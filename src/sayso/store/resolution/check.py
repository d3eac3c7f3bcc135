"""Whether the rows that hold are those of the resolution that they tell."""

from typing import Any

from sqlalchemy import Connection, Table, select

from sayso.domain.resolution import Resolution
from sayso.store.lists import check_lists
from sayso.store.packing import unpack
from sayso.store.resolution.rows import OWN, Anchors, list_rows
from sayso.store.tables.columns import as_stored


def check_resolution(connection: Connection, resolution: Resolution, anchors: Anchors) -> list[str]:
    """Return which rows do not tell the resolution that was loaded from them; nothing if all do.

    What is kept twice, such as the words of a claim and the row to search it by, is held against each other, and what
    leads nowhere is found.

    Args:
        connection: To the ledger.
        resolution: That was loaded from it.
        anchors: Of all attributions in it.
    """
    faults: list[str] = []
    for table, rows in list_rows(resolution, anchors).items():
        names = [column.name for column in table.columns if column.name not in OWN]
        wanted = {tuple(_open(row[name]) for name in names) for row in rows}
        differing = sorted(_held(connection, table, names) ^ wanted, key=repr)
        faults += (f"{table.name}: {row[0]} is not told the same twice" for row in differing)
    return list(dict.fromkeys((*faults, *check_lists(connection))))


def _held(connection: Connection, table: Table, names: list[str]) -> set[tuple[Any, ...]]:
    query = select(*(table.c[name] for name in names)).where(table.c.until.is_(None))
    rows = connection.execute(query.execution_options(yield_per=10_000))
    return {tuple(map(_open, row)) for row in rows}


def _open(value: Any) -> Any:
    return repr(unpack(value)) if isinstance(value, bytes) else as_stored(value)
