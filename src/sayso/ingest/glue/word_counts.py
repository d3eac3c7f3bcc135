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
- ``rare_words.txt``: rarer words by another count (``training/rare_words.py``), sorted, one a line
- ``rare_words.u8``: ``-12 ln`` of the chance that a rare word is this one
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
        rare_words: Ascending words.
        rare_chances: See the module.
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
    rare_words: list[str]
    rare_chances: bytes
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

    def is_rare(self, word: str) -> bool:
        """Whether a word is a rare one that the other count knows."""
        return self._find_rare(word) is not None

    def rare(self, word: str) -> float:
        """Return the chance that a rare word is this one: as listed, or a new one that is spelt like this."""
        at = self._find_rare(word)
        return self.spell(word) if at is None else self.rare_chances[at] / -12

    def _find_rare(self, word: str) -> int | None:
        at = bisect_left(self.rare_words, word)
        return at if at < len(self.rare_words) and self.rare_words[at] == word else None

    def begins(self, word: str) -> int:
        """Return how many other words begin with a word."""
        at = self.index.get(word)
        return 0 if at is None else self.prefixes[at]

    def ends(self, word: str) -> int:
        """Return how many other words end with a word."""
        at = self.index.get(word)
        return 0 if at is None else self.suffixes[at]

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
        rare_words=column["rare_words.txt"].decode("utf-8").split("\n"),
        rare_chances=column["rare_words.u8"],
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
