"""Parquet tables, by pyarrow where it is installed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sayso.domain.failure import Failure
from sayso.errors import InputError, MalformedRecord, UnreadableInput, UnsupportedMedia
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.rows import Row, Values, flatten, read_rows
from sayso.ingest.record import Record

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyarrow.parquet import ParquetFile

SIGNATURE: Final = b"PAR1"

BATCH_ROWS: Final = 64
"""Rows that are held at once."""


def read_parquet(container: Container) -> Iterator[Record | Failure]:
    """Yield the texts in the rows of a table.

    Raises:
        UnsupportedMedia: pyarrow is not installed, or the table comes in a way in which it cannot be read.
        UnreadableInput: The table is damaged.
    """
    return read_rows(container, _iterate(container))


def _iterate(container: Container) -> Iterator[Row]:
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as exc:
        raise UnsupportedMedia(
            "the input is a Parquet table, and pyarrow is not installed",
            remedy="pip install 'sayso[parquet]'",
        ) from exc
    if not container.file.seekable():
        raise UnsupportedMedia(
            "a Parquet table cannot be read from a pipe or a gzip file", remedy="name the file itself"
        )
    try:
        yield from _read_batches(ParquetFile(container.file, buffer_size=1 << 20, pre_buffer=False))
    except (ArrowException, OSError, ValueError) as exc:
        raise UnreadableInput(f"the table is damaged ({exc})", remedy="what stands before was read") from exc


def _read_batches(table: "ParquetFile") -> Iterator[Row]:
    number = 0
    for batch in table.iter_batches(batch_size=BATCH_ROWS, use_threads=False):
        for values in _list_rows(_round_times(batch)):
            number += 1
            yield Row(number, values)


def _round_times(batch: "RecordBatch") -> "RecordBatch":
    """Return the rows with times to the microsecond, which is as far as those of Python go."""
    import pyarrow as pa

    for place, field in enumerate(batch.schema):
        if pa.types.is_timestamp(field.type) and field.type.unit == "ns":
            column = batch.column(place).cast(pa.timestamp("us", field.type.tz), safe=False)
            batch = batch.set_column(place, field.name, column)
    return batch


def _list_rows(batch: "RecordBatch") -> Iterator[Values | InputError]:
    """Yield the values of each row, or why they cannot be told, such as a year beyond those of Python."""
    for place in range(batch.num_rows):
        try:
            yield flatten(batch.slice(place, 1).to_pylist()[0])
        except (ValueError, OverflowError) as exc:
            yield MalformedRecord(f"the row cannot be read ({exc})")
