"""A text as runs of five words, each a number, and where they stand."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.resolve.words import WORD, fold

LENGTH: Final = 5
"""Words in a shingle: shorter ones are shared by chance, longer ones break at every edit."""
_ODD: Final = 0x9E3779B97F4A7C15
"""Multiplier of a polynomial hash modulo 2**64: the golden ratio, odd (Knuth, TAOCP 3, 6.4)."""
_VOCABULARY: Final = 1 << 18

Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Shingles:
    """The shingles of one document.

    Attributes:
        starts: Where each word begins. *Shape:* ``(n_words,)``.
        ends: Where it ends, likewise.
        words: A hash of each word, whatever its case. *Shape:* ``(n_words,)``.
        runs: A hash of the shingle that begins at each word but the last few. *Shape:* ``(n_words - 4,)``.
        distinct: The same, once each, ascending.
    """

    document: Document
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    words: Hashes
    runs: Hashes
    distinct: Hashes

    def same_words(self, other: "Shingles") -> bool:
        """Whether two documents have the same words, whatever their case, spacing and punctuation."""
        return np.array_equal(self.words, other.words)


def cut_shingles(document: Document) -> Shingles:
    """Return the shingles of a document's clean text."""
    found = [(match.start(), match.end(), _hash(match.group())) for match in WORD.finditer(document.text)]
    words = np.array([number for _, _, number in found], np.uint64)
    starts = np.array([start for start, _, _ in found], np.int64)
    ends = np.array([end for _, end, _ in found], np.int64)
    runs = _roll(words)
    return Shingles(document, starts, ends, words, runs, np.unique(runs))


def cover(shingles: Shingles, shared: Hashes, *, shortest: int) -> list[tuple[int, int]]:
    """Return the half-open ranges of words that shared shingles cover, of at least `shortest` words each."""
    at = np.flatnonzero(np.isin(shingles.runs, shared, kind="sort"))
    if not len(at):
        return []
    breaks = np.flatnonzero(np.diff(at) > LENGTH)
    first, last = at[np.append(0, breaks + 1)], at[np.append(breaks, len(at) - 1)] + LENGTH
    pairs = zip(first.tolist(), last.tolist(), strict=True)
    return [(start, end) for start, end in pairs if end - start >= shortest]


def locate(shingles: Shingles, shared: Hashes, *, shortest: int) -> tuple[Span, ...]:
    """Return the ranges of the text that shared shingles cover, of at least `shortest` words each."""
    return tuple(
        Span(int(shingles.starts[start]), int(shingles.ends[end - 1]))
        for start, end in cover(shingles, shared, shortest=shortest)
    )


@lru_cache(_VOCABULARY)
def _hash(word: str) -> int:
    """Return the same 64 bits for a word in every process."""
    return int.from_bytes(blake2b(fold(word).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _roll(words: Hashes) -> Hashes:
    n_runs = max(0, len(words) - LENGTH + 1)
    runs = np.zeros(n_runs, np.uint64)
    for offset in range(LENGTH):
        runs = runs * np.uint64(_ODD) + words[offset : offset + n_runs]
    return runs
