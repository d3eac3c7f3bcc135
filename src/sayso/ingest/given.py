"""What people wrote down about a document: in a sidecar beside it, or in front matter at its top."""

import json
import re
from dataclasses import dataclass, fields, replace
from datetime import tzinfo
from pathlib import Path
from typing import Final

from sayso.errors import MalformedRecord
from sayso.ingest.dates import parse_timestamp

SIDECAR_SUFFIX: Final = ".meta.json"
"""Beside ``report.txt`` stands ``report.txt.meta.json`` or ``report.meta.json``."""

ALIASES: Final = {
    "date": "published_at",
    "published": "published_at",
    "outlet": "publisher",
    "lang": "language",
}

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n((?:[A-Za-z_][\w-]*[ \t]*:[^\r\n]*\r?\n|[ \t]*\r?\n)+)---[ \t]*(?:\r?\n|$)"
)


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a document besides its text; None where nothing is.

    Attributes:
        charset: In which the server that sent it said that it is.
    """

    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    accessed_at: str | None = None
    url: str | None = None
    language: str | None = None
    charset: str | None = None

    def over(self, other: "Given") -> "Given":
        """Return this, filled up from ``other``."""
        gaps = {field.name for field in fields(self) if getattr(self, field.name) is None}
        return replace(self, **{name: getattr(other, name) for name in gaps})


def read_front_matter(text: str, *, timezone: tzinfo) -> tuple[Given, int]:
    """Return what a leading block of ``key: value`` lines between ``---`` says, and where it ends.

    A block without a single known key is text, and ends at 0.

    Raises:
        MalformedRecord: A date in it is no ISO 8601 date.
    """
    found = _FRONT_MATTER.match(text)
    if found is None:
        return Given(), 0
    pairs = (line.split(":", 1) for line in found.group(1).splitlines() if ":" in line)
    record = {key.strip().lower(): value.strip().strip("\"'") for key, value in pairs}
    given = _from_record(record, "front matter", timezone)
    return given, 0 if given == Given() else found.end()


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
    values = {key: str(value) for key, value in named.items() if key in known}
    for key in ("published_at", "accessed_at"):
        if key in values:
            try:
                values[key] = parse_timestamp(values[key], timezone=timezone)
            except ValueError as exc:
                raise MalformedRecord(f"{key} of {where}: {exc}") from exc
    return Given(**values)
