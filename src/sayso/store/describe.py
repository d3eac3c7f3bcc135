"""The tables of a ledger and what is exported, as Markdown: ``python -m sayso.store.describe > docs/schema.md``."""

import sys
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Boolean, Column, Float, LargeBinary, Table

from sayso.store.export import SHAPES, Shape
from sayso.store.migrate import head
from sayso.store.tables import metadata

_HEAD: Final = """# What a ledger holds

Made from the code by `make docs`. First what `sayso export` gives out, whose columns stay as they are: some may be
added, none is taken away or changes its meaning. Then the tables as they are kept, which may change with a migration.

Ids of attributions begin with a, of actors with p, of statements with s, of claims with c.
"""
_KEPT: Final = """## As they are kept

Version {version}. `since` and `until` are numbers of commits: a row is part of the ledger from the one up to the other,
and as long as `until` is null. Packed columns hold JSON, compressed.
"""
_KINDS: Final = {
    "text": "text",
    "integer": "whole number",
    "real": "number",
    "flag": "true or false",
    "texts": "list of texts",
}


def describe() -> Iterator[str]:
    """Yield the lines."""
    yield from _HEAD.split("\n")
    for shape in SHAPES.values():
        yield from _tell_shape(shape)
    yield from _KEPT.format(version=head()).split("\n")
    for table in sorted(metadata.sorted_tables, key=lambda table: table.name):
        yield from _tell_table(table)


def _tell_shape(shape: Shape) -> Iterator[str]:
    yield from (f"## {shape.name}", "", shape.about, "", "| column | kind | meaning |", "| --- | --- | --- |")
    for field in shape.fields:
        yield f"| {field.name} | {_KINDS[field.kind]} | {field.about} |"
    yield ""


def _tell_table(table: Table) -> Iterator[str]:
    columns = ", ".join(_tell_column(column) for column in table.columns)
    yield from (f"**{table.name}.** {table.comment}", f"Columns: {columns}.", "")


def _tell_column(column: Column[object]) -> str:
    kinds = ((Boolean, "true or false"), (Float, "number"), (LargeBinary, "packed"))
    kind = next((told for known, told in kinds if isinstance(column.type, known)), "")
    told = [each for each in (kind, "may be null" if column.nullable else "") if each]
    return f"`{column.name}`" + (f" ({', '.join(told)})" if told else "")


if __name__ == "__main__":
    sys.stdout.write("\n".join(describe()))
