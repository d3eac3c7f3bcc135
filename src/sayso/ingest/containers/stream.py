"""The bytes of a container, taken as they are needed."""

import gzip
import io
import zlib
from collections.abc import Callable
from typing import BinaryIO, Final, Protocol, cast

BLOCK_BYTES: Final = 1 << 16
"""What is taken at once."""

GZIP: Final = b"\x1f\x8b"


class _Readable(Protocol):
    def read1(self, size: int = -1, /) -> bytes: ...


class Tap(io.RawIOBase):
    """Bytes that were taken ahead, then those of a file, counted as they come.

    Args:
        file: What is left of the file.
        head: What was taken of it.
        count: Told how many bytes were taken, each time.
    """

    def __init__(
        self, file: _Readable, head: bytes = b"", count: Callable[[int], None] | None = None
    ) -> None:
        self._file = file
        self._head = head
        self._count = count

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill the buffer with what is at hand, and return its length."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        chunk = self._head[: len(view)] or self._file.read1(len(view))
        self._head = self._head[len(chunk) :]
        view[: len(chunk)] = chunk
        if self._count is not None:
            self._count(len(chunk))
        return len(chunk)


def look_ahead(file: BinaryIO, count: Callable[[int], None] | None = None) -> tuple[bytes, BinaryIO]:
    """Return the first line of a file, or its first block, and the file as if nothing had been taken.

    Waits for no more than the first line, so that what is piped in is read as it comes.
    """
    readable = cast(_Readable, file)
    head = b""
    while len(head) < BLOCK_BYTES and b"\n" not in head:
        chunk = readable.read1(BLOCK_BYTES - len(head))
        if not chunk:
            break
        head += chunk
    return head, cast(BinaryIO, io.BufferedReader(Tap(readable, head, count), BLOCK_BYTES))


def peek(head: bytes) -> bytes:
    """Return the beginning of what a file holds, by its own: unzipped if it is zipped, nothing if it is broken."""
    if not head.startswith(GZIP):
        return head
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, BLOCK_BYTES)
    except zlib.error:
        return b""


def unzip(file: BinaryIO) -> BinaryIO:
    """Return what a gzip file holds, of one member or many; reading raises EOFError where it is cut."""
    return cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb"))


class Counted:
    """A file in which a reader goes to and fro, counted as it is read.

    Args:
        file: That can be sought in.
        count: Told how many bytes were read, each time.
    """

    closed = False

    def __init__(self, file: BinaryIO, count: Callable[[int], None] | None) -> None:
        self._file = file
        self._count = count
        self.seek = file.seek
        self.tell = file.tell

    def seekable(self) -> bool:
        """Return that it can be sought in."""
        return True

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes."""
        chunk = self._file.read(size)
        if self._count is not None:
            self._count(len(chunk))
        return chunk

    def close(self) -> None:
        """Leave it to its owner to close the file."""
