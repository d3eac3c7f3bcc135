"""Where inline tags of a page stand beside the space between two words, and the page as it is without that space."""

import gzip
import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.domain.origin import Edit, TracedText
from sayso.ingest.decode import decode
from sayso.ingest.html.assemble import assemble
from sayso.ingest.html.place import place
from sayso.ingest.html.seams import find_in_clean
from sayso.ingest.html.source import scan

_TAGS = r"(?:</?(?:a|em|strong|span|b|i)\b[^<>]*>)+"
_LETTER = r"[A-Za-z'’]"
_GAP = re.compile(rf"(?<={_LETTER})(?:\s+{_TAGS}\s*|{_TAGS}\s+)(?={_LETTER})")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class TaggedPage:
    """A page of the benchmark, and its report.

    Attributes:
        name: By which the benchmark knows it.
        source: Its source.
        report: The gold text, in the words of the source.
        gaps: Where in the source tags and white space part two words of the report.
    """

    name: str
    source: str
    report: TracedText
    gaps: tuple[tuple[int, int], ...]

    def glued_source(self) -> str:
        """Return the source without the white space in the gaps."""
        return TracedText.verbatim(self.source).apply(self._losses(self.gaps)).text

    def moved(self, at: int) -> int:
        """Return where a place of the source is in the glued source."""
        before = self.gaps[: bisect_left(self.gaps, (at, at))]
        return at - sum(edit.end - edit.start for edit in self._losses(before))

    def _losses(self, gaps: Sequence[tuple[int, int]]) -> Iterator[Edit]:
        for start, end in gaps:
            for blank in _BLANK.finditer(self.source, start, end):
                if not _in_tag(self.source, start, blank.start()):
                    yield Edit(*blank.span())


def read_pages(folder: Path) -> Iterator[TaggedPage]:
    """Yield the pages of the benchmark that have such places in their reports."""
    gold = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name in sorted(gold):
        source = decode(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())).text
        shown = scan(source)
        ranges = place(gold[name]["articleBody"].split("\n"), shown).ranges
        if ranges:
            report = assemble(source, shown, ranges).traced
            if gaps := tuple(_find_gaps(source, report)):
                yield TaggedPage(name, source, report, gaps)


def _in_tag(source: str, start: int, at: int) -> bool:
    return source.rfind("<", start, at) > source.rfind(">", start, at)


def _find_gaps(source: str, report: TracedText) -> Iterator[tuple[int, int]]:
    gaps = [found.span() for found in _GAP.finditer(source)]
    standing = dict(find_in_clean(report, sorted({at for start, end in gaps for at in (start - 1, end)})))
    for start, end in gaps:
        if start - 1 in standing and end in standing:
            left, right = standing[start - 1], standing[end]
            if report.text[left + 1 : right] == " ":
                yield start, end
