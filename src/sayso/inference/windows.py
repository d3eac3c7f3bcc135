"""Overlapping windows over a text's words, each with the core that it alone answers for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.inference.marks import CLOSES, INSIDE, NO_BREAK, OPENS, TITLE, UPPER
from sayso.inference.pieces import Pieces

SLACK = 48
SENTENCE_ENDS = (1012, 999, 1029)
"""The vocabulary's ids of full stop, exclamation and question mark."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words [word_start, word_end) that are read together; cues are taken from [core_start, core_end)."""

    word_start: int
    word_end: int
    core_start: int
    core_end: int


def windows(pieces: Pieces, *, size: int, margin: int) -> list[Window]:
    """Cut a text into windows.

    Args:
        pieces: the pieces of the text.
        size: most pieces in a window.
        margin: pieces at an inner edge of a window that its neighbour answers for, fewer by less than a word; under
            half of `size`. A core ends up to `SLACK` pieces earlier where a paragraph or a sentence does.

    Returns:
        Windows in text order whose cores part the words without gap or overlap.
    """
    first_piece, n_pieces = pieces.first_piece, len(pieces.piece_ids)
    n_words = len(first_piece)
    starts = np.append(first_piece, n_pieces)
    ends = gaps(pieces)
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
        latest = int(np.searchsorted(first_piece, limit - margin, side="right")) - 1
        earliest = int(np.searchsorted(first_piece, limit - margin - SLACK))
        core_end = max(last_end(ends, max(earliest, core_start + 1), latest), core_start + 1)
        limit = min(limit, int(starts[core_end]) + margin)
        word_end = max(int(np.searchsorted(first_piece, limit, side="right")) - 1, core_end)
        found.append(Window(word_start, word_end, core_start, core_end))
        core_start = core_end
    return found


def gaps(pieces: Pieces) -> NDArray[np.int8]:
    """Return what ends before each word: 2 a line or paragraph, 1 a sentence, 0 nothing. *Shape:* ``(n_words,)``."""
    ids, marks = pieces.piece_ids[pieces.first_piece], pieces.features[pieces.first_piece]
    closed = np.isin(ids, SENTENCE_ENDS)
    closed[1:] |= (marks[1:, 1] == CLOSES) & closed[:-1]
    after = np.zeros(len(ids), dtype=bool)
    after[1:] = closed[:-1]
    begins = np.isin(marks[:, 0], (TITLE, UPPER)) | (marks[:, 1] == OPENS)
    found = np.where(marks[:, 2] != NO_BREAK, 2, after & begins & (marks[:, 1] != INSIDE))
    return found.astype(np.int8)


def last_end(ends: NDArray[np.int8], first: int, last: int) -> int:
    """Return the last of the words [first, last] before which most ends, by `gaps`."""
    if first >= last:
        return last
    part = ends[first : last + 1]
    return last - int(part[::-1].argmax())
