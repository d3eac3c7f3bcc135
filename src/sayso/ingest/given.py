"""What people wrote down about a document: in a sidecar beside it, or in front matter at its top."""

import json
import re
from dataclasses import dataclass, fields, replace
from datetime import tzinfo
from pathlib import Path
from typing import Final

from sayso.errors import MalformedRecord
from sayso.ingest.authors import split_authors
from sayso.ingest.dates import parse_timestamp

SIDECAR_SUFFIX: Final = ".meta.json"
"""Beside ``report.txt`` stands ``report.txt.meta.json`` or ``report.meta.json``."""

DATES: Final = ("published_at", "modified_at", "accessed_at")
"""What is a date, or a date and time, of what is known."""

ALIASES: Final = {
    "date": "published_at",
    "published": "published_at",
    "modified": "modified_at",
    "updated": "modified_at",
    "outlet": "publisher",
    "lang": "language",
    "author": "authors",
    "byline": "authors",
}

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n((?:(?:[A-Za-z_][\w-]*[ \t]*:|[ \t]*-[ \t])[^\r\n]*\r?\n|[ \t]*\r?\n)+)---[ \t]*(?:\r?\n|$)"
)
_LIST_ITEM = re.compile(r"[ \t]*-[ \t]+")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document besides its text; None, or no authors, where nothing is.

    Attributes:
        charset: In which the server that sent it said that it is.
        version: Its number among the texts that were fetched from its address.
    """

    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    accessed_at: str | None = None
    url: str | None = None
    language: str | None = None
    charset: str | None = None
    authors: tuple[str, ...] = ()
    version: int | None = None

    def over(self, other: "Given") -> "Given":
        """Return this, filled up from ``other``."""
        gaps = {field.name for field in fields(self) if not getattr(self, field.name)}
        return replace(self, **{name: getattr(other, name) for name in gaps})


def read_front_matter(text: str, *, timezone: tzinfo) -> tuple[Given, int]:
    """Return what a leading block of ``key: value`` lines between ``---`` says, and where it ends.

    Lines that begin with a dash are the values of the key above them. A block without a single known key is
    text, and ends at 0.

    Raises:
        MalformedRecord: A date in it is no ISO 8601 date.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return Given(), 0
    given = _from_record(_read_pairs(found.group(1)), "front matter", timezone)
    return given, 0 if given == Given() else found.end()


def _read_pairs(block: str) -> dict[str, object]:
    record: dict[str, object] = {}
    key = ""
    for line in block.splitlines():
        if (item := _LIST_ITEM.match(line)) is not None:
            values = record.get(key)
            record[key] = [*(values if isinstance(values, list) else []), _unquote(line[item.end() :])]
        elif ":" in line:
            key, value = line.split(":", 1)
            key = key.strip().lower()
            record[key] = _unquote(value)
    return record


def _unquote(value: str) -> str:
    return value.strip().strip("\"'")


def read_sidecar(path: str, *, timezone: tzinfo) -> Given:
    """Return what the sidecar of a file says; nothing if it has none.

    Raises:
        MalformedRecord: The sidecar is no JSON object, or a date in it is no ISO 8601 date.
    """
    file = Path(path)
    for sidecar in (file.with_name(file.name + SIDECAR_SUFFIX), file.with_suffix(SIDECAR_SUFFIX)):
        try:
            record = json.loads(sidecar.read_text("utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as exc:
            raise MalformedRecord(f"{sidecar} cannot be read ({exc})", expected="a JSON object") from exc
        if not isinstance(record, dict):
            raise MalformedRecord(f"{sidecar} holds {type(record).__name__}", expected="a JSON object")
        return _from_record(record, str(sidecar), timezone)
    return Given()


def _from_record(record: dict[str, object], where: str, timezone: tzinfo) -> Given:
    known = {field.name for field in fields(Given)}
    named = {ALIASES.get(key, key): value for key, value in record.items() if value not in (None, "")}
    authors = split_authors(named.pop("authors", ()))
    version = named.pop("version", None)
    values = {key: str(value) for key, value in named.items() if key in known}
    for key in DATES:
        if key in values:
            try:
                values[key] = parse_timestamp(values[key], timezone=timezone)
            except ValueError as exc:
                raise MalformedRecord(f"{key} of {where}: {exc}") from exc
    return Given(**values, authors=authors, version=version if type(version) is int else None)
