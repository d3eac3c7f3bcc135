"""Dates as tables have them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from sayso.ingest.containers.moments import read_moment


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2022-03-31", "2022-03-31"),
        ("20220331", "2022-03-31"),
        ("2022-03-31T12:00:00Z", "2022-03-31T12:00:00Z"),
        ("2022-03-31 12:00:00+02:00", "2022-03-31T10:00:00Z"),
        ("2022-03-31 12:00:00 UTC", "2022-03-31T12:00:00Z"),
        ("20220331120000", "2022-03-31T12:00:00Z"),
        ("Thu, 31 Mar 2022 12:00:00 +0200", "2022-03-31T10:00:00Z"),
        ("March 31, 2022", "2022-03-31"),
        ("31.03.2022", "2022-03-31"),
        ("2022/03/31", "2022-03-31"),
        (1648728000, "2022-03-31T12:00:00Z"),
        (1648728000.5, "2022-03-31T12:00:00Z"),
        ("1648728000", "2022-03-31T12:00:00Z"),
        (1648728000123, "2022-03-31T12:00:00Z"),
        (1648728000123456, "2022-03-31T12:00:00Z"),
        (date(2022, 3, 31), "2022-03-31"),
        (datetime(2022, 3, 31, 12, tzinfo=timezone(timedelta(hours=2))), "2022-03-31T10:00:00Z"),
        (datetime(2022, 3, 31, 12), "2022-03-31T12:00:00Z"),
    ],
)
def test_moments_are_read(value: object, read: str) -> None:
    """ISO 8601, RFC 2822, counts of seconds and less, months by name; to a date, or a time in UTC."""
    assert read_moment(value, timezone=UTC) == read


@pytest.mark.parametrize(
    "value", ["last Tuesday", "03/04/2022", "12:30", 12, True, None, [], "9" * 400, "", 1e308]
)
def test_what_is_none_or_could_be_two(value: object) -> None:
    """It is left open, never guessed."""
    assert read_moment(value) is None
