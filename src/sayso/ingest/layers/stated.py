"""What a file's properties say of it, as far as the file bears it out.

Titles and authors in the properties of office documents and PDF files are often those of a template, of an older
draft, or of whoever owned the computer; dates are those of an export. They are believed where the text prints them.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from sayso.ingest.authors import split_authors
from sayso.ingest.given import Given

HEAD: Final = 3000
"""Code points at the top of a text, or of each of its ends, in which it prints what it is."""
SHORTEST: Final = 8
"""Code points, without white space, of the shortest title that is believed."""


def believe(text: str, *, title: object = None, authors: object = None, created: date | None = None) -> Given:
    """Return the title, the authors and the day that the top of the text prints as well."""
    head = _squeeze(text[:HEAD])
    printed = tuple(name for name in split_authors(authors) if _squeeze(name) in head)
    return Given(
        title=" ".join(title.split()) if isinstance(title, str) and _is_printed(title, head) else None,
        authors=printed,
        published_at=created.isoformat() if created and any(day in head for day in _spell(created)) else None,
    )


def _is_printed(title: str, head: str) -> bool:
    squeezed = _squeeze(title)
    return len(squeezed) >= SHORTEST and squeezed in head


def _squeeze(text: str) -> str:
    return "".join(text.split()).casefold()


def _spell(day: date) -> Iterable[str]:
    """The day as reports print it, squeezed; a month in figures only where it cannot be taken for the day."""
    for month in (MONTHS[day.month - 1], MONTHS[day.month - 1][:3]):
        yield from (f"{day.day}{month}", f"{month}{day.day},{day.year}", f"{month}{day.day:02},{day.year}")
    yield day.isoformat()
    yield f"{day.day:02}.{day.month:02}.{day.year}"


MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
