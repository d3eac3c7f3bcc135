"""Signs by which a relation that is read right is told from one that is not."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.nesting import size
from sayso.extract.relations import Relation
from sayso.extract.words import Words

SIGNS: Final = (
    "cue",
    "nested cue",
    "parent",
    "path",
    "spare",
    "sourced",
    "inside",
    "content",
    "odd mark",
    "shared",
    "holds",
)
"""The signs of a relation, in the order of a row:

- cue: logit of the probability of its cue; nested cue: the same, where it stands in a content; else 0
- parent: that of the relation in whose content it stands; 0 at the top
- path: logarithm of the share of its roles among all ways to give them
- spare: by how much the word nearest to a role of those without one scores higher without
- sourced, inside: how likely its source is anybody's, and its cue within anybody's content
- content: 1 if it has one; odd mark: 1 if an odd number of words in it bear a double quotation mark
- shared: the largest overlap with another's content, shared words over all; holds: 1 if another's cue begins in it
"""

Row = tuple[float, ...]
_MARKS: Final = frozenset('“”"')
_LEAST_PATH: Final = -20.0
_LEAST_SPARE, _MOST_SPARE = -10.0, -3.0
"""Of a sentence alone hardly a word is without a role, and the nearest to one is far from it: that tells nothing."""
_SUREST: Final = 1e-6


def signs(words: Words, relations: Sequence[Relation], above: Sequence[int | None]) -> list[Row]:
    """Return the signs of each relation.

    Args:
        words: the text's words.
        relations: by the place of their cues.
        above: index of each one's parent, or None.
    """
    shared = _shares(relations)
    cues = [relation.cue[0] for relation in relations]
    sure = [_logit(relation.evidence.chance) for relation in relations]
    rows: list[Row] = []
    for number, (relation, parent) in enumerate(zip(relations, above, strict=True)):
        seen = relation.evidence
        rows.append(
            (
                sure[number],
                0.0 if parent is None else sure[number],
                0.0 if parent is None else sure[parent],
                max(_LEAST_PATH, seen.path),
                min(max(seen.spare, _LEAST_SPARE), _MOST_SPARE),
                seen.sourced,
                seen.inside,
                float(bool(relation.content)),
                float(_marks(words, relation.content) % 2),
                shared[number],
                float(_holds(number, relation.content, cues)),
            )
        )
    return rows


def _logit(chance: float) -> float:
    chance = min(max(chance, _SUREST), 1.0 - _SUREST)
    return math.log(chance / (1.0 - chance))


def _marks(words: Words, content: tuple[WordRange, ...]) -> int:
    """Return how many words of a content bear a double quotation mark."""
    return sum(not _MARKS.isdisjoint(words[at]) for part in content for at in range(*part))


def _holds(number: int, content: tuple[WordRange, ...], cues: Sequence[int]) -> bool:
    """Whether the cue of another relation begins in a content; cues are ascending."""
    within = ((bisect_left(cues, start), bisect_left(cues, end)) for start, end in content)
    return any(end - start > (start <= number < end) for start, end in within)


def _shares(relations: Sequence[Relation]) -> list[float]:
    """Return the largest overlap of each content with another one, in [0, 1]."""
    shares = [0.0] * len(relations)
    for one, other in _touching(relations):
        first, second = relations[one].content, relations[other].content
        both = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in first for b in second)
        share = both / max(1, size(first) + size(second) - both)
        shares[one], shares[other] = max(shares[one], share), max(shares[other], share)
    return shares


def _touching(relations: Sequence[Relation]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of relations whose contents reach into each other's stretch of text, each pair once."""
    stretches = sorted(
        (each.content[0][0], each.content[-1][1], number)
        for number, each in enumerate(relations)
        if each.content
    )
    for at, (_, end, one) in enumerate(stretches):
        for start, _, other in stretches[at + 1 :]:
            if start >= end:
                break
            yield one, other
