"""Rows as JSON Lines, CSV or Parquet."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sayso.errors import UnsupportedMedia
from sayso.formats.safe import dump_json

Rows = Iterable[Mapping[str, Any]]

_GROUP: Final = 50_000
"""Rows in a row group of Parquet, and in memory."""


def json_lines(rows: Rows) -> Iterator[str]:
    """Yield each row as a line of JSON, without its end."""
    for row in rows:
        yield dump_json(row, separators=(",", ":"))


def csv_lines(names: Iterable[str], rows: Rows) -> Iterator[str]:
    """Yield a head and each row as CSV (RFC 4180), without its end; lists have their items joined with ``|``."""
    columns = list(names)
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="")
    writer.writerow(columns)
    yield buffer.getvalue()
    for row in rows:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([_cell(row[name]) for name in columns])
        yield buffer.getvalue()


def write_parquet(path: Path, kinds: Mapping[str, str], rows: Rows) -> None:
    """Write rows as Parquet, compressed with zstd.

    Args:
        path: Of the file.
        kinds: Of each column: ``text``, ``integer``, ``real``, ``flag``, ``texts``.
        rows: Taken as they are needed.

    Raises:
        UnsupportedMedia: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ModuleNotFoundError as exc:
        raise UnsupportedMedia(
            "Parquet needs pyarrow, which is not installed", remedy="install sayso[parquet], or write CSV"
        ) from exc
    types: dict[str, Callable[[], Any]] = {
        "text": pa.string,
        "integer": pa.int64,
        "real": pa.float64,
        "flag": pa.bool_,
        "texts": lambda: pa.list_(pa.string()),
    }
    schema = pa.schema([(name, types[kind]()) for name, kind in kinds.items()])
    rest = iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := list(islice(rest, _GROUP)):
            writer.write_table(pa.Table.from_pylist(some, schema=schema))


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "|".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else value
