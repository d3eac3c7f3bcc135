"""The records of a container, as they are taken in a process apart, with what is told on the way."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from sayso.domain.failure import Failure
from sayso.errors import EmptyInput, InputError, UnreadableInput
from sayso.ingest.apart import Bounds
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.kinds import Read, find_kind
from sayso.ingest.containers.parquet import read_parquet
from sayso.ingest.containers.stream import GZIP, Counted, look_ahead, peek, unzip
from sayso.ingest.inputs import Input
from sayso.ingest.options import IngestOptions
from sayso.ingest.record import Record


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken of a container since the last time.

    Attributes:
        record: The next record, or why there is none; None at the end.
        n_bytes: How many bytes of the file were read for it.
        notes: What a person may want to set right.
    """

    record: Record | Failure | None
    n_bytes: int
    notes: tuple[str, ...]


class _Told:
    """Gathers what is to be told beside the records; as long as more is read, there is time for it."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._n_bytes = 0
        self.notes: list[str] = []

    def count(self, n_bytes: int) -> None:
        """Count bytes that were read."""
        self._n_bytes += n_bytes
        self._bounds.renew()

    def tell(self, record: Record | Failure | None) -> Taken:
        """Return a record with all that was gathered."""
        taken = Taken(record, self._n_bytes, tuple(self.notes))
        self._n_bytes = 0
        self.notes.clear()
        return taken


def take_records(path: str, place: str, options: IngestOptions) -> Iterator[Taken]:
    """Yield the records of a container, and at its end what is left to be told.

    Args:
        path: By which it is known.
        place: Where it is read, whatever folder is worked in; ``-`` for standard input.
        options: How it is read.

    Raises:
        InputError: It cannot be read at all, or no further.
    """
    told = _Told(options.bounds)
    try:
        with Input(place).open() as file:
            for record in _read(path, file, options, told):
                yield told.tell(record)
    except InputError:
        yield told.tell(None)
        raise
    yield told.tell(None)


def _read(path: str, file: BinaryIO, options: IngestOptions, told: _Told) -> Iterator[Record | Failure]:
    head, ahead = look_ahead(file, told.count)
    inner = peek(head)
    read = find_kind(path, inner, options.columns)
    if read is None:
        raise UnreadableInput(f"{path!r} was changed while it was read")
    zipped = head.startswith(GZIP)
    if read is read_parquet and not zipped:
        ahead = _from_start(file, ahead, told.count)
    container = Container(path, unzip(ahead) if zipped else ahead, inner, options, told.notes.append)
    return _read_container(read, container)


def _from_start(file: BinaryIO, ahead: BinaryIO, count: Callable[[int], None]) -> BinaryIO:
    """Return a file in which a reader goes to and fro; as it is where that cannot be."""
    if not file.seekable():
        return ahead
    file.seek(0)
    return cast(BinaryIO, Counted(file, count))


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
