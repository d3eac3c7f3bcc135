"""Rows as JSON Lines or CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.formats.safe import dump_json

Rows = Iterable[Mapping[str, Any]]


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


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "|".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else value
