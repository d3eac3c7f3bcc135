"""RSS and Atom feeds: which pages they list, and what they say of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, tzinfo
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from sayso.ingest.dates import parse_timestamp
from sayso.ingest.given import Given

_ROOTS: Final = frozenset({"rss", "feed", "RDF"})
_HEAD_BYTES: Final = 4096
_ROOT = re.compile(rb"<(?:rss|(?:\w+:)?feed|(?:\w+:)?RDF)[\s>]")
_PLAIN: Final = frozenset(
    {
        None,
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://www.w3.org/2005/Atom",
        "http://purl.org/atom/ns#",
        "http://purl.org/dc/elements/1.1/",
        "http://purl.org/dc/terms/",
    }
)
"""Namespaces of RSS, Atom and Dublin Core; what others call a title or a link is of a picture or a shop."""
_DATE_CHARS: Final = 64
_DATES: Final = ("pubDate", "published", "issued", "date", "updated", "modified")
_REFERENCE = re.compile(rb"&#([xX][0-9a-fA-F]{1,8}|[0-9]{1,8});")
_SURROGATES: Final = range(0xD800, 0xE000)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that a feed lists.

    Attributes:
        url: Its address, whole where the feed's own is.
        given: What the feed says of it.
    """

    url: str
    given: Given


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of pages.

    Attributes:
        title: Of the feed.
        entries: In its order, each address once.
        n_without: Number of entries that lead nowhere.
        n_more: Number of entries that were not looked at.
    """

    title: str | None
    entries: tuple[Entry, ...]
    n_without: int = 0
    n_more: int = 0


def read_feed(data: bytes, url: str, *, most: int = 500, timezone: tzinfo = UTC) -> Feed | None:
    """Return the feed in the bytes, as far as it can be read; None where they are no feed.

    Entities that the feed declares itself, and everything that it would have fetched, are left out.

    Args:
        data: RSS 0.9 to 2.0, RDF or Atom.
        url: Where it was found, for relative addresses.
        most: How many entries are looked at; the others are counted.
        timezone: Of times that name none.
    """
    text = data.lstrip()
    if _ROOT.search(text[:_HEAD_BYTES].replace(b"\0", b"")) is None:
        return None
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_REFERENCE.sub(_keep_letters, text), parser, base_url=url)
    except etree.XMLSyntaxError:
        return None
    if root is None or _split_name(root.tag)[1] not in _ROOTS:
        return None
    channel = next(_children(root, "channel"), root)
    title = _read_text(channel, "title")
    listed = [
        each for parent in dict.fromkeys((root, channel)) for each in _children(parent, "item", "entry")
    ]
    found = [_read_entry(each, title, timezone) for each in listed[:most]]
    once = {entry.url: entry for entry in reversed(found) if entry is not None}
    return Feed(title, tuple(reversed(once.values())), found.count(None), max(len(listed) - most, 0))


def _keep_letters(reference: re.Match[bytes]) -> bytes:
    """Return a reference to a letter as it is, one to half of a pair in UTF-16 as U+FFFD: lxml would fail on it."""
    number = reference.group(1)
    code = int(number[1:], 16) if number[:1] in b"xX" else int(number)
    return b"&#xFFFD;" if code in _SURROGATES else reference.group()


def _read_entry(element: etree._Element, feed_title: str | None, timezone: tzinfo) -> Entry | None:
    url = _find_link(element)
    if url is None:
        return None
    given = Given(
        title=_read_text(element, "title"),
        publisher=_find_publisher(element) or feed_title,
        published_at=_find_date(element, timezone),
        url=url,
    )
    return Entry(url, given)


def _find_link(element: etree._Element) -> str | None:
    for link in _children(element, "link"):
        target = link.get("href")
        if target is not None and link.get("rel", "alternate") == "alternate":
            return _resolve(link, target)
        if target is None and (target := _text_of(link)):
            return _resolve(link, target)
    for guid in _children(element, "guid"):
        target = _text_of(guid)
        if guid.get("isPermaLink", "true") == "true" and target.lower().startswith(("http://", "https://")):
            return target
    return next((value for name, value in element.attrib.items() if name.endswith("}about")), None)


def _find_publisher(element: etree._Element) -> str | None:
    """Return who published an entry that the feed took from elsewhere."""
    for source in _children(element, "source"):
        if named := _read_text(source, "title") or _clean(_text_of(source)):
            return named
    return _read_text(element, "publisher")


def _find_date(element: etree._Element, timezone: tzinfo) -> str | None:
    for name in _DATES:
        for each in _children(element, name):
            if (moment := _parse_date(_text_of(each), timezone)) is not None:
                return moment
    return None


def _parse_date(text: str, timezone: tzinfo) -> str | None:
    """Return a date of ISO 8601 or RFC 822; None for any other."""
    if len(text) > _DATE_CHARS:
        return None
    for form in (str, lambda said: parsedate_to_datetime(said).isoformat()):
        try:
            return parse_timestamp(form(text), timezone=timezone)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None


def _children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    for child in element:
        if isinstance(child.tag, str):
            namespace, name = _split_name(child.tag)
            if name in names and namespace in _PLAIN:
                yield child


def _split_name(tag: str) -> tuple[str | None, str]:
    """Return the namespace and the name of a tag; a broken feed has some that are none, such as ``a:b``."""
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{") or None, name


def _read_text(element: etree._Element, name: str) -> str | None:
    return next((text for each in _children(element, name) if (text := _clean(_text_of(each)))), None)


def _text_of(element: etree._Element) -> str:
    return "".join(element.itertext(with_tail=False)).strip()


def _clean(text: str) -> str | None:
    """Return a text that may be marked up, without the markup and in one line."""
    return " ".join(unescape(_TAG.sub("", text)).split()) or None


def _resolve(element: etree._Element, target: str) -> str:
    try:
        return urljoin(element.base or "", target)
    except ValueError:
        return target
