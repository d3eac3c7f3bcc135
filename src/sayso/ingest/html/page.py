"""A page to a clean text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from sayso.domain.document import RegionKind
from sayso.errors import EmptyInput
from sayso.ingest.characters import clean_characters
from sayso.ingest.given import Given
from sayso.ingest.glue.repair import repair_glue
from sayso.ingest.html.assemble import assemble
from sayso.ingest.html.extract import Extract, extract
from sayso.ingest.html.place import join_ranges, place
from sayso.ingest.html.published import find_modified_at, find_published_at
from sayso.ingest.html.seams import find_in_clean
from sayso.ingest.html.source import CAPTIONS, HEADINGS, POST, Source, scan, squeeze
from sayso.ingest.layout import Laid, find_kinds, lay_lines

TITLE_TAG: Final = "h1"
REACH: Final = 200
"""Code points, without white space, from the top of the text within which its headline may stand."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is read from a page.

    Attributes:
        laid: The clean text and its layout.
        given: What the page says of itself.
        n_words: Number of words that trafilatura takes for the text.
        unplaced: Number of them left out because they could not be found in the source.
    """

    laid: Laid
    given: Given
    n_words: int
    unplaced: int


def clean_page(source: str, *, timezone: tzinfo) -> Page:
    """Return the report in a page: what trafilatura takes for its text, in the words of the source.

    Raises:
        EmptyInput: There is no text on the page.
    """
    shown = scan(source)
    if not shown.squeezed:
        raise EmptyInput("the page shows no text", expected="a report")
    found = extract(source)
    placement = place(found.chunks or tuple(_paragraphs(shown)), shown)
    ranges = list(placement.ranges)
    if not ranges:
        raise EmptyInput("no report was found on the page", expected="a report")
    if (title := _find_title(shown, found, ranges[0][0])) is not None:
        ranges = join_ranges([title, *ranges])
    assembled = assemble(source, shown, ranges)
    kinds = [_kind(tag, titled=title is not None) for tag in assembled.tags]
    plain = clean_characters(assembled.traced)
    cleaned = repair_glue(plain, seams=[place for _, place in find_in_clean(plain, assembled.seams)])
    laid = lay_lines(cleaned, find_kinds(cleaned, list(zip(assembled.starts, kinds, strict=True))))
    given = Given(
        title=laid.title or found.title,
        publisher=found.publisher,
        published_at=find_published_at(source, found.date, timezone=timezone),
        modified_at=find_modified_at(source, timezone=timezone),
        url=found.url,
        authors=found.authors,
    )
    return Page(laid, given, placement.n_words, placement.unplaced)


def _paragraphs(page: Source) -> Iterator[str]:
    """The paragraphs of a page on which trafilatura finds no text: whole sentences."""
    for start, end in _blocks(page):
        text = "".join(page.nodes[number].text for number in range(start, end))
        if len(text.split()) > 3 and text.rstrip().endswith((".", "!", "?", "”", '"')):
            yield text


def _blocks(page: Source) -> Iterator[tuple[int, int]]:
    """The nodes of each block, as half-open ranges."""
    start = 0
    for number in range(1, len(page.nodes) + 1):
        if number == len(page.nodes) or page.nodes[number].block != page.nodes[start].block:
            yield start, number
            start = number


def _find_title(page: Source, found: Extract, first: int) -> tuple[int, int] | None:
    """The main heading above the text, or at its top, that reads as the title: a range of the squeezed page."""
    wanted = squeeze(found.title or "").casefold()
    for start, end in _blocks(page):
        low = page.starts[start]
        high = page.starts[end] if end < len(page.nodes) else len(page.squeezed)
        if low > first + REACH:
            return None
        shown = page.squeezed[low:high].casefold()
        if page.tags[page.nodes[start].block] == TITLE_TAG and shown and (shown in wanted or wanted in shown):
            return low, high
    return None


def _kind(tag: str, *, titled: bool) -> RegionKind | None:
    if tag in CAPTIONS:
        return RegionKind.CAPTION
    if tag == POST:
        return RegionKind.POST
    if tag == TITLE_TAG and titled:
        return RegionKind.TITLE
    return RegionKind.HEADING if tag in HEADINGS else None
