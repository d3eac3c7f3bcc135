"""Lines of a container, decoded one by one, so that a damaged one costs no other."""

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, cast

from sayso.errors import InputError, InputTooLarge
from sayso.ingest.containers.stream import BLOCK_BYTES
from sayso.ingest.decode import BYTE_ORDER_MARKS, decode


def read_lines(file: BinaryIO, *, max_bytes: int) -> Iterator[str | InputError]:
    """Yield every line with its line end, or why it cannot be read.

    A line is in UTF-8 or, where it cannot be, in what it looks like; all are in UTF-16 or UTF-32 if the file begins
    with such a byte-order mark.

    Args:
        file: At its start.
        max_bytes: Longer lines are errors. They are skipped, never held.
    """
    lines = _as_utf8(file)
    while line := lines.readline(max_bytes + 1):
        if len(line) <= max_bytes:
            yield _decode(line)
        else:
            _skip_line(lines, line)
            yield InputTooLarge(f"the line has more than {max_bytes} bytes", expected=f"at most {max_bytes}")


def _decode(line: bytes) -> str | InputError:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return decode(line).text
    except InputError as exc:
        return exc


def _skip_line(lines: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = lines.readline(BLOCK_BYTES)


def _as_utf8(file: BinaryIO) -> BinaryIO:
    head = file.read(4)
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            rest = head[len(mark) :]
            recoded = _Recoded(file, rest, "utf-8" if encoding == "utf-8" else encoding)
            return cast(BinaryIO, io.BufferedReader(recoded, BLOCK_BYTES))
    return cast(BinaryIO, io.BufferedReader(_Recoded(file, head, "utf-8"), BLOCK_BYTES))


class _Recoded(io.RawIOBase):
    """A file in UTF-8, whatever it was in; bytes that were UTF-8 pass as they are."""

    def __init__(self, file: BinaryIO, head: bytes, encoding: str) -> None:
        self._file = file
        self._ready = head
        self._decoder = None
        if encoding != "utf-8":
            self._decoder = codecs.getincrementaldecoder(encoding)("replace")
            self._ready = self._recode(head)

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill the buffer with what is at hand, and return its length."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        while not self._ready and (chunk := self._file.read1(len(view))):  # type: ignore[attr-defined]
            self._ready = self._recode(chunk)
        taken = self._ready[: len(view)]
        self._ready = self._ready[len(taken) :]
        view[: len(taken)] = taken
        return len(taken)

    def _recode(self, chunk: bytes) -> bytes:
        if self._decoder is None:
            return chunk
        return self._decoder.decode(chunk).encode("utf-8", "replace")
