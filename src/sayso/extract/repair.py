"""What the network's labels leave ragged: broken contents are joined, one source is chosen, and who is told is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.decode import WordRange
from sayso.extract.phrases import without_time
from sayso.extract.relations import Relation
from sayso.extract.words import Words

LONGEST_GAP = 2
LONGEST_TELLER = 10
_TOLD = frozenset(("told", "informed", "notified", "asked", "advised", "assured", "urged"))
_BE = frozenset("am is are was were be been being 's ’s".split())
_BETWEEN = frozenset(("not", "also", "then", "again", "never"))


def mended(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with whole contents and one source each."""
    return [
        replace(relation, source=_source(words, relation), content=tuple(_joined(words, relation)))
        for relation in relations
    ]


def _source(words: Words, relation: Relation) -> tuple[WordRange, ...]:
    """Return the source: never who "was told", but who stands behind "by", or nobody."""
    nearest = _nearest(words, relation)
    if not nearest or nearest[0][1] > relation.cue[0] or not _is_told(words, relation.cue):
        return nearest
    return _teller(words, relation)


def _is_told(words: Words, cue: WordRange) -> bool:
    """Whether a cue is a verb of telling in the passive: "was told", "has not been informed"."""
    verb = next((at for at in range(*cue) if words[at].lower() in _TOLD), None)
    if verb is None:
        return False
    before = verb - 1
    while before >= 0 and (words[before].lower() in _BETWEEN or words[before].endswith("ly")):
        before -= 1
    return before >= 0 and words[before].lower() in _BE


def _teller(words: Words, relation: Relation) -> tuple[WordRange, ...]:
    """Return who stands between "by" behind a cue and the content: "was told by a clerk that"."""
    by = next((at for at in range(relation.cue[1] - 1, relation.cue[1] + 1) if _is_by(words, at)), None)
    ends = [start for start, _ in relation.content if by is not None and start > by + 1]
    if by is None or not ends or ends[0] - by > LONGEST_TELLER:
        return ()
    return ((by + 1, ends[0]),)


def _is_by(words: Words, at: int) -> bool:
    return at < len(words) and words[at].lower() == "by"


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
