"""Pairs of texts that mean something alike, found without comparing all by hand."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.resolve.embedder import Embedder, Vectors

Places = NDArray[np.intp]
Cosines = NDArray[np.float32]
Choose = Callable[[Places, Places, Cosines], Places]
Block = tuple[Places, Places, Cosines]
"""Places of pairs, the first one smaller, and their cosines up to a thousandth."""

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


def find_pairs(
    vectors: Vectors, *, floor: float, choose: Choose, new: Places | None = None, old: Places | None = None
) -> Iterator[Pair]:
    """Return the pairs of rows with a cosine of at least `floor` that are worth a look.

    The cosine of a pair depends on the pair alone.

    Args:
        vectors: One row a text.
        floor: The least cosine.
        choose: Returns, of the places of pairs and their cosines, up to a thousandth, the places of those to look at.
        new: Only pairs of two of these places, or of one of them and one of the old; None for all pairs.
        old: See new; None for none.
    """
    among = np.arange(len(vectors)) if new is None else new
    blocks = _multiply_among(vectors, among, floor)
    if old is not None:
        blocks = chain(blocks, _multiply_between(vectors, among, old, floor))
    for left, right, cosines in blocks:
        chosen = choose(left, right, cosines)
        yield from _measure(vectors, left[chosen], right[chosen], floor)


def find_pairs_within(vectors: Vectors, groups: Iterable[Sequence[int]], *, floor: float) -> Iterator[Pair]:
    """Return the pairs of rows of one group with a cosine of at least `floor`.

    Args:
        vectors: One row a text.
        groups: Places, each in one group at most, ascending.
        floor: The least cosine.
    """
    for group in (each for each in groups if len(each) > 1):
        for left, right, _ in _multiply_among(vectors, np.array(group, np.intp), floor):
            yield from _measure(vectors, left, right, floor)


def _multiply_among(vectors: Vectors, places: Places, floor: float) -> Iterator[Block]:
    """Yield the pairs among some places that may be alike, block by block."""
    for top in range(0, len(places), _BLOCK):
        first = places[top : top + _BLOCK]
        left, right, cosines = _multiply(vectors, first, first, floor)
        once = left < right
        yield left[once], right[once], cosines[once]
        yield from _multiply_between(vectors, first, places[top + _BLOCK :], floor)


def _multiply_between(vectors: Vectors, some: Places, others: Places, floor: float) -> Iterator[Block]:
    """Yield the pairs of one of some places and one of others that may be alike, block by block."""
    for top in range(0, len(some), _BLOCK):
        for side in range(0, len(others), _BLOCK):
            one, other, cosines = _multiply(
                vectors, some[top : top + _BLOCK], others[side : side + _BLOCK], floor
            )
            yield np.minimum(one, other), np.maximum(one, other), cosines


def _multiply(vectors: Vectors, rows: Places, columns: Places, floor: float) -> Block:
    products = (vectors[rows] @ vectors[columns].T).ravel()
    reaching = np.flatnonzero(products >= floor - _SLACK)
    row, column = np.divmod(reaching, len(columns))
    return rows[row], columns[column], products[reaching]


def _measure(vectors: Vectors, left: Places, right: Places, floor: float) -> Iterator[Pair]:
    for start in range(0, len(left), _BLOCK * 8):
        a, b = left[start : start + _BLOCK * 8], right[start : start + _BLOCK * 8]
        cosines = np.round((vectors[a] * vectors[b]).sum(axis=1, dtype=np.float64), 4)
        kept = cosines >= floor
        yield from map(
            Pair._make, zip(a[kept].tolist(), b[kept].tolist(), cosines[kept].tolist(), strict=True)
        )
