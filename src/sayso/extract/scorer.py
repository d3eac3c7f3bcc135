"""What the extractor needs of a trained model, wherever it runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class WindowScores(Protocol):
    """Raw scores of the words of one window; see `sayso.inference.reader.WindowScores`."""

    @property
    def word_start(self) -> int:
        """First word, counted in the text."""

    @property
    def core_start(self) -> int:
        """First word that this window answers for."""

    @property
    def core_end(self) -> int:
        """End of the words that this window answers for."""

    @property
    def heads(self) -> Mapping[str, Floats]:
        """Scores by head name. *Shape:* ``(n_words, n_scores)`` each."""


class TextScores(Protocol):
    """Raw scores of a text."""

    @property
    def word_spans(self) -> NDArray[np.int32]:
        """Start and end of each word in code points. *Shape:* ``(n_words, 2)``."""

    @property
    def windows(self) -> Sequence[WindowScores]:
        """Windows whose cores part the words."""


class Scorer(Protocol):
    """A trained network."""

    @property
    def tables(self) -> Mapping[str, Floats]:
        """The decoder's tables: `distance`, `transitions`, `starts`, `link_distance`."""

    def score(self, text: str) -> TextScores:
        """Return the raw scores of every word of a text."""
