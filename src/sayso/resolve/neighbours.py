"""Pairs of texts that mean something alike, found without comparing all by hand."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.resolve.embedder import Embedder, Vectors

Places = NDArray[np.intp]
Choose = Callable[[Places, Places, NDArray[np.float32]], Places]

_BLOCK: Final = 2048
_SLACK: Final = 0.001
"""A matrix product rounds by where a row stands in it; what it proposes is measured again, pair by pair."""


class Pair(NamedTuple):
    """Two places, the first one smaller, and the cosine between them, rounded to four digits."""

    left: int
    right: int
    cosine: float


def embed_once(texts: Sequence[str], embedder: Embedder) -> Vectors:
    """Return one row a text, each distinct text embedded once.

    *Shape:* (number of texts, width), float32.
    """
    distinct = sorted(set(texts))
    place = {text: row for row, text in enumerate(distinct)}
    if not distinct:
        return np.zeros((0, 1), dtype=np.float32)
    return embedder.embed(distinct)[[place[text] for text in texts]]


def find_pairs(vectors: Vectors, *, floor: float, choose: Choose) -> Iterator[Pair]:
    """Return all pairs of rows with a cosine of at least `floor` that are worth a look.

    The cosine of a pair depends on the pair alone.

    Args:
        vectors: One row a text.
        floor: The least cosine.
        choose: Returns, of the places of pairs and their cosines, up to a thousandth, the places of those to look at.
    """
    size = len(vectors)
    for top in range(0, size, _BLOCK):
        for side in range(top, size, _BLOCK):
            products = vectors[top : top + _BLOCK] @ vectors[side : side + _BLOCK].T
            rows, columns = np.nonzero(products >= floor - _SLACK)
            left, right = rows + top, columns + side
            if top == side:
                below = left < right
                rows, columns, left, right = rows[below], columns[below], left[below], right[below]
            chosen = choose(left, right, products[rows, columns])
            yield from _measure(vectors, left[chosen], right[chosen], floor)


def _measure(vectors: Vectors, left: Places, right: Places, floor: float) -> Iterator[Pair]:
    for start in range(0, len(left), _BLOCK * 8):
        a, b = left[start : start + _BLOCK * 8], right[start : start + _BLOCK * 8]
        cosines = np.round((vectors[a] * vectors[b]).sum(axis=1, dtype=np.float64), 4)
        kept = cosines >= floor
        yield from map(
            Pair._make, zip(a[kept].tolist(), b[kept].tolist(), cosines[kept].tolist(), strict=True)
        )
