"""A page to a clean text."""

from dataclasses import dataclass
from datetime import tzinfo

from sayso.errors import UnsupportedMedia
from sayso.ingest.given import Given
from sayso.ingest.layout import Laid


@dataclass(frozen=True, slots=True)
class Page:
    """What is read from a page.

    Attributes:
        laid: The clean text and its layout.
        given: What the page says of itself.
        unplaced: Number of words left out because they could not be found in the source.
    """

    laid: Laid
    given: Given
    unplaced: int


def clean_page(source: str, *, timezone: tzinfo) -> Page:
    """Return the report in a page."""
    raise UnsupportedMedia("the input is HTML", expected="text")
