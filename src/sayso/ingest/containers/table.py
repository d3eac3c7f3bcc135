"""Tables of text: CSV and TSV, whose first row names the columns."""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.domain.failure import Failure
from sayso.errors import InputError, InputTooLarge, MalformedRecord
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.lines import read_lines
from sayso.ingest.containers.rows import Row, read_rows
from sayso.ingest.record import Record

DELIMITERS: Final = ",;\t|"

_AGAIN: Final = 4
"""How often what was read may be read again, on the whole, after rows that break off; keeps damage linear."""

Line = str | InputError


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the fields of a row are parted, and how a quotation mark stands within quotation marks."""

    delimiter: str
    escaped: bool = False


def read_table(container: Container) -> Iterator[Record | Failure]:
    """Yield the texts in a table; record 1 is the first row under the names."""
    return read_rows(container, _parse_table(container))


def sniff_dialect(head: str) -> Dialect:
    r"""Return the dialect of a table.

    Args:
        head: Its beginning. The first row tells the delimiter; ``\"`` without a doubled mark tells the escape.
    """
    first = head.lstrip("\ufeff").splitlines()[0] if head.strip("\ufeff") else ""
    delimiter = max(DELIMITERS, key=lambda each: (_count_fields(first, each), -DELIMITERS.index(each)))
    return Dialect(delimiter, '\\"' in head and '""' not in head)


def _count_fields(line: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return 0


def _parse_table(container: Container) -> Iterator[Row]:
    max_bytes = container.options.max_bytes
    csv.field_size_limit(max_bytes)
    dialect = sniff_dialect(_decode_head(container.head))
    parsed = _Parser(read_lines(container.file, max_bytes=max_bytes), dialect, max_bytes).rows()
    names = next(parsed, None)
    if isinstance(names, InputError):
        raise names
    if names is None:
        return
    for number, fields in enumerate(parsed, start=1):
        yield Row(number, fields if isinstance(fields, InputError) else _name_fields(names, fields))


def _decode_head(head: bytes) -> str:
    wide = head.count(b"\0") * 4 > len(head)
    return head.decode("utf-16" if wide else "utf-8", "replace")


def _name_fields(names: list[str], fields: list[str]) -> dict[str, object] | InputError:
    if len(fields) > len(names) and any(field.strip() for field in fields[len(names) :]):
        return MalformedRecord(
            f"the row has {len(fields)} fields", expected=f"{len(names)}, as many as columns are named"
        )
    return dict(zip(names, fields, strict=False))


class _Parser:
    """Rows of a table. A row that breaks off is an error, and reading goes on with the line after its first."""

    def __init__(self, lines: Iterator[Line], dialect: Dialect, max_bytes: int) -> None:
        self._lines = lines
        self._dialect = dialect
        self._max_bytes = max_bytes
        self._row: list[Line] = []  # lines of the row at hand
        self._again: deque[Line] = deque()  # lines to be read again
        self._n_read = self._n_again = 0  # characters

    def rows(self) -> Iterator[list[str] | InputError]:
        """Yield the fields of each row, or why they cannot be told."""
        while True:
            reader = self._start()
            try:
                for fields in reader:
                    if fields:
                        yield fields
                    self._row.clear()
                return
            except csv.Error as exc:
                yield MalformedRecord(f"the row breaks off ({exc})", expected="every quotation mark closed")
            except InputError as exc:
                yield exc
            self._step_back()

    def _start(self) -> Iterator[list[str]]:
        return csv.reader(
            self._take(),
            delimiter=self._dialect.delimiter,
            doublequote=not self._dialect.escaped,
            escapechar="\\" if self._dialect.escaped else None,
            strict=True,
        )

    def _take(self) -> Iterator[str]:
        size = 0
        while True:
            line = self._next_line()
            if line is None:
                return
            if not self._row:
                size = 0
            self._row.append(line)
            if isinstance(line, InputError):
                raise line
            size += len(line)
            if size > self._max_bytes:
                raise InputTooLarge(
                    f"the row has more than {self._max_bytes} characters",
                    expected=f"at most {self._max_bytes}",
                    remedy="see whether a quotation mark is left open",
                )
            yield line

    def _next_line(self) -> Line | None:
        if self._again:
            return self._again.popleft()
        line = next(self._lines, None)
        self._n_read += len(line) if isinstance(line, str) else 0
        return line

    def _step_back(self) -> None:
        """Go back to the line after the first of a row that broke off, unless that was done too often."""
        rest = self._row[1:]
        size = sum(len(line) for line in rest if isinstance(line, str))
        if self._n_again + size <= _AGAIN * self._n_read:
            self._n_again += size
            self._again.extendleft(reversed(rest))
        self._row = []
