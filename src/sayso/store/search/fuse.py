"""Several rankings made one."""

from collections.abc import Sequence
from typing import Final

_K: Final = 60
"""Of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""


def fuse(*rankings: Sequence[int]) -> dict[int, float]:
    """Return the score of everything that is ranked: the sum of the reciprocals of its ranks.

    >>> scores = fuse([7, 8], [8, 9])
    >>> sorted(scores, key=scores.get, reverse=True)
    [8, 7, 9]
    """
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(ranking, 1):
            scores[key] = scores.get(key, 0.0) + 1 / (_K + rank)
    return scores
