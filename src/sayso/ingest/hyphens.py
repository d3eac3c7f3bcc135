"""Words that were parted at the end of a line."""

import re
from collections import defaultdict
from functools import cached_property
from typing import Final

from sayso.ingest.glue.word_counts import load_word_counts

RARE: Final = 50
"""Second parts of compounds ("well-known") are counted more often than so in what glue is weighed by."""

_PARTED = re.compile(r"(?<=\w)-\Z")
_LAST = re.compile(r"[^\W\d_]+(?=-\Z)")
_FIRST = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"([^\W\d_]+)-\n([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Hyphens:
    """Tells which hyphens at line ends are spelling, and which stand for a break.

    Args:
        text: In which the words may stand whole elsewhere.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def join(self, line: str, below: str) -> int | None:
        """Return how many code points at the end of a line to leave out so that the next one goes on in the same word.

        None if no word goes on; 0 if its hyphen stays.
        """
        if not _PARTED.search(line):
            return None
        last, first = _LAST.search(line), _FIRST.match(below)
        if first is None:
            return 0 if below[:1].isdigit() else None
        if first.group().lower() in ("and", "or"):
            return None
        if last is None:
            return 0
        return 1 if self._is_one_word(last.group(), first.group()) else 0

    def _is_one_word(self, left: str, right: str) -> bool:
        spelt_alike = right.islower() or (left + right).isupper()
        if f"{left}-{right}".lower() in self._words or not spelt_alike:
            return False
        counts = load_word_counts()
        whole = (left + right).lower()
        known = whole in self._words or whole in counts or len(self._breaks[whole]) > 1
        return known or counts.count(right.lower()) < RARE

    @cached_property
    def _breaks(self) -> defaultdict[str, set[int]]:
        """Where each parted word is parted; one that is parted here and there is no compound."""
        breaks: defaultdict[str, set[int]] = defaultdict(set)
        for left, right in _BREAK.findall(self._text):
            breaks[(left + right).lower()].add(len(left))
        return breaks

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in _WORD.findall(self._text))
