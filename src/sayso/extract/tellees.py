"""Who is told or asked: the subject of a passive, who does not speak: "was told", "Asked why, she said"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation
from sayso.extract.words import Words

LONGEST_TELLER = 10
_TOLD: Final = frozenset(
    "told informed notified asked advised assured urged warned alerted briefed cautioned reminded instructed "
    "ordered".split()
)
_ALONE: Final = frozenset(("asked", "told", "pressed", "questioned", "quizzed"))
_BE: Final = frozenset("am is are was were be been being 's ’s".split())
_BETWEEN: Final = frozenset(("not", "also", "then", "again", "never"))
_OPENERS: Final = frozenset(("when", "once"))
_ENDS: Final = frozenset('.?!…”"')


def without_tellee(words: Words, relation: Relation) -> tuple[WordRange, ...]:
    """Return the source: never who "was told", but who stands behind "by", or nobody."""
    source, cue = relation.source, relation.cue
    if not source:
        return source
    if _is_bare(words, cue):
        return _teller(words, relation)
    behind = source[0][1] > cue[0]
    return source if behind or not _is_passive(words, cue) else _teller(words, relation)


def without_bare_questions(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations without those that take an answer for a question: "Asked by reporters, he said no"."""
    sources = {part[0] for each in relations for part in each.source}
    return [each for each in relations if not _takes_answer(words, each, sources)]


def _takes_answer(words: Words, relation: Relation, sources: Set[int]) -> bool:
    """Whether what a bare participle asks opens behind a comma, with one who speaks."""
    if not relation.content or not _is_bare(words, relation.cue):
        return False
    start = relation.content[0][0]
    return start > relation.cue[1] and words[start - 1] == "," and start in sources


def is_told(words: Words, cue: WordRange) -> bool:
    """Return whether a cue is a verb of telling in the passive: "was told", "has not been informed", "when asked"."""
    return _is_passive(words, cue) or _is_bare(words, cue)


def _is_passive(words: Words, cue: WordRange) -> bool:
    verb = next((at for at in range(*cue) if words[at].lower() in _TOLD), None)
    if verb is None:
        return False
    before = _before(words, verb)
    return before >= 0 and words[before].lower() in _BE


def _is_bare(words: Words, cue: WordRange) -> bool:
    """Whether a participle alone opens its sentence or a clause of time: "Asked why, …", "when pressed on it"."""
    if words[cue[0]].lower() not in _ALONE:
        return False
    before = _before(words, cue[0])
    if before >= 0 and words[before].lower() in _OPENERS:
        return True
    return words[cue[0]][0].isupper() and (before < 0 or words[before] in _ENDS or before == cue[0] - 1)


def _before(words: Words, verb: int) -> int:
    """Return the last word before a verb that is no adverb."""
    before = verb - 1
    while before >= 0 and (words[before].lower() in _BETWEEN or words[before].endswith("ly")):
        before -= 1
    return before


def _teller(words: Words, relation: Relation) -> tuple[WordRange, ...]:
    """Return who stands between "by" behind a cue and the content: "was told by a clerk that"."""
    by = next((at for at in range(relation.cue[1] - 1, relation.cue[1] + 1) if _is_by(words, at)), None)
    ends = [start for start, _ in relation.content if by is not None and start > by + 1]
    if by is None or not ends or ends[0] - by > LONGEST_TELLER:
        return ()
    return ((by + 1, ends[0]),)


def _is_by(words: Words, at: int) -> bool:
    return at < len(words) and words[at].lower() == "by"
