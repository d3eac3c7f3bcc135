"""What is known of a document, from the values of a row."""

import re
from collections.abc import Mapping
from datetime import tzinfo
from typing import Final

from sayso.ingest.authors import split_authors
from sayso.ingest.containers.moments import read_moment
from sayso.ingest.given import DATES, Given

_CODE = re.compile(r"([a-z]{2})(?:[-_][A-Za-z-]*)?\Z", re.IGNORECASE)
_NAMES: Final = {"english": "en", "eng": "en"}
_NOTHING: Final = frozenset({"", "null", "none", "nan", "n/a", "na", "nat", "-"})


def read_given(values: Mapping[str, object], columns: Mapping[str, str], *, timezone: tzinfo) -> Given:
    """Return what the columns say; None where one is empty, or holds a date that cannot be read.

    Args:
        values: Of the row, by column.
        columns: Names of columns by attributes of `Given`.
        timezone: Of times that name none.
    """
    known: dict[str, str | None] = {}
    authors: tuple[str, ...] = ()
    for key, column in columns.items():
        value = values.get(column)
        if key == "authors":
            authors = () if _is_nothing(value) else split_authors(value)
        elif not _is_nothing(value):
            known[key] = read_moment(value, timezone=timezone) if key in DATES else _read(key, value)
    return Given(**known, authors=authors, version=None)


def unreadable_date(values: Mapping[str, object], columns: Mapping[str, str], given: Given) -> object | None:
    """Return the value from which no date of publication could be read; None if there is none."""
    value = values.get(columns.get("published_at", ""))
    return None if _is_nothing(value) or given.published_at is not None else value


def read_language(value: object) -> str | None:
    """Return the ISO 639-1 code of a language; None for what is none."""
    text = str(value).strip()
    found = _CODE.match(text)
    return found.group(1).lower() if found else _NAMES.get(text.lower())


def _read(key: str, value: object) -> str | None:
    if key == "language":
        return read_language(value)
    if isinstance(value, list):
        value = ", ".join(str(each) for each in value if not _is_nothing(each))
    return " ".join(str(value).encode("utf-8", "replace").decode().split()) or None


def _is_nothing(value: object) -> bool:
    return (
        value is None
        or (isinstance(value, float) and value != value)
        or (isinstance(value, str) and value.strip().lower() in _NOTHING)
    )
