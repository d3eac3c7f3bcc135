"""When a page says that it was published."""

import html
import re
from datetime import tzinfo
from typing import Final

from sayso.ingest.dates import parse_timestamp

HEAD: Final = 200_000
"""Code points of a page in which it says so."""

_META = re.compile(r"<(meta|time)\b([^>]{0,1000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_JSON = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
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
"""Names under which pages give it, in lower case."""


def find_published_at(source: str, guess: str | None, *, timezone: tzinfo) -> str | None:
    """Return the ISO 8601 date, or date and time in UTC, that the page gives for itself.

    Args:
        source: The page.
        guess: A date by other means, for want of a better one.
        timezone: Of times that name none.
    """
    head = source[:HEAD]
    for stated in (*_stated_in_tags(head), *_JSON.findall(head), guess):
        if stated and (date := _parse(stated, timezone)) is not None:
            return date
    return None


def _stated_in_tags(head: str) -> list[str]:
    stated, times = [], []
    for found in _META.finditer(head):
        attributes = {
            match.group(1).lower(): html.unescape(next(filter(None, match.groups()[1:]), ""))
            for match in _ATTRIBUTE.finditer(found.group(2))
        }
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name.lower() in NAMES and "content" in attributes:
            stated.append(attributes["content"])
        if "datetime" in attributes and (name.lower() == "datepublished" or "pubdate" in found.group(2)):
            times.append(attributes["datetime"])
    return stated + times


def _parse(stated: str, timezone: tzinfo) -> str | None:
    try:
        return parse_timestamp(stated, timezone=timezone)
    except (ValueError, OverflowError):
        return None
