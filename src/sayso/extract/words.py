"""A text's words with what the network says of each: entities, sentence starts, links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sayso.domain.span import Span
from sayso.extract.decode import WordRange
from sayso.extract.scorer import TextScores

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Words:
    """The words of one text.

    Attributes:
        text: the text that the spans index.
        starts: first code point of each word, ascending.
        ends: end of each word.
        heads: scores by head name, each word's from the window that answers for it.
            *Shape:* ``(n_words, n_scores)`` each.
    """

    text: str
    starts: list[int]
    ends: list[int]
    heads: dict[str, Floats]

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, index: int) -> str:
        return self._all[index]

    @cached_property
    def _all(self) -> list[str]:
        return [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]

    def span(self, words: WordRange) -> Span:
        """Return the code points of a range of words."""
        return Span(self.starts[words[0]], self.ends[words[1] - 1])

    def written(self, words: WordRange) -> str:
        """Return words as the text has them, white space evened out."""
        where = self.span(words)
        return " ".join(self.text[where.start : where.end].split())

    def spans(self, ranges: tuple[WordRange, ...]) -> tuple[Span, ...]:
        """Return the code points of several ranges."""
        return tuple(self.span(words) for words in ranges)

    def range(self, span: Span) -> WordRange:
        """Return the words that a span touches; empty where it touches none."""
        low = bisect_right(self.ends, span.start)
        return low, max(low, bisect_left(self.starts, span.end))


KEPT = ("entities", "sentences", "anaphor", "antecedent", "alone")


def words_of(text: str, scores: TextScores) -> Words:
    """Join the windows' cores to one view of the text."""
    starts, ends = scores.word_spans[:, 0].tolist(), scores.word_spans[:, 1].tolist()
    heads: dict[str, Floats] = {}
    for name in KEPT if scores.windows else ():
        rows = [
            w.heads[name][w.core_start - w.word_start : w.core_end - w.word_start] for w in scores.windows
        ]
        heads[name] = np.concatenate(rows)
    return Words(text, starts, ends, heads)
