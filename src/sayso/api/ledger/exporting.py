"""Tables of a ledger for other programs."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.api.ledger.opening import opened
from sayso.formats.tables import csv_lines, json_lines
from sayso.formats.whole_file import replacing

if TYPE_CHECKING:
    from sayso.store import Ledger
    from sayso.store.export import Shape

FORMATS = ("jsonl", "csv", "parquet")


def export_lines(
    ledger: "str | Ledger",
    table: str,
    form: str = "jsonl",
    *,
    where: Mapping[str, str] | None = None,
    as_of: str | None = None,
) -> Iterator[str]:
    """Yield a table as lines of JSON or CSV, without their ends.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        table: One of `sayso.store.export.SHAPES`.
        form: ``jsonl`` or ``csv``.
        where: What columns must be, by name.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        StoreError: The ledger cannot be read.
        ValueError: There is no such table or column, or a value is none that it can have.
    """
    with _open_rows(ledger, table, where or {}, as_of) as (shape, rows):
        names = [field.name for field in shape.fields]
        yield from json_lines(rows) if form == "jsonl" else csv_lines(names, rows)


def export_file(
    ledger: "str | Ledger",
    table: str,
    path: Path,
    form: str,
    *,
    where: Mapping[str, str] | None = None,
    as_of: str | None = None,
) -> None:
    """Write a table into a file, which is there in full or not at all.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        table: One of `sayso.store.export.SHAPES`.
        path: Of the file; what stood there stays until the new one is whole.
        form: ``jsonl``, ``csv`` or ``parquet``.
        where: What columns must be, by name.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.

    Raises:
        StoreError: The ledger cannot be read.
        UnsupportedMedia: What writes Parquet is not installed.
        ValueError: There is no such table or column, or a value is none that it can have.
        OSError: The file cannot be written.
    """
    from sayso.store.export.parquet import write_parquet

    with replacing(path) as new:
        if form == "parquet":
            with _open_rows(ledger, table, where or {}, as_of) as (shape, rows):
                write_parquet(new, shape, rows)
            return
        with new.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            for line in export_lines(ledger, table, form, where=where, as_of=as_of):
                file.write(line + "\n")


@contextmanager
def _open_rows(
    ledger: "str | Ledger", table: str, where: Mapping[str, str], as_of: str | None
) -> "Iterator[tuple[Shape, Iterator[dict[str, Any]]]]":
    from sayso.store.export import SHAPES

    if table not in SHAPES:
        raise ValueError(f"no table {table!r} is given out; expected {', '.join(SHAPES)}")
    shape = SHAPES[table]
    asked = {name: _parse(shape, name, value) for name, value in where.items()}
    with opened(ledger, read_only=True) as held, held.view(as_of) as view:
        yield shape, view.rows(shape, asked)


def _parse(shape: "Shape", name: str, value: str) -> object:
    kind = next((field.kind for field in shape.fields if field.name == name), "text")
    if kind == "flag":
        if value not in ("true", "false"):
            raise ValueError(f"{name} is {value!r}; expected true or false")
        return value == "true"
    return {"integer": int, "real": float}.get(kind, str)(value)
