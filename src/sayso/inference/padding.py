"""Length classes: a window is padded to a length of its own, so that its figures never depend on its neighbours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_STEP = 8
CLASSES = (16, 32, 64, 96, *range(128, 449, 16))
OPENING_ID, CLOSING_ID = 101, 102


def padded_length(n_pieces: int) -> int:
    """Return the smallest length class that holds the pieces, or their number where it is over all classes."""
    index = bisect_left(CLASSES, n_pieces)
    return CLASSES[index] if index < len(CLASSES) else n_pieces


def padded_to_step(n_pieces: int) -> int:
    """Return the next multiple of eight: short texts come in numbers, and so share a length with little padding."""
    return -(-n_pieces // _STEP) * _STEP


def batch_by_length(lengths: Sequence[int], *, size: int) -> Iterator[tuple[int, list[int]]]:
    """Yield batches of texts that share a padded length, by their numbers; the length comes first.

    Args:
        lengths: Pieces of each text.
        size: Most texts in a batch.
    """
    by_length: dict[int, list[int]] = {}
    for number, length in enumerate(lengths):
        by_length.setdefault(padded_to_step(length), []).append(number)
    for length, numbers in sorted(by_length.items()):
        yield from ((length, numbers[start : start + size]) for start in range(0, len(numbers), size))


def with_separators(piece_ids: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the pieces between the separators that the base model was trained with."""
    return np.concatenate(([OPENING_ID], piece_ids, [CLOSING_ID])).astype(np.int32)
