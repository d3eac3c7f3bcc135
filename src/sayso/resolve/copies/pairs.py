"""Which documents share text, pair by pair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rensa import RMinHash, RMinHashLSH

from sayso.domain.copy_group import CopyKind
from sayso.resolve.copies.quoted import mark_quoted
from sayso.resolve.copies.shingles import Shingles, locate

_PERMUTATIONS: Final = 128
_BANDS: Final = 64
_SEED: Final = 1
_NEAR: Final = 0.6
"""Share of the shorter text's shingles that makes a near copy; two reports of one event seldom share 0.1."""
_PARTIAL: Final = 0.15
"""Below that share it is a paragraph of background that outlets keep at hand."""
_PARTIAL_WORDS: Final = 40
"""Words of narration in common that two writers do not hit upon alone."""
_PASSAGE_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class SharedText:
    """What two documents, by their places in the corpus, have in common.

    Attributes:
        containment: Share of the shorter one's shingles that stand in the other, in [0, 1].
    """

    left: int
    right: int
    kind: CopyKind
    containment: float
    common: frozenset[str]


def compare(texts: Sequence[Shingles]) -> Iterator[SharedText]:
    """Return each pair of documents that share text; each pair once, the earlier document first."""
    for left, right in sorted(_propose(texts)):
        shared = judge(texts[left], texts[right])
        if shared is not None:
            kind, containment, common = shared
            yield SharedText(left, right, kind, containment, common)


def judge(left: Shingles, right: Shingles) -> tuple[CopyKind, float, frozenset[str]] | None:
    """Return how two documents share text, or None: a pure function of the two."""
    common = left.distinct & right.distinct
    containment = len(common) / max(1, min(len(left.distinct), len(right.distinct)))
    if left.fingerprint == right.fingerprint:
        return CopyKind.EXACT, 1.0, common
    if containment >= _NEAR:
        return CopyKind.NEAR, containment, common
    if containment >= _PARTIAL and _count_narration(left, common) >= _PARTIAL_WORDS:
        return CopyKind.PARTIAL, containment, common
    return None


def _propose(texts: Sequence[Shingles]) -> set[tuple[int, int]]:
    """Pairs that look alike by MinHash, whole or in one of their paragraphs."""
    index = RMinHashLSH(threshold=0.5, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    pairs: set[tuple[int, int]] = set()
    for place, text in enumerate(texts):
        if text.runs:
            sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
            sketch.update(list(text.runs))
            pairs.update((other, place) for other in index.query(sketch))
            index.insert(place, sketch)
    return pairs | _propose_by_passages(texts)


def _propose_by_passages(texts: Sequence[Shingles]) -> set[tuple[int, int]]:
    """Pairs that share one of a thin sample of shingles, which finds a short text inside a long one."""
    holders: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        for run in text.distinct:
            if sum(run.encode()) % _SAMPLE == 0:
                holders.setdefault(run, []).append(place)
    few = (places for places in holders.values() if 1 < len(places) <= _COMMONPLACE)
    return {(a, b) for places in few for n, a in enumerate(places) for b in places[n + 1 :]}


_SAMPLE: Final = 8
_COMMONPLACE: Final = 50
"""Documents that may hold a shingle before it counts as a phrase of the trade."""


def _count_narration(text: Shingles, common: frozenset[str]) -> int:
    """Words outside of quotation marks in long shared passages: what two outlets heard alike is no copy."""
    passages = locate(text, common, shortest=_PASSAGE_WORDS)
    if not passages:
        return 0
    quoted = mark_quoted(text.document.text)
    return sum(
        any(passage.contains(span) for passage in passages) and not quoted[span.start] for span in text.spans
    )
