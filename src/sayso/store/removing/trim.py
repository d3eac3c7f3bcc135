"""Rows that hold only as long as something that they rest on."""

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Column, Connection, Table, delete, insert, select, update

from sayso.store.chunks import in_chunks
from sayso.store.removing.intervals import Interval, clip


def trim(
    connection: Connection,
    table: Table,
    column: Column[str],
    ids: Collection[str],
    by: Column[str],
) -> int:
    """Let rows hold, now and in the past, only as long as rows of another table do; return how many are gone.

    Args:
        connection: To the ledger.
        table: Of the rows.
        column: Of it, that names what they rest on.
        ids: What was cut; rows that rest on something else stay as they are.
        by: The column of the other table that has these ids.
    """
    gone = 0
    for some in in_chunks(ids):
        covers = find_times(connection, by, some)
        for row in connection.execute(select(table).where(column.in_(some))).mappings().all():
            held = (row["since"], row["until"])
            parts = clip(held, covers[row[column.name]])
            gone += not parts
            if parts != [held]:
                _replace(connection, table, row["pk"], {**row}, parts)
    return gone


def find_times(
    connection: Connection, column: Column[str], ids: Collection[str]
) -> dict[str, list[Interval]]:
    """Return when rows with these ids held, by id; an empty list of what never did."""
    table = column.table
    times: defaultdict[str, list[Interval]] = defaultdict(list)
    for id_, since, until in connection.execute(
        select(column, table.c.since, table.c.until).where(column.in_(ids))
    ):
        times[id_].append((since, until))
    return times


def _replace(
    connection: Connection, table: Table, key: int, row: dict[str, object], parts: list[Interval]
) -> None:
    """Put a row for each part of its time in the place of one."""
    if not parts:
        connection.execute(delete(table).where(table.c.pk == key))
        return
    first, *others = parts
    connection.execute(update(table).where(table.c.pk == key).values(since=first[0], until=first[1]))
    row.pop("pk")
    for since, until in others:
        connection.execute(insert(table).values({**row, "since": since, "until": until}))
