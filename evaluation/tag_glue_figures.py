"""How many words are parted that a page glues where its inline tags lost the space beside them.

Twice: with the page's source at hand, and in its text alone. Also by itself:
`python -m evaluation.tag_glue_figures --data FOLDER [--list]`.
"""

import argparse
import tempfile
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from itertools import pairwise
from pathlib import Path

from evaluation.archives import unpack
from evaluation.floors import Figures
from evaluation.tag_places import TaggedPage, read_pages
from sayso.domain.origin import Edit, TracedText
from sayso.ingest.glue.repair import repair_glue
from sayso.ingest.html.page import clean_page
from sayso.ingest.html.seams import find_in_clean


@dataclass(frozen=True, slots=True)
class Tried:
    """One page, glued and repaired.

    Attributes:
        clean: Its text.
        glued: Where words begin that lost the space before them.
        parted: Where a space was put.
        published: Likewise in the page as it was published.
    """

    clean: TracedText
    glued: set[int]
    parted: set[int]
    published: set[int]

    @property
    def others(self) -> set[int]:
        """Where a space was put that nobody took."""
        return self.parted - self.glued - self.published

    def show_others(self) -> Iterator[str]:
        """Yield the words around each of those."""
        for _, at in find_in_clean(self.clean, sorted(self.others)):
            yield self.clean.text[max(0, at - 25) : at + 25]


def tag_glue_figures(data: Path, work: Path, *, listed: bool = False) -> Figures:
    """Return percentages over the pages of the benchmark: glued places found, and parted places that were glued."""
    pages = list(read_pages(unpack(data, "pages", work) / "article-extraction-benchmark"))
    figures: Figures = {}
    for label, try_one in (("at tags in pages", _try_page), ("at tags in text", _try_text)):
        tried = [try_one(page) for page in pages]
        n_glued, n_found, n_others = (sum(map(count, tried)) for count in (_glued, _found, _others))
        print(f"  glued {label:18} {n_glued} places, {n_found} of them found, {n_others} others parted")
        if listed:
            print(*(f"    {around!r}" for each in tried for around in each.show_others()), sep="\n")
        figures[f"glue found {label}"] = 100 * n_found / n_glued
        figures[f"glue right {label}"] = 100 * n_found / (n_found + n_others)
    return figures


def _glued(tried: Tried) -> int:
    return len(tried.glued)


def _found(tried: Tried) -> int:
    return len(tried.glued & tried.parted)


def _others(tried: Tried) -> int:
    return len(tried.others)


def _try_page(page: TaggedPage) -> Tried:
    """Glue in the source what tags part, and read the page; places are those of the glued source."""
    clean = clean_page(page.glued_source(), timezone=UTC).laid.traced
    moved = [(page.moved(start) - 1, page.moved(end)) for start, end in page.gaps]
    standing = dict(find_in_clean(clean, sorted({at for gap in moved for at in gap})))
    glued = {end for before, end in moved if before in standing and end in standing}
    published = _parted(clean_page(page.source, timezone=UTC).laid.traced)
    return Tried(clean, glued, _parted(clean), {page.moved(at) for at in published})


def _try_text(page: TaggedPage) -> Tried:
    """Glue in the gold text what tags part in the source, and repair it; places are those of the glued text."""
    spaces = sorted(at - 1 for _, at in find_in_clean(page.report, (end for _, end in page.gaps)))
    text = page.report.apply(Edit(at, at + 1) for at in spaces).text
    clean = repair_glue(TracedText.verbatim(text))
    published = _parted(repair_glue(TracedText.verbatim(page.report.text)))
    return Tried(
        clean,
        {at - number for number, at in enumerate(spaces)},
        _parted(clean),
        {at - bisect_left(spaces, at) for at in published},
    )


def _parted(clean: TracedText) -> set[int]:
    """Where in the input the words begin before which a space was put."""
    return {
        after.sources[0].start
        for piece, after in pairwise(clean.pieces)
        if not piece.sources and after.sources and clean.text[piece.start : piece.end] == " "
    }


def main() -> None:
    """Measure it alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    parser.add_argument("--list", action="store_true", dest="listed", help="show every other that is parted")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for name, figure in tag_glue_figures(options.data, Path(work), listed=options.listed).items():
            print(f"{name:42}{figure:7.1f}")


if __name__ == "__main__":
    main()
