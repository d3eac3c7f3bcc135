"""Which relation stands in whose content."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation


def parents(relations: Sequence[Relation]) -> list[int | None]:
    """Return for each relation the index of the one in whose content it stands, or None at the top.

    The parent is the relation with the smallest content that holds the cue, and is larger than the child's.
    """
    return [_parent(index, relations) for index in range(len(relations))]


def _parent(index: int, relations: Sequence[Relation]) -> int | None:
    child = relations[index]
    relays = (n for n, other in enumerate(relations) if n != index and _relays(other, child))
    relaying = next(relays, None)
    if relaying is not None:
        return relaying
    holders = [
        (size(other.content), number)
        for number, other in enumerate(relations)
        if number != index and _holds(other, child) and size(other.content) > size(child.content)
    ]
    return min(holders)[1] if holders else None


def _relays(other: Relation, child: Relation) -> bool:
    """Whether one quotes another's very content, whose source stands between the two cues: "quoted Lin as saying"."""
    between = (other.cue[1], child.cue[0])
    return bool(child.content) and other.content == child.content and child.source == (between,)


def _holds(other: Relation, child: Relation) -> bool:
    in_content = any(start <= child.cue[0] and child.cue[1] <= end for start, end in other.content)
    return in_content and not any(start <= other.cue[0] < end for start, end in child.content)


def size(ranges: tuple[WordRange, ...]) -> int:
    """Return the number of words in some ranges."""
    return sum(end - start for start, end in ranges)
