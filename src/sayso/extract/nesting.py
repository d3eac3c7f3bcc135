"""Which relation stands in whose content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation

AS_SAYING = 2
"""Words of the cue of who is quoted by somebody."""


def parents(relations: Sequence[Relation]) -> list[int | None]:
    """Return for each relation the index of the one in whose content it stands, or None at the top.

    The parent is the relation with the smallest content that holds the cue, and is larger than the child's.
    """
    extents = np.array([_extent(relation.content) for relation in relations], np.int64).reshape(-1, 3)
    alike: dict[tuple[WordRange, ...], list[int]] = {}
    for number, relation in enumerate(relations):
        alike.setdefault(relation.content, []).append(number)
    found: list[int | None] = []
    for index in range(len(relations)):
        relaying = _relaying(index, relations, alike)
        found.append(_holder(index, relations, extents) if relaying is None else relaying)
    return found


def _extent(content: tuple[WordRange, ...]) -> tuple[int, int, int]:
    """Return where a content begins and ends, and its number of words."""
    starts, ends = [part[0] for part in content], [part[1] for part in content]
    return min(starts, default=0), max(ends, default=0), size(content)


def _holder(index: int, relations: Sequence[Relation], extents: NDArray[np.int64]) -> int | None:
    """Return whose content is the smallest that holds the cue and is larger than the relation's own."""
    child = relations[index]
    (start, end), (starts, ends, sizes) = child.cue, extents.T
    around = np.flatnonzero((starts <= start) & (end <= ends) & (sizes > sizes[index])).tolist()
    holders = [(int(sizes[number]), number) for number in around if _holds(relations[number], child)]
    return min(holders)[1] if holders else None


def _relaying(
    index: int, relations: Sequence[Relation], alike: Mapping[tuple[WordRange, ...], Sequence[int]]
) -> int | None:
    """Return who quotes a relation's very content: "quoted Lin as saying", "was quoted by the Courier as saying"."""
    child = relations[index]
    if not child.content:
        return None
    quoting = (n for n in alike[child.content] if n != index and _leads(relations[n], child))
    return next(quoting, None)


def _leads(quoting: Relation, quoted: Relation) -> bool:
    """Whether nothing but one of the two sources stands between the two cues, the agent before two ("as saying")."""
    between = (quoting.cue[1], quoted.cue[0])
    by_agent = any(between == (start - 1, end) for start, end in quoting.source)
    return quoted.source == (between,) or (by_agent and quoted.cue[1] - quoted.cue[0] == AS_SAYING)


def _holds(other: Relation, child: Relation) -> bool:
    in_content = any(start <= child.cue[0] and child.cue[1] <= end for start, end in other.content)
    return in_content and not any(start <= other.cue[0] < end for start, end in child.content)


def size(ranges: tuple[WordRange, ...]) -> int:
    """Return the number of words in some ranges."""
    return sum(end - start for start, end in ranges)
