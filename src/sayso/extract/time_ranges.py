"""The first and the last day that a wording of time can mean."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from sayso.extract.numerals import alternatives, number_of

DateRange = tuple[date, date]

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "january jan;february feb;march mar;april apr;may;june jun;july jul;august aug;september sept sep;october oct;"
        "november nov;december dec".split(";"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_DAYS_OF: Final = {"day": 1, "week": 7, "weekend": 7}
_RECENT_DAYS: Final = {"hours": 1, "days": 7, "weeks": 31, "months": 183, "years": 1096}
"""How far back "recent" can reach, at most."""

_MONTH: Final = rf"(?P<month>{alternatives(list(MONTHS))})\b\.?"
_DATED: Final = re.compile(
    rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>\d{{4}}))?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH.replace('<month>', '<month2>')}(?:,? (?P<year2>\d{{4}}))?"
)
_IN_MONTH: Final = re.compile(
    rf"(?P<part>early |late |mid-?\s?)?(?:(?P<last>last|this) )?{_MONTH}(?:(?: of)?,? (?P<year>\d{{4}}))?$"
)
_IN_YEAR: Final = re.compile(r"in (?P<year>(?:19|20)\d\d)$")
_WEEKDAY: Final = re.compile(
    rf"(?:(?P<which>last|next|this|past) )?(?P<weekday>{alternatives(list(WEEKDAYS))})"
)
_AGO: Final = re.compile(r"(?P<count>[\w-]+(?: \w+)?) (?P<unit>day|week|month|year)s? ago$")
_WITHIN: Final = re.compile(
    r"(?:past|last|recent) (?:(?P<count>\w+) )?(?P<unit>hours|days|weeks|months|years)$"
)
_REPEATED: Final = re.compile(r"(?:every|each|for)\b(?! the (?:past|last))")
_PERIOD: Final = re.compile(r"(?P<which>last|this|past|previous) (?P<unit>week|weekend|month|year)$")


def range_of(words: str, *, published: date | None) -> DateRange | None:
    """Return the days that a wording can mean, or None where that is not known.

    A date with its year is known by itself; all else is reckoned back from the day of publication.

    Args:
        words: In lower case, such as ``on thursday`` or ``earlier this month``.
        published: Day of publication.
    """
    if _REPEATED.match(words):
        return None
    if words.startswith("since "):
        begun = range_of(words.removeprefix("since "), published=published)
        return (begun[0], published) if begun and published else None
    plain = re.sub(r"^(?:on|in|at|over|during|since|by|from|as of) (?:the )?", "", words)
    dated = _DATED.search(plain)
    if dated:
        return _day_of(dated, published)
    for pattern, reckon in _RECKONED:
        found = pattern.search(words if pattern is _IN_YEAR else plain)
        if found:
            return reckon(found, published)
    return _relative_day(plain, published) if published else None


def _day_of(found: re.Match[str], published: date | None) -> DateRange | None:
    month = MONTHS[found["month"] or found["month2"]]
    day, year = int(found["day"] or found["day2"]), found["year"] or found["year2"]
    years = [int(year)] if year else [published.year, published.year - 1] if published else []
    for candidate in years:
        if day <= calendar.monthrange(candidate, month)[1]:
            resolved = date(candidate, month, day)
            if year or (published and resolved <= published):
                return resolved, resolved
    return None


def _month_of(found: re.Match[str], published: date | None) -> DateRange | None:
    month = MONTHS[found["month"]]
    if found["year"]:
        year = int(found["year"])
    elif published:
        year = published.year if month <= published.month else published.year - 1
        if found["last"] == "last" and month == published.month:
            year -= 1
    else:
        return None
    last = calendar.monthrange(year, month)[1]
    first, end = {"e": (1, 10), "m": (11, 20), "l": (21, last)}.get((found["part"] or " ")[0], (1, last))
    return date(year, month, first), date(year, month, end)


def _year_of(found: re.Match[str], _published: date | None) -> DateRange | None:
    year = int(found["year"])
    return date(year, 1, 1), date(year, 12, 31)


def _weekday_of(found: re.Match[str], published: date | None) -> DateRange | None:
    if not published or found["which"] == "next":
        return None
    back = (published.weekday() - WEEKDAYS[found["weekday"]]) % 7
    if back == 0 and found["which"] == "last":
        back = 7
    day = published - timedelta(days=back)
    return day, day


def _ago(found: re.Match[str], published: date | None) -> DateRange | None:
    count = number_of(found["count"]) or (1.0 if found["count"] in ("a", "an") else None)
    if not published or not count:
        return None
    return _steps_back(published, int(count), found["unit"])


def _steps_back(published: date, count: int, unit: str) -> DateRange:
    if unit == "day":
        day = published - timedelta(days=count)
        return day, day
    if unit == "week":
        monday = published - timedelta(days=published.weekday() + 7 * count)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        months = published.year * 12 + published.month - 1 - count
        year, month = months // 12, months % 12 + 1
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(published.year - count, 1, 1), date(published.year - count, 12, 31)


def _within(found: re.Match[str], published: date | None) -> DateRange | None:
    if not published:
        return None
    count = number_of(found["count"]) if found["count"] else None
    days = {"hours": 1, "days": 1, "weeks": 7, "months": 31, "years": 366}[found["unit"]]
    back = days * int(count) if count else _RECENT_DAYS[found["unit"]]
    return published - timedelta(days=back), published


def _period(found: re.Match[str], published: date | None) -> DateRange | None:
    if not published:
        return None
    this, unit = found["which"] == "this", found["unit"]
    if unit == "weekend":
        return _weekend(published)
    if not this:
        return _steps_back(published, 1, unit)
    return _steps_back(published, 0, unit)[0], published


def _weekend(published: date) -> DateRange:
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    return saturday, min(published, saturday + timedelta(days=1)) if published > saturday else saturday


def _relative_day(plain: str, published: date) -> DateRange | None:
    if re.search(r"\b(?:yesterday|last night)\b", plain):
        day = published - timedelta(days=1)
        return day, day
    if re.search(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", plain):
        return published, published
    return _weekend(published) if plain.endswith("weekend") else None


_RECKONED: Final[
    tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date | None], DateRange | None]], ...]
] = (
    (_AGO, _ago),
    (_WITHIN, _within),
    (_PERIOD, _period),
    (_WEEKDAY, _weekday_of),
    (_IN_MONTH, _month_of),
    (_IN_YEAR, _year_of),
)
