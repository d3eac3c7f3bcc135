"""What the network's labels leave ragged: broken contents are joined, one source is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.decode import WordRange
from sayso.extract.phrases import without_time
from sayso.extract.relations import Relation
from sayso.extract.words import Words

LONGEST_GAP = 2


def mended(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with whole contents and one source each."""
    return [
        replace(relation, source=_nearest(words, relation), content=tuple(_joined(words, relation)))
        for relation in relations
    ]


def _nearest(words: Words, relation: Relation) -> tuple[WordRange, ...]:
    """Return the part of the source that stands nearest to the cue, without the day that trails it."""
    parts = sorted(relation.source, key=lambda part: _distance(part, relation.cue))
    return tuple(without_time(words, part) for part in parts[:1])


def _distance(part: WordRange, cue: WordRange) -> int:
    return max(part[0] - cue[1], cue[0] - part[1])


def _joined(words: Words, relation: Relation) -> Iterator[WordRange]:
    """Join parts of a content that only marks, or a word or two of nobody's, stand between."""
    taken = {i for start, end in (*relation.source, relation.cue) for i in range(start, end)}
    last: WordRange | None = None
    for part in relation.content:
        if last is not None and _joins(words, last[1], part[0], taken):
            last = (last[0], part[1])
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _joins(words: Words, start: int, end: int, taken: set[int]) -> bool:
    gap = range(start, end)
    if any(index in taken for index in gap):
        return False
    return sum(words[index][0].isalnum() for index in gap) <= LONGEST_GAP
