"""Whose view or words a sentence tells without a verb: "In her view, …", "…, in the words of Ada Lin, “…”"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_VIEWS: Final = frozenset(
    "view opinion estimation telling judgment judgement words eyes mind assessment".split()
)
_OWNERS: Final = frozenset("his her their".split())
_JOINING: Final = frozenset("but and yet so".split())
_LONGEST: Final = 10
_IN_WORDS_OF: Final = ("in", "the", "words", "of")
_LONGEST_SOURCE: Final = 14
_OPENING: Final = frozenset('“"‘«„')
_CLOSING: Final = frozenset('”"’»“')


def viewpoint_relations(words: Words, sentences: Sequence[WordRange]) -> Iterator[Relation]:
    """Yield what follows "In X's view," in the sentence that it opens, and what is quoted "in the words of" X."""
    for sentence in sentences:
        yield from _worded(words, sentence)
        start, end = sentence
        while start < end and (not words[start][0].isalnum() or words[start].lower() in _JOINING):
            start += 1
        view = _view(words, (start, end))
        if view is None:
            continue
        source = _owner(words, (start + 1, view))
        content = (view + 2, _last_word(words, (view + 2, end)))
        if source is not None and content[1] > content[0] + 1:
            yield Relation.ruled((view, view + 1), source, content)


def _view(words: Words, sentence: WordRange) -> int | None:
    """Return the noun of "In X's view," at the start of a sentence."""
    start, end = sentence
    if start >= end or words[start].lower() != "in":
        return None
    near = range(start + 2, min(end - 1, start + _LONGEST))
    return next((at for at in near if words[at].lower() in _VIEWS and words[at + 1] == ","), None)


def _owner(words: Words, span: WordRange) -> WordRange | None:
    """Return whose view it is, without the possessive ending."""
    start, end = span
    end -= words[end - 1].lower() == "own"
    if end - start == 1 and words[start].lower() in _OWNERS:
        return start, end
    end -= words[end - 1].lower() == "s"
    if end - start < 2 or words[end - 1] not in ("'", "’"):
        return None
    return (start, end - 1) if all(words[at] not in ",;:." for at in range(start, end - 1)) else None


def _last_word(words: Words, span: WordRange) -> int:
    start, end = span
    while end > start and words[end - 1] in ".;:,":
        end -= 1
    return end


def _worded(words: Words, sentence: WordRange) -> Iterator[Relation]:
    """Yield what is quoted behind "in the words of X," with what the quotation completes before it."""
    start, end = sentence
    for at in range(start, end - len(_IN_WORDS_OF)):
        first = at + len(_IN_WORDS_OF)
        if words[at].lower() != _IN_WORDS_OF[0] or _lowered(words, (at, first)) != _IN_WORDS_OF:
            continue
        near = range(first + 1, min(end, first + _LONGEST_SOURCE))
        opening = next((i for i in near if words[i][0] in _OPENING), None)
        closing = opening and next((i for i in range(opening + 1, end) if words[i][0] in _CLOSING), None)
        if opening is None or closing is None:
            continue
        source = (first, opening - (words[opening - 1] in ",:"))
        ahead = ((start, at - 1),) if at > start + 1 and words[at - 1] == "," else ()
        yield Relation.ruled((at, first), source, *ahead, (opening, closing + 1))


def _lowered(words: Words, span: WordRange) -> tuple[str, ...]:
    return tuple(words[at].lower() for at in range(*span))
