"""Rows of named values to published texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from sayso.domain.failure import Failure
from sayso.errors import EmptyInput, InputError, InputTooLarge, MalformedRecord
from sayso.ingest.containers.columns import Columns, choose_columns
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.values import read_given, unreadable_date
from sayso.ingest.media import HTML
from sayso.ingest.options import GIVEN_KEYS
from sayso.ingest.record import Record

SAMPLE_ROWS: Final = 20
"""Rows by which columns are guessed."""

SAMPLE_CHARS: Final = 1 << 20
"""No more than this is held for it."""

_DEPTH: Final = 4
"""Levels of nested objects whose values can be named."""

_SURROGATES: Final = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Row:
    """One row, by its number, and its values by column; or why it cannot be read."""

    number: int
    values: Values | InputError


@dataclass(slots=True)
class _Undated:
    """Counts dates that could not be read."""

    n: int = 0
    first: str = ""

    def add(self, number: int, value: object) -> None:
        self.first = self.first or f"{str(value)[:40]!r} in #{number}"
        self.n += 1


def flatten(values: Values, depth: int = _DEPTH) -> Values:
    """Return the values with those of nested objects, named ``outer.inner``."""
    flat: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, dict) and depth:
            for inner, nested in flatten(value, depth - 1).items():
                flat.setdefault(f"{name}.{inner}", nested)
        else:
            flat[name] = value
    return flat


def read_rows(container: Container, rows: Iterator[Row]) -> Iterator[Record | Failure]:
    """Yield the text of each row, or why there is none.

    Raises:
        MalformedRecord: The columns that were asked for are not there, or the one with the text cannot be guessed.
    """
    for first in rows:
        if not isinstance(first.values, InputError):
            break
        yield container.fail(first.number, first.values)
    else:
        return
    sample = [first, *_take_sample(first, rows)]
    seen = [row.values for row in sample if not isinstance(row.values, InputError)]
    columns = choose_columns(seen, container.options.columns, keys=GIVEN_KEYS)
    if columns.guessed:
        container.note(f"{container.path}: read with {columns.describe()}")
    undated = _Undated()
    for row in chain(sample, rows):
        try:
            yield _make_record(container, row, columns, undated)
        except InputError as exc:
            yield container.fail(row.number, exc)
    if undated.n:
        container.note(
            f"{container.path}: dates that could not be read: {undated.n}, the first {undated.first}"
        )


def _take_sample(first: Row, rows: Iterator[Row]) -> Iterator[Row]:
    """Yield the rows after the first, up to the limits of a sample."""
    n_chars = _count_chars(first)
    for _ in range(1, SAMPLE_ROWS):
        if n_chars >= SAMPLE_CHARS or (row := next(rows, None)) is None:
            return
        n_chars += _count_chars(row)
        yield row


def _count_chars(row: Row) -> int:
    if isinstance(row.values, InputError):
        return 0
    return sum(len(value) for value in row.values.values() if isinstance(value, str))


def _make_record(container: Container, row: Row, columns: Columns, undated: _Undated) -> Record:
    """Return the text of a row.

    Raises:
        InputError: There is none.
    """
    if isinstance(row.values, InputError):
        raise row.values
    data = _read_text(row.values.get(columns.text), columns.text)
    if len(data) > container.options.max_bytes:
        limit = container.options.max_bytes
        raise InputTooLarge(f"the text has {len(data)} bytes", expected=f"at most {limit}")
    given = read_given(row.values, columns.given, timezone=container.options.timezone)
    lost = unreadable_date(row.values, columns.given, given)
    if lost is not None:
        undated.add(row.number, lost)
    media_type = HTML if columns.is_html else None
    return Record(container.name(row.number), data, replace(given, charset="utf-8"), media_type)


def _read_text(value: object, column: str) -> bytes:
    if isinstance(value, bytes):
        return value
    if value is None or (isinstance(value, str) and not value.strip()):
        raise EmptyInput(f"there is no text in column {column!r}", expected="text or HTML")
    if not isinstance(value, str):
        raise MalformedRecord(f"column {column!r} holds {type(value).__name__}", expected="text")
    try:
        return value.encode()
    except UnicodeEncodeError:
        return value.translate(_SURROGATES).encode()
