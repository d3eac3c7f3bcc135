"""What trafilatura takes for the text of a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sayso.ingest.authors import split_authors
from sayso.ingest.html.source import squeeze

CONTAINERS = frozenset({"body", "list", "table", "row", "div", "quote", "del"})


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a page by trafilatura, and what it knows of it.

    Attributes:
        chunks: Paragraphs, headings, list items and cells in reading order.
        title: The headline.
        publisher: The site's name.
        url: Canonical address.
        date: ISO 8601 date of publication.
        authors: Who wrote it.
    """

    chunks: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()


def extract(source: str) -> Extract:
    """Return the text and the metadata of a page; empty where trafilatura finds none."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        source,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(found, Document):
        return Extract()
    return Extract(
        chunks=tuple(chunk for chunk in _chunks(found.body) if squeeze(chunk)),
        title=found.title or None,
        publisher=found.sitename or None,
        url=found.url or None,
        date=found.date or None,
        authors=split_authors(found.author),
    )


def _chunks(element: Any) -> Iterator[str]:
    """The texts of leaves; in a container also the text that stands between its children."""
    if element.tag not in CONTAINERS and not any(child.tag in CONTAINERS for child in element):
        yield "".join(element.itertext())
        return
    yield element.text or ""
    for child in element:
        yield from _chunks(child)
        yield child.tail or ""
