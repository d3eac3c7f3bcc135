"""Rows as Parquet."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sayso.errors import UnsupportedMedia
from sayso.store.export.shapes import Shape

_GROUP: Final = 50_000
"""Rows in a row group, and in memory."""


def write_parquet(path: Path, shape: Shape, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows as Parquet, compressed with zstd.

    Args:
        path: Of the file.
        shape: The table that they are of.
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
    schema = pa.schema([(field.name, types[field.kind]()) for field in shape.fields])
    rest = iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := list(islice(rest, _GROUP)):
            writer.write_table(pa.Table.from_pylist(some, schema=schema))
