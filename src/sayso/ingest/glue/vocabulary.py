"""Words that are known: as counted, or from the text itself."""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

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
            plain = word.lower().replace("’", "'")
            if word not in glued:
                in_text[plain] = in_text.get(plain, 0) + count
            if plain not in counts.index:
                unknown.append(word)
        return cls(unknown, in_text, written.total(), counts)

    def has(self, word: str) -> bool:
        """Whether a word was counted, or stands in the text by itself."""
        return self._has(word) or (word.endswith(POSSESSIVE) and self._has(word[:-2]))

    def chance(self, before: str, word: str) -> float:
        """The chance of a word after another: as counted, as in the text, or as a new word."""
        if word.endswith(POSSESSIVE) and not self._has(word) and self._has(word[:-2]):
            return self._chance(before, word[:-2]) + IS_POSSESSIVE
        return self._chance(before, word)

    def _has(self, word: str) -> bool:
        return word in self.in_text or word in self.counts.index or self.counts.is_rare(word)

    def _chance(self, before: str, word: str) -> float:
        if word in self.counts.index:
            counted = self.counts.after(before, word)
        else:
            counted = self.counts.after(before, RARE) + self.counts.rare(word)
        if word not in self.in_text:
            return counted
        return math.log(0.9 * math.exp(counted) + 0.1 * self.in_text[word] / self.n_words)
