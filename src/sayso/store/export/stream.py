"""The rows of a table that is given out, one after another."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Connection, select

from sayso.store.commits import holds
from sayso.store.export.shapes import Shape

_AT_ONCE: Final = 2000
"""Rows in memory."""


def stream_rows(
    connection: Connection, shape: Shape, where: Mapping[str, object], *, as_of: int | None = None
) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table in the order of their writing.

    Args:
        connection: To the ledger.
        shape: The table.
        where: What columns must be, by name.
        as_of: The commit at which the ledger is asked; None for now.

    Raises:
        ValueError: The table has no such column.
    """
    columns = {field.name: field for field in shape.fields}
    query = select(*(field.source for field in shape.fields)).where(holds(shape.table, as_of))
    for name, value in where.items():
        if name not in columns:
            raise ValueError(f"{shape.name} has no column {name!r}; expected {', '.join(columns)}")
        query = query.where(columns[name].source == value)
    readers = [field.read for field in shape.fields]
    for row in connection.execute(query.order_by(shape.table.c.pk).execution_options(yield_per=_AT_ONCE)):
        values = (read(value) if read else value for read, value in zip(readers, row, strict=True))
        yield dict(zip(columns, values, strict=True))
