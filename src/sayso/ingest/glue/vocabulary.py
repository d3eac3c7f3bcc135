"""Words that are known: as counted, or from the text itself."""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from sayso.ingest.glue.tokens import normalize
from sayso.ingest.glue.word_counts import RARE, WordCounts

POSSESSIVE: Final = "'s"
IS_POSSESSIVE: Final = math.log(0.05)
"""Chance, as a logarithm, that a name or noun is followed by a possessive ending."""

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that are known: as counted, or from the text itself.

    Attributes:
        unknown: The words of the text that were not counted, as written.
        in_text: How often they stand in it, in lower case.
        n_words: Number of its words.
        counts: Words of English news.
    """

    unknown: Collection[str]
    in_text: Mapping[str, int]
    n_words: int
    counts: WordCounts

    @classmethod
    def of(cls, text: str, counts: WordCounts, *, glued: Collection[str] = ()) -> "Vocabulary":
        """Return the words of a text, where those that are likely glued do not speak for others."""
        written = Counter(WORD.findall(text))
        in_text: dict[str, int] = {}
        unknown = []
        for word, count in written.items():
            plain = normalize(word)
            if word not in glued:
                in_text[plain] = in_text.get(plain, 0) + count
            if plain not in counts.index:
                unknown.append(word)
        return cls(unknown, in_text, written.total(), counts)

    def has(self, word: str, enough: int) -> bool:
        """Whether a word was counted often enough, or stands in the text by itself."""
        return self._has(word, enough) or (word.endswith(POSSESSIVE) and self._has(word[:-2], enough))

    def chance(self, before: str, word: str, enough: int) -> float:
        """The chance of a word after another: as counted, as in the text, or as a new word."""
        if not self._has(word, enough) and word.endswith(POSSESSIVE) and self._has(word[:-2], enough):
            return self._chance(before, word[:-2], enough) + IS_POSSESSIVE
        return self._chance(before, word, enough)

    def _has(self, word: str, enough: int) -> bool:
        return self.counts.count(word) >= enough or word in self.in_text

    def _chance(self, before: str, word: str, enough: int) -> float:
        if self.counts.count(word) >= enough:
            return self.counts.after(before, word)
        if word in self.in_text:
            return math.log(self.in_text[word] / self.n_words)
        return self.counts.after(before, RARE) + self.counts.spell(word)
