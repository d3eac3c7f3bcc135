"""A text as runs of five words, and where they stand."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from sayso.domain.document import Document
from sayso.domain.span import Span, merge
from sayso.resolve.words import WORD, fold

LENGTH: Final = 5
"""Words in a shingle: shorter ones are shared by chance, longer ones break at every edit."""


@dataclass(frozen=True, slots=True)
class Shingles:
    """The shingles of one document.

    Attributes:
        spans: Where each word stands.
        runs: The shingle that begins at each word but the last few.
        distinct: The same, once each.
    """

    document: Document
    spans: tuple[Span, ...]
    runs: tuple[str, ...]
    distinct: frozenset[str]

    @property
    def fingerprint(self) -> str:
        """The words of the document, whatever their case, spacing and punctuation."""
        return " ".join(fold(self.document.text[span.start : span.end]) for span in self.spans)


def cut_shingles(document: Document) -> Shingles:
    """Return the shingles of a document's clean text."""
    matches = list(WORD.finditer(document.text))
    words = [fold(match.group()) for match in matches]
    runs = tuple(" ".join(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1))
    spans = tuple(Span(match.start(), match.end()) for match in matches)
    return Shingles(document, spans, runs, frozenset(runs))


def locate(shingles: Shingles, shared: Collection[str], *, shortest: int) -> tuple[Span, ...]:
    """Return the ranges of the text that shared shingles cover, of at least `shortest` words each."""
    return merge(
        Span(shingles.spans[first].start, shingles.spans[last].end)
        for first, last in _runs(shingles, shared)
        if last - first + 1 >= shortest
    )


def _runs(shingles: Shingles, shared: Collection[str]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    last = -1
    for at, run in enumerate(shingles.runs):
        if run not in shared:
            continue
        if first is not None and at > last + 1:
            yield first, last
            first = None
        first = at if first is None else first
        last = at + LENGTH - 1
    if first is not None:
        yield first, last
