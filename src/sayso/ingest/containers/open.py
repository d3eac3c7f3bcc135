"""An input to the published texts in it."""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final, cast

from sayso.domain.failure import Failure
from sayso.errors import EmptyInput, UnreadableInput
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.kinds import Read, find_kind
from sayso.ingest.containers.parquet import read_parquet
from sayso.ingest.containers.stream import BLOCK_BYTES, GZIP, Counted, look_ahead, unzip
from sayso.ingest.given import Given, read_sidecar
from sayso.ingest.inputs import STANDARD_INPUT, Input, read_bounded
from sayso.ingest.options import IngestOptions
from sayso.ingest.record import Record
from sayso.ingest.watch import Meter, Unwatched, Watch

UNWATCHED: Final = Unwatched()
UNMETERED: Final = Meter()


def open_input(
    item: Input, options: IngestOptions, watch: Watch = UNWATCHED, meter: Meter = UNMETERED
) -> Iterator[Record | Failure]:
    """Yield the records of an input: of a container each one, else the file itself.

    Args:
        item: The input.
        options: How it is read.
        watch: Told what is decided on the way.
        meter: Counts the bytes that are taken.

    Raises:
        InputError: The input cannot be read at all, or no further.
    """
    with item.open() as file:
        given = read_sidecar(item.path, timezone=options.timezone) if item.path != STANDARD_INPUT else None
        head, ahead = look_ahead(file, meter.add)
        zipped = head.startswith(GZIP)
        inner = _peek(head) if zipped else head
        read = find_kind(item.path, inner, options.columns)
        if read is None:
            records: Iterator[Record | Failure] = iter(
                (Record(item.path, read_bounded(ahead, options.max_bytes)),)
            )
        else:
            if read is read_parquet and not zipped:
                ahead = _from_start(file, ahead, meter)
            container = Container(item.path, unzip(ahead) if zipped else ahead, inner, options, watch.note)
            records = _read_container(read, container)
        for record in records:
            yield _fill(record, given)


def _peek(head: bytes) -> bytes:
    """Return the beginning of what a gzip file holds; nothing where it is none."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, BLOCK_BYTES)
    except zlib.error:
        return b""


def _from_start(file: BinaryIO, ahead: BinaryIO, meter: Meter) -> BinaryIO:
    """Return a file in which a reader goes to and fro; as it is where that cannot be."""
    if not file.seekable():
        return ahead
    file.seek(0)
    return cast(BinaryIO, Counted(file, meter.add))


def _read_container(read: Read, container: Container) -> Iterator[Record | Failure]:
    empty = True
    try:
        for record in read(container):
            empty = False
            yield record
    except (EOFError, OSError, zlib.error) as exc:
        raise UnreadableInput(
            f"{container.path!r} breaks off ({exc})", remedy="what stands before was read"
        ) from exc
    if empty:
        raise EmptyInput(f"{container.path!r} holds no text", expected="a container with texts or pages")


def _fill(record: Record | Failure, given: Given | None) -> Record | Failure:
    """Return the record, with what stands beside its file where it does not say it itself."""
    if given is None or isinstance(record, Failure):
        return record
    return replace(record, given=record.given.over(given))
