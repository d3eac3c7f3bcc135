"""What an outlet prints in reports that share nothing else, however few days: a promotion, a notice, an update."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.domain.copy_group import CopyKind
from sayso.resolve.copies.pairs import SharedText
from sayso.resolve.copies.shingles import Hashes, Shingles

_OTHERS: Final = 2
"""Texts besides the two: an outlet puts a story's paragraph into three texts, not into four that differ in all else."""
_MOST: Final = 0.8
"""Share of what the two share that another text holds, in which a word or two may be edited."""
_CHANCE: Final = 8
"""Shingles beyond it that two reports of one war share anyway: a phrase or two."""

Holders = tuple[Hashes, NDArray[np.int64]]


def without_house_passages(texts: Sequence[Shingles], pairs: Sequence[SharedText]) -> list[SharedText]:
    """Return the pairs without the partial copies whose passage is their publisher's own.

    It is where two more texts of that publisher have it and nothing else of either: versions of a live page and
    updates of one story share now this, now that.
    """
    holders: dict[str, Holders] = {}
    kept = []
    for pair in pairs:
        publisher = texts[pair.left].document.publisher
        if pair.kind is CopyKind.PARTIAL and publisher and publisher == texts[pair.right].document.publisher:
            if publisher not in holders:
                holders[publisher] = _index(texts, publisher)
            if _is_house(texts, pair, holders[publisher]):
                continue
        kept.append(pair)
    return kept


def _index(texts: Sequence[Shingles], publisher: str) -> Holders:
    """Return the shingles of a publisher's texts, ascending, and the place of the text that holds each."""
    places = [place for place, text in enumerate(texts) if text.document.publisher == publisher]
    hashes = np.concatenate([texts[place].distinct for place in places])
    owners = np.repeat(places, [len(texts[place].distinct) for place in places])
    order = np.argsort(hashes, kind="stable")
    return hashes[order], owners[order]


def _is_house(texts: Sequence[Shingles], pair: SharedText, holders: Holders) -> bool:
    """Whether texts enough have most of what two share, and nothing else of either."""
    ends = [texts[pair.left].distinct, texts[pair.right].distinct]
    others = 0
    for place, n_held in _find_holders(pair, holders):
        own = texts[place].distinct
        others += all(len(np.intersect1d(own, end, assume_unique=True)) <= n_held + _CHANCE for end in ends)
        if others == _OTHERS:
            return True
    return False


def _find_holders(pair: SharedText, holders: Holders) -> Iterator[tuple[int, int]]:
    """Yield the place of each other text that has most of what two share, and how many shingles of it."""
    hashes, owners = holders
    least = _MOST * len(pair.common)
    starts, ends = (np.searchsorted(hashes, pair.common, side) for side in ("left", "right"))
    if np.count_nonzero(ends - starts >= 2 + _OTHERS) < least:
        return
    held = np.concatenate([owners[start:end] for start, end in zip(starts, ends, strict=True)])
    for place, n_held in zip(*(each.tolist() for each in np.unique(held, return_counts=True)), strict=True):
        if n_held >= least and place not in (pair.left, pair.right):
            yield place, n_held
