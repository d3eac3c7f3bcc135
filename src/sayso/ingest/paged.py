"""The text of pages as they are printed: headers, footers and page numbers left out, lines and words made whole."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.domain.document import RegionKind
from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span
from sayso.ingest.hyphens import Hyphens
from sayso.ingest.layout import Laid, bridge, find_kinds, lay_lines, lay_out
from sayso.ingest.plain_text import clean_line_text

AT_EDGE: Final = 3
"""Paragraphs from the first and from the last of a page among which its header and footer stand."""
FURNITURE_WORDS: Final = 12
"""Words of the longest header or footer."""

_PARAGRAPH = re.compile(r"[^\n\f]+(?:\n[^\n\f]+)*")
_LINE = re.compile(r"[^\n]+")
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page|p\.?)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_STOPS = (".", "!", "?", ":", ";", "”", '"', "…", "’", "'")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph on one page.

    Attributes:
        page: Number of the page, from 0.
        lines: Where its lines stand.
        words: What they say.
    """

    page: int
    lines: tuple[Span, ...]
    words: str

    @property
    def n_words(self) -> int:
        """How many words it has."""
        return len(self.words.split())


def clean_pages(traced: TracedText, title: str | None) -> Laid:
    """Return the report on printed pages.

    Args:
        traced: Lines; paragraphs parted by an empty line, pages by a form feed.
        title: Its headline, where the file tells it; short lines ahead of it are left out.
    """
    found = _find_blocks(traced.text)
    blocks = _leave_out(found) or found
    headline = _find_title(blocks, title)
    if headline is not None:
        blocks = [
            *(block for block in blocks[:headline] if block.n_words > FURNITURE_WORDS),
            *blocks[headline:],
        ]
    joined = traced.apply(_join(traced.text, blocks))
    cleaned = clean_line_text(joined)
    if headline is None:
        return lay_out(cleaned)
    known = [(block.lines[0].start, RegionKind.TITLE if _says(block, title) else None) for block in blocks]
    return lay_lines(cleaned, find_kinds(cleaned, known))


def _find_blocks(text: str) -> list[Block]:
    blocks = []
    page = at = 0
    for found in _PARAGRAPH.finditer(text):
        page += text.count("\f", at, found.start())
        at = found.start()
        lines = tuple(Span(*line.span()) for line in _LINE.finditer(text, *found.span()))
        blocks.append(Block(page, lines, found.group()))
    return blocks


def _leave_out(blocks: list[Block]) -> list[Block]:
    """The blocks without headers, footers and page numbers: short ones at the edges of pages that recur."""
    edges = set(_at_edges(blocks))
    keys = {number: _key(blocks[number]) for number in edges if blocks[number].n_words <= FURNITURE_WORDS}
    pages: Counter[str] = Counter()
    for key, _ in {(key, blocks[number].page) for number, key in keys.items()}:
        pages[key] += 1
    n_pages = 1 + max((block.page for block in blocks), default=0)
    often = 2 if n_pages <= 4 else 3
    return [
        block
        for number, block in enumerate(blocks)
        if number not in edges or not (_has_page_number(block) or pages[keys.get(number, "")] >= often)
    ]


def _has_page_number(block: Block) -> bool:
    short = len(block.lines) == 1 and block.n_words <= FURNITURE_WORDS
    return short and any(_PAGE_NUMBER.fullmatch(part) for part in block.words.split("\t"))


def _at_edges(blocks: list[Block]) -> Iterator[int]:
    start = 0
    for number in range(1, len(blocks) + 1):
        if number == len(blocks) or blocks[number].page != blocks[start].page:
            yield from range(start, min(start + AT_EDGE, number))
            yield from range(max(start, number - AT_EDGE), number)
            start = number


def _key(block: Block) -> str:
    return _DIGITS.sub("#", "".join(block.words.split()).casefold())


def _find_title(blocks: list[Block], title: str | None) -> int | None:
    if title is None:
        return None
    return next(
        (number for number, block in enumerate(blocks) if not block.page and _says(block, title)), None
    )


def _says(block: Block, title: str | None) -> bool:
    return title is not None and "".join(block.words.split()).casefold() == "".join(title.split()).casefold()


def _join(text: str, blocks: list[Block]) -> Iterator[Edit]:
    """Put an empty line between paragraphs, a space between lines and nothing within words; leave out the rest."""
    hyphens = Hyphens(text)
    lines = [(line, block) for block in blocks for line in block.lines]
    yield Edit(0, lines[0][0].start if lines else len(text))
    for (above, upper), (line, block) in pairwise(lines):
        if upper is not block and not _goes_on(upper, block):
            yield from bridge(text, above.end, line.start, "\n\n")
        elif (cut := hyphens.join(text[above.start : above.end], text[line.start : line.end])) is None:
            yield from bridge(text, above.end, line.start, " ")
        else:
            yield Edit(above.end - cut, line.start)
    if lines:
        yield Edit(lines[-1][0].end, len(text))


def _goes_on(upper: Block, lower: Block) -> bool:
    """Whether a paragraph goes on over the end of the page: neither is a heading, and the first does not end."""
    if upper.page == lower.page or upper.words.endswith(_STOPS):
        return False
    return lower.words[0].islower() or min(upper.n_words, lower.n_words) > FURNITURE_WORDS
