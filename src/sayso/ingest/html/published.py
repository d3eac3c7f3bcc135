"""When a page says that it was published, and changed last."""

import html
import re
from collections.abc import Collection, Iterable
from datetime import tzinfo
from typing import Final

from sayso.ingest.dates import parse_timestamp

HEAD: Final = 200_000
"""Code points of a page in which it says so."""

_META = re.compile(r"<(meta|time)\b([^>]{0,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_MODIFIED = re.compile(r'"dateModified"\s*:\s*"([^"]{8,40})"')
NAMES: Final = frozenset(
    {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "parsely-pub-date",
        "pubdate",
        "publishdate",
        "publish-date",
        "sailthru.date",
        "cxenseparse:recs:publishtime",
    }
)
"""Names under which pages give the first, in lower case."""
MODIFIED_NAMES: Final = frozenset(
    {
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
    }
)
"""Names under which they give the other."""


def find_published_at(source: str, guess: str | None, *, timezone: tzinfo) -> str | None:
    """Return the ISO 8601 date, or date and time in UTC, that the page gives for itself.

    Args:
        source: The page.
        guess: A date by other means, for want of a better one.
        timezone: Of times that name none.
    """
    head = source[:HEAD]
    return _first_date((*_stated_in_tags(head, NAMES), *_PUBLISHED.findall(head), guess), timezone)


def find_modified_at(source: str, *, timezone: tzinfo) -> str | None:
    """Return the ISO 8601 date, or date and time in UTC, at which the page says that it was changed last.

    Args:
        source: The page.
        timezone: Of times that name none.
    """
    head = source[:HEAD]
    return _first_date((*_stated_in_tags(head, MODIFIED_NAMES), *_MODIFIED.findall(head)), timezone)


def _first_date(stated: Iterable[str | None], timezone: tzinfo) -> str | None:
    dates = (_parse(each, timezone) for each in stated if each)
    return next((date for date in dates if date is not None), None)


def _stated_in_tags(head: str, names: Collection[str]) -> list[str]:
    stated, times = [], []
    for found in _META.finditer(head):
        attributes = {
            match.group(1).lower(): html.unescape(next(filter(None, match.groups()[1:]), ""))
            for match in _ATTRIBUTE.finditer(found.group(2))
        }
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name.lower() in names and "content" in attributes:
            stated.append(attributes["content"])
        named = name.lower() in names or ("pubdate" in names and "pubdate" in found.group(2))
        if "datetime" in attributes and named:
            times.append(attributes["datetime"])
    return stated + times


def _parse(stated: str, timezone: tzinfo) -> str | None:
    try:
        return parse_timestamp(stated, timezone=timezone)
    except (ValueError, OverflowError):
        return None
