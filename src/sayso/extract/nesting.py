"""Which relation stands in whose content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation

AS_SAYING = 2
"""Words of the cue of who is quoted by somebody."""


def parents(relations: Sequence[Relation]) -> list[int | None]:
    """Return for each relation the index of the one in whose content it stands, or None at the top.

    The parent is the relation with the smallest content that holds the cue, and is larger than the child's.
    """
    contents = [_Extent.of(relation.content) for relation in relations]
    return [_parent(index, relations, contents) for index in range(len(relations))]


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where a content begins and ends, and its number of words."""

    start: int
    end: int
    size: int

    @classmethod
    def of(cls, content: tuple[WordRange, ...]) -> _Extent:
        starts, ends = [part[0] for part in content], [part[1] for part in content]
        return cls(min(starts, default=0), max(ends, default=0), size(content))


def _parent(index: int, relations: Sequence[Relation], contents: Sequence[_Extent]) -> int | None:
    child = relations[index]
    relaying = _relaying(index, relations)
    if relaying is not None:
        return relaying
    (start, end), own = child.cue, contents[index].size
    holders = [
        (content.size, number)
        for number, content in enumerate(contents)
        if content.start <= start and end <= content.end and content.size > own
        if _holds(relations[number], child)
    ]
    return min(holders)[1] if holders else None


def _relaying(index: int, relations: Sequence[Relation]) -> int | None:
    """Return who quotes a relation's very content: "quoted Lin as saying", "was quoted by the Courier as saying"."""
    child = relations[index]
    if not child.content:
        return None
    quoting = (
        number
        for number, other in enumerate(relations)
        if other.content == child.content and number != index and _leads(other, child)
    )
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
