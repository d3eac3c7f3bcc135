"""Which kind of container an input is."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Final

from sayso.domain.failure import Failure
from sayso.ingest.containers.columns import names_text
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.json_lines import read_json_lines
from sayso.ingest.containers.parquet import SIGNATURE as PARQUET
from sayso.ingest.containers.parquet import read_parquet
from sayso.ingest.containers.table import read_table, sniff_dialect
from sayso.ingest.media import GZIP_SUFFIX, REPORT_SUFFIXES
from sayso.ingest.record import Record

Read = Callable[[Container], Iterator[Record | Failure]]

_WARC: Final = b"WARC/"
_OBJECT = re.compile(rb"\s*\{\s*(?:\"(?:[^\"\\\n]|\\.)*\"\s*:|\}\s*\n)")
_NAME = re.compile(r"[\w .:/-]{1,40}\Z")


def find_kind(path: str, head: bytes, columns: Mapping[str, str]) -> Read | None:
    """Return what reads a container; None for what is one published text.

    Args:
        path: The suffix tells, where the bytes do not: any text may be a table.
        head: The first bytes, decompressed.
        columns: The columns that were asked for.
    """
    if head.startswith(_WARC):
        return _read_warc
    if head.startswith(PARQUET):
        return read_parquet
    suffix = _find_suffix(path)
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix in REPORT_SUFFIXES:
        return None
    if _is_json_line(head):
        return read_json_lines
    return read_table if _is_header(head, columns) else None


def _read_warc(container: Container) -> Iterator[Record | Failure]:
    from sayso.ingest.containers.warc import read_warc

    return read_warc(container)


def _find_suffix(path: str) -> str:
    pure = PurePath(path.lower())
    return PurePath(pure.stem).suffix if pure.suffix == GZIP_SUFFIX else pure.suffix


def _is_json_line(head: bytes) -> bool:
    """Whether the first line is an object, or the beginning of one that is longer than what is seen of it."""
    if not _OBJECT.match(head):
        return False
    line, end, _ = head.lstrip().partition(b"\n")
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return not end


def _is_header(head: bytes, columns: Mapping[str, str]) -> bool:
    """Whether the first line does nothing but name columns, among them one for the text and another one known."""
    line = head.partition(b"\n")[0].decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r")
    try:
        names = next(csv.reader([line], delimiter=sniff_dialect(line).delimiter), [])
    except csv.Error:
        return False
    if len(names) < 2 or not all(_NAME.match(name) for name in names):
        return False
    asked = [name for name in columns.values() if name]
    return set(asked) <= set(names) if asked else names_text(names)


_BY_SUFFIX: Final[dict[str, Read]] = {
    ".warc": _read_warc,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_table,
    ".tsv": read_table,
    ".parquet": read_parquet,
}
