"""Overlapping windows over a text's words, each with the core that it alone answers for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Window:
    """Words [word_start, word_end) that are read together; cues are taken from [core_start, core_end)."""

    word_start: int
    word_end: int
    core_start: int
    core_end: int


def windows(first_piece: NDArray[np.int32], n_pieces: int, *, size: int, margin: int) -> list[Window]:
    """Cut a text into windows.

    Args:
        first_piece: index of each word's first piece, ascending. *Shape:* ``(n_words,)``.
        n_pieces: pieces of the whole text.
        size: most pieces in a window.
        margin: pieces at an inner edge of a window that its neighbour answers for; under half of `size`.

    Returns:
        Windows in text order whose cores part the words without gap or overlap.
    """
    n_words = len(first_piece)
    if not n_words:
        return []
    found: list[Window] = []
    core_start = 0
    while core_start < n_words:
        piece = int(first_piece[core_start]) - (margin if core_start else 0)
        word_start = int(np.searchsorted(first_piece, max(piece, 0)))
        limit = int(first_piece[word_start]) + size
        if limit >= n_pieces:
            found.append(Window(word_start, n_words, core_start, n_words))
            break
        word_end = int(np.searchsorted(first_piece, limit, side="right")) - 1
        core_end = int(np.searchsorted(first_piece, limit - margin, side="right")) - 1
        word_end = max(word_end, core_start + 1)
        core_end = min(max(core_end, core_start + 1), word_end)
        found.append(Window(word_start, word_end, core_start, core_end))
        core_start = core_end
    return found
