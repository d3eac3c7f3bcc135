"""How often words and pairs of words stand in English news, from a file of counts of our own.

The file is a ZIP archive that ``training/count_words.py`` writes. Its members, one entry a word
unless said otherwise, numbers little-endian:

- ``words.txt``: the words that stand in two texts or more, in lower case, sorted; of other tokens their
  class (``CLASSES``) and ``<unk>`` for rare words; one a line
- ``counts.u32``: how often they stand there
- ``backoff.u8``: ``-16 ln`` of the weight that the chance of a pair gives to the single word
- ``prefixes.u32``, ``suffixes.u32``: how many other words begin or end with it, the rest being a word too
- ``kinds.u8``: 1 closed class, 2 verb, 0 other, by its most frequent tag
- ``pairs.u32``: ascending hashes of frequent pairs, as differences, each of the 4 bytes in a plane of its own
- ``pair_counts.u8``: ``8 log2`` of how often the pairs stand there
- ``spelling.u8``: ``-16 ln`` of the chance of a letter after two others, over the letters ``LETTERS``
"""

import io
import math
import sys
import zipfile
import zlib
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Final

RARE: Final = "<unk>"
LETTERS: Final = "^$*'abcdefghijklmnopqrstuvwxyz"
"""Start, end, any other letter, and those that count."""
CLOSED: Final = 1
VERB: Final = 2
DISCOUNT: Final = 0.7
"""Taken from the count of every pair, and given to the single words (Ney, Essen and Kneser 1994)."""
UNSEEN: Final = 0.5
"""What a word counts for that was not counted."""
UNPRODUCTIVE: Final = 0.03
"""What a part counts for that no other word begins or ends with: few new words are made of such."""

UNPRODUCTIVE_CLOSED: Final = 0.001
"""Likewise where a part is of a closed class: those are frequent, and would have been seen in others."""

_NUMBER = {letter: number for number, letter in enumerate(LETTERS)}


@dataclass(frozen=True, slots=True)
class WordCounts:
    """Chances of words, of pairs and of spellings, all as natural logarithms.

    Attributes:
        index: Where a word stands in the columns.
        counts: See the module.
        backoff: Likewise, as do all columns.
        prefixes: Likewise.
        suffixes: Likewise.
        kinds: Likewise.
        pairs: Ascending hashes of pairs.
        pair_counts: Likewise.
        spelling: Likewise.
        total: Sum of the counts.
    """

    index: dict[str, int]
    counts: "array[int]"
    backoff: bytes
    prefixes: "array[int]"
    suffixes: "array[int]"
    kinds: bytes
    pairs: "array[int]"
    pair_counts: bytes
    spelling: bytes
    total: int

    def __contains__(self, word: str) -> bool:
        return word in self.index

    def count(self, word: str) -> int:
        """Return how often a word in lower case was counted; 0 if it is rare."""
        at = self.index.get(word)
        return 0 if at is None else self.counts[at]

    def kind(self, word: str) -> int:
        """Return ``CLOSED``, ``VERB`` or 0."""
        at = self.index.get(word)
        return 0 if at is None else self.kinds[at]

    def alone(self, word: str) -> float:
        """Return the chance of a word anywhere."""
        return math.log(max(self.count(word), UNSEEN) / self.total)

    def after(self, left: str, right: str) -> float:
        """Return the chance of a word after another; of a rare one as of ``RARE``."""
        left, right = (word if word in self.index else RARE for word in (left, right))
        at = self.index[left]
        n_left = self.counts[at]
        seen = max(self._pair_count(left, right) - DISCOUNT, 0.0) / n_left
        return math.log(seen + math.exp(self.backoff[at] / -16) * math.exp(self.alone(right)))

    def spell(self, word: str) -> float:
        """Return the chance that a new word is spelt like this."""
        numbers = [0, 0, *(_NUMBER.get(letter, 2) for letter in word), 1]
        n = len(LETTERS)
        steps = zip(numbers, numbers[1:], numbers[2:], strict=False)
        return sum(self.spelling[(first * n + second) * n + third] for first, second, third in steps) / -16

    def compose(self, *parts: str) -> float:
        """Return the chance that a new word is made of these parts, by how productive two of them are."""
        n_words = len(self.index)
        most = max(map(self._productivity, parts, parts[1:]))
        return math.log(most) - len(parts) * math.log(n_words)

    def _productivity(self, left: str, right: str) -> float:
        begins = self.prefixes[self.index[left]] if left in self.index else 0
        ends = self.suffixes[self.index[right]] if right in self.index else 0
        closed = CLOSED in (self.kind(left), self.kind(right))
        return max(begins, ends) + (UNPRODUCTIVE_CLOSED if closed else UNPRODUCTIVE)

    def _pair_count(self, left: str, right: str) -> float:
        key = hash_pair(left, right)
        at = bisect_left(self.pairs, key)
        if at == len(self.pairs) or self.pairs[at] != key:
            return 0.0
        return float(2 ** (self.pair_counts[at] / 8))


def hash_pair(left: str, right: str) -> int:
    """Return 32 bits for a pair; one in 20,000 unseen pairs is taken for a seen one."""
    return zlib.crc32(f"{left} {right}".encode())


@cache
def load_word_counts() -> WordCounts:
    """Return the counts that come with sayso."""
    return read_word_counts(files("sayso.ingest").joinpath("data/word_counts.zip").read_bytes())


def read_word_counts(archive: bytes) -> WordCounts:
    """Return the counts in an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as members:
        column = {name: members.read(name) for name in members.namelist()}
    words = column["words.txt"].decode("utf-8").split("\n")
    counts = _integers(column["counts.u32"])
    return WordCounts(
        index=dict(zip(words, range(len(words)), strict=True)),
        counts=counts,
        backoff=column["backoff.u8"],
        prefixes=_integers(column["prefixes.u32"]),
        suffixes=_integers(column["suffixes.u32"]),
        kinds=column["kinds.u8"],
        pairs=array("I", accumulate(_integers(_join_planes(column["pairs.u32"])))),
        pair_counts=column["pair_counts.u8"],
        spelling=column["spelling.u8"],
        total=sum(counts),
    )


def _integers(data: bytes) -> "array[int]":
    numbers = array("I")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _join_planes(planes: bytes) -> bytes:
    length = len(planes) // 4
    joined = bytearray(len(planes))
    for plane in range(4):
        joined[plane::4] = planes[plane * length : (plane + 1) * length]
    return bytes(joined)
