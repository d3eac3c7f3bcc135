"""Which documents share text, pair by pair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from sayso.domain.copy_group import CopyKind
from sayso.resolve.copies.candidates import propose
from sayso.resolve.copies.narration import count_narration
from sayso.resolve.copies.shingles import Hashes, Shingles

_NEAR: Final = 0.6
"""Share of the shorter text's shingles that makes a near copy; two reports of one event seldom share 0.1."""
_PARTIAL: Final = 0.15
"""Below that share it is a paragraph of background that outlets keep at hand."""
_PARTIAL_WORDS: Final = 40
"""Words of narration in common that two writers do not hit upon alone."""


@dataclass(frozen=True, slots=True, eq=False)
class SharedText:
    """What two documents, by their places in the corpus, have in common.

    Attributes:
        containment: Share of the shorter one's shingles that stand in the other, in [0, 1].
        common: The shingles that stand in both.
    """

    left: int
    right: int
    kind: CopyKind
    containment: float
    common: Hashes


def compare(texts: Sequence[Shingles]) -> Iterator[SharedText]:
    """Return each pair of documents that share text; each pair once, the earlier document first."""
    for left, right in propose(texts):
        shared = judge(texts[left], texts[right])
        if shared is not None:
            kind, containment, common = shared
            yield SharedText(left, right, kind, containment, common)


def judge(left: Shingles, right: Shingles) -> tuple[CopyKind, float, Hashes] | None:
    """Return how two documents share text, or None: a pure function of the two."""
    common = np.intersect1d(left.distinct, right.distinct, assume_unique=True)
    containment = len(common) / max(1, min(len(left.distinct), len(right.distinct)))
    if left.same_words(right):
        return CopyKind.EXACT, 1.0, common
    if containment >= _NEAR:
        return CopyKind.NEAR, containment, common
    if containment >= _PARTIAL and count_narration(left, right, common) >= _PARTIAL_WORDS:
        return CopyKind.PARTIAL, containment, common
    return None
