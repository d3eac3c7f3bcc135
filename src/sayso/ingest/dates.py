"""Dates of publication in one form."""

from datetime import UTC, date, datetime, tzinfo


def parse_timestamp(text: str, *, timezone: tzinfo = UTC) -> str:
    """Return a date as it is, a date and time in UTC.

    Args:
        text: ISO 8601, such as ``2026-03-11`` or ``2026-03-11T09:30+02:00``.
        timezone: Of a time that names none.

    Raises:
        ValueError: The text is no ISO 8601 date.
    """
    stripped = text.strip()
    try:
        return date.fromisoformat(stripped).isoformat()
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(stripped)
    except ValueError:
        raise ValueError(
            f"{text!r} is no date; expected ISO 8601, such as 2026-03-11 or 2026-03-11T09:30+02:00"
        ) from None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=timezone)
    return aware.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
