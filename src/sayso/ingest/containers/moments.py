"""Dates as tables have them: written in the usual ways, or counted in seconds."""

import re
from datetime import UTC, date, datetime, tzinfo
from email.utils import parsedate_to_datetime
from typing import Final

from sayso.ingest.dates import parse_timestamp

_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC).timestamp()
_LATEST: Final = datetime(2100, 1, 1, tzinfo=UTC).timestamp()
"""What counts seconds to a moment outside of these is no date of a report on the web, but a number."""

_SECONDS: Final = (1, 1_000, 1_000_000, 1_000_000_000)
"""Units of time that moments are counted in, a second."""

_NUMBER = re.compile(r"(?:\d{9,13}|\d{15,19})(?:\.\d+)?\Z")
_COMPACT = re.compile(r"\d{14}\Z")
_FORMS: Final = (
    "%Y/%m/%d", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%d.%m.%Y", "%d.%m.%Y %H:%M",
    "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M:%S %Z",
)  # fmt: skip
"""Besides ISO 8601 and RFC 2822; none that could be read with day and month exchanged."""


def read_moment(value: object, *, timezone: tzinfo = UTC) -> str | None:
    """Return an ISO 8601 date, or date and time in UTC; None for what is none, or could be two.

    Args:
        value: A date, or text, or a number of seconds, milli-, micro- or nanoseconds since 1970.
        timezone: Of a time that names none.
    """
    if isinstance(value, datetime):
        return parse_timestamp(value.isoformat(), timezone=timezone)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = str(value).strip()
    if _NUMBER.match(text):
        return _read_count(float(text))
    if _COMPACT.match(text):
        text = f"{text[:8]}T{text[8:]}"
    return _read_text(text, timezone)


def _read_count(number: float) -> str | None:
    for unit in _SECONDS:
        if _EARLIEST <= number / unit < _LATEST:
            moment = datetime.fromtimestamp(int(number / unit), UTC)
            return moment.replace(tzinfo=None).isoformat() + "Z"
    return None


def _read_text(text: str, timezone: tzinfo) -> str | None:
    try:
        return parse_timestamp(text, timezone=timezone)
    except (ValueError, OverflowError):
        pass
    try:
        return parse_timestamp(parsedate_to_datetime(text).isoformat(), timezone=timezone)
    except (ValueError, TypeError, OverflowError, IndexError):
        return _read_form(text, timezone)


def _read_form(text: str, timezone: tzinfo) -> str | None:
    for form in _FORMS:
        try:
            moment = datetime.strptime(text, form)
        except ValueError:
            continue
        written = moment.isoformat() if "%H" in form else moment.date().isoformat()
        return parse_timestamp(written, timezone=UTC if form.endswith("%Z") else timezone)
    return None
