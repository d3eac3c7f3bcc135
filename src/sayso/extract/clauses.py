"""Contents cut before a clause that the source says, or somebody denies, beside them: "said X and asked for Y"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.passives import is_participle
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_JOINING: Final = frozenset(("and", "but", "while", "before", "after", "though", "although", "yet"))
_CONTRARY: Final = frozenset(("but", "though", "although", "while"))
_LEADING: Final = frozenset(
    "has have had is are was were be been will would can could did does do not also then later even never".split()
)
_CHECKING: Final = frozenset("confirm confirmed verify verified corroborate corroborated".split())
_NEGATING: Final = frozenset(("not", "never", "yet", "unable", "without", "neither", "nor"))


def without_next_clause(
    words: Words, quotes: Sequence[WordRange], relations: Sequence[Relation]
) -> list[Relation]:
    """Return the relations, each content without the clause behind it that is no part of what is said.

    That is a second verb of the same source ("told us that it leaks and asked for help"), and a clause that the
    words are not borne out ("a pipe burst, though officials have not confirmed it").

    Args:
        words: the text's words.
        quotes: its quotations, in which nothing is cut.
        relations: by the place of their cues.
    """
    found = list(relations)
    for number, each in enumerate(relations):
        cuts = (_cut(words, quotes, each, other) for other in _within(relations, each))
        first = min((cut for cut in cuts if cut is not None), default=None)
        if first is not None:
            found[number] = replace(each, content=tuple(_before(words, each.content, first)))
    return found


def _within(relations: Sequence[Relation], one: Relation) -> Iterator[Relation]:
    """Yield the others whose cues begin between the ends of a content."""
    if one.content:
        low, high = (bisect_left(relations, at, key=_place) for at in (one.content[0][0], one.content[-1][1]))
        yield from (other for other in relations[low:high] if other is not one)


def _place(relation: Relation) -> int:
    return relation.cue[0]


def _cut(words: Words, quotes: Sequence[WordRange], one: Relation, other: Relation) -> int | None:
    """Return where another's clause opens in a content, or None where it belongs there."""
    part = next((part for part in one.content if part[0] < other.cue[0] < part[1]), None)
    if part is None or any(start <= other.cue[0] < end for start, end in quotes):
        return None
    if other.source and other.source == one.source and one.source[-1][1] <= one.cue[1] <= part[0]:
        opening = _opening(words, other.cue[0]) if _is_told(words, other.cue) else None
    elif _is_check(words, other):
        opening = min(start for start, _ in (other.cue, *other.source, *other.content)) - 1
        opening = opening if words[opening].lower() in _CONTRARY else None
    else:
        opening = None
    return opening if opening is not None and opening > part[0] + 1 else None


def _is_told(words: Words, cue: WordRange) -> bool:
    """Whether a verb has a form that "to" or "might" never governs: "and urged", "and has asked", "while urging"."""
    first = words[cue[0]].lower()
    return (
        first.endswith(("s", "ing"))
        or first in _LEADING
        or any(is_participle(words[at].lower()) for at in range(*cue))
    )


def _opening(words: Words, cue: int) -> int | None:
    """Return the word that joins a verb to what stands before it: "and have also asked"."""
    at = cue
    while at > 0 and (words[at].lower() in _LEADING or words[at].lower().endswith("ly") or at == cue):
        at -= 1
    return at if words[at].lower() in _JOINING else None


def _is_check(words: Words, relation: Relation) -> bool:
    """Whether a cue says that something is not confirmed: "could not be verified"."""
    said = {words[at].lower() for at in range(*relation.cue)}
    return bool(said & _CHECKING) and bool(said & _NEGATING)


def _before(words: Words, content: Sequence[WordRange], cut: int) -> list[WordRange]:
    """Return the ranges up to a word, without the marks that stand before it."""
    kept = [(start, min(end, cut)) for start, end in content if start < cut]
    start, end = kept[-1]
    while end > start + 1 and words[end - 1] in (",", ";", "–", "—", "-"):
        end -= 1
    return [*kept[:-1], (start, end)]
