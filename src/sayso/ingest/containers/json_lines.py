"""JSON Lines: one object a line."""

import json
from collections.abc import Iterator
from typing import Final

from sayso.domain.failure import Failure
from sayso.errors import InputError, InputTooHard, MalformedRecord
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.lines import read_lines
from sayso.ingest.containers.rows import Row, Values, flatten, read_rows
from sayso.ingest.record import Record

_SHOWN: Final = 40


def read_json_lines(container: Container) -> Iterator[Record | Failure]:
    """Yield the texts in the objects of a file; the number of a record is that of its line, empty ones included."""
    return read_rows(container, _parse_lines(container))


def _parse_lines(container: Container) -> Iterator[Row]:
    for number, line in enumerate(read_lines(container.file, max_bytes=container.options.max_bytes), start=1):
        if isinstance(line, InputError):
            yield Row(number, line)
        elif line.strip():
            yield Row(number, _parse(line))


def _parse(line: str) -> Values | InputError:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as exc:
        return MalformedRecord(f"the line is no JSON ({exc})", expected="one object a line")
    except MemoryError:
        return InputTooHard("reading the line takes more memory than there is for it")
    if not isinstance(found, dict):
        shown = line.strip()[:_SHOWN]
        return MalformedRecord(f"the line is no JSON object: {shown!r}", expected="one object a line")
    return flatten(found)
