"""Which pairs of documents are worth comparing, without looking at every pair."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash, RMinHashLSH

from sayso.resolve.copies.shingles import Hashes, Shingles

_PERMUTATIONS: Final = 128
_BANDS: Final = 64
_SEED: Final = 1
_SAMPLED: Final = 4
"""One shingle of so many stands for all of them (sampling modulo p: Broder 1997)."""
_COMMONPLACE: Final = 50
"""Documents that may hold a shingle before it counts as a phrase of the trade."""
_LEAST: Final = 3
"""Sampled shingles in common: forty shared words hold nine on average, chance phrases one."""
_TOP_BITS: Final = 16

Pairs = NDArray[np.int64]


def propose(texts: Sequence[Shingles]) -> list[tuple[int, int]]:
    """Return pairs of places, ascending, that look alike: as wholes by MinHash, in a part by sampled shingles."""
    return sorted(_alike_as_wholes(texts) | _alike_in_part(texts))


def _alike_as_wholes(texts: Sequence[Shingles]) -> set[tuple[int, int]]:
    index = RMinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    pairs: set[tuple[int, int]] = set()
    for place, text in enumerate(texts):
        if len(text.distinct):
            sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
            sketch.update(_tokens(text.distinct))
            pairs.update((other, place) for other in index.query(sketch))
            index.insert(place, sketch)
    return pairs


def _tokens(hashes: Hashes) -> list[bytes]:
    stored = hashes.astype(">u8").tobytes()
    return [stored[at : at + 8] for at in range(0, len(stored), 8)]


def _alike_in_part(texts: Sequence[Shingles]) -> set[tuple[int, int]]:
    """Pairs that share a few of the sampled shingles, which finds a short text inside a long one."""
    sampled = [text.distinct[(text.distinct >> np.uint64(_TOP_BITS)) % _SAMPLED == 0] for text in texts]
    return find_sharing(sampled, least=_LEAST, commonplace=_COMMONPLACE)


def find_sharing(texts: Sequence[Hashes], *, least: int, commonplace: int) -> set[tuple[int, int]]:
    """Return the pairs of places whose texts have shingles in common.

    Args:
        texts: Distinct shingles of each text.
        least: How many they must share.
        commonplace: A shingle that more texts than this hold does not count.
    """
    holders = np.repeat(np.arange(len(texts)), [len(each) for each in texts])
    if not len(holders):
        return set()
    hashes = np.concatenate(list(texts))
    order = np.argsort(hashes, kind="stable")
    hashes, holders = hashes[order], holders[order]
    starts = np.flatnonzero(np.append(True, hashes[1:] != hashes[:-1]))
    sizes = np.diff(np.append(starts, len(hashes)))
    found = [
        _pairs_of(holders, starts[sizes == size], int(size), len(texts))
        for size in np.unique(sizes)
        if 1 < size <= commonplace
    ]
    if not found:
        return set()
    keys, counts = np.unique(np.concatenate(found), return_counts=True)
    left, right = np.divmod(keys[counts >= least], len(texts))
    return set(zip(left.tolist(), right.tolist(), strict=True))


def _pairs_of(holders: Pairs, starts: Pairs, size: int, n_texts: int) -> Pairs:
    """Return all pairs of the holders of each shingle that so many texts hold, as `left * n_texts + right`."""
    rows = holders[starts[:, None] + np.arange(size)]
    left, right = np.array(list(combinations(range(size), 2))).T
    pairs: Pairs = (rows[:, left] * n_texts + rows[:, right]).ravel()
    return pairs
