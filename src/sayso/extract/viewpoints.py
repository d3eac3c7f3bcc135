"""Whose view or words a sentence tells without a verb: "In her view, …", "…, in the words of Lin, “…”", "per Lin"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.extract.acts import is_known
from sayso.extract.decode import WordRange
from sayso.extract.nouns import spoken_kind
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
_STOPS: Final = frozenset(',.;:—–?!”"')


def viewpoint_relations(words: Words, sentences: Sequence[WordRange]) -> Iterator[Relation]:
    """Yield what follows "In X's view," or "In the view of X,", what is quoted "in the words of" X, and "…, per X"."""
    for sentence in sentences:
        yield from _worded(words, sentence)
        yield from _per(words, sentence)
        start, end = sentence
        while start < end and (not words[start][0].isalnum() or words[start].lower() in _JOINING):
            start += 1
        found = _owned_view(words, (start, end)) or _view_of(words, (start, end))
        if found is not None:
            cue, source, opening = found
            content = (opening, _last_word(words, (opening, end)))
            if content[1] > content[0] + 1:
                yield Relation.ruled(cue, source, content)


def _owned_view(words: Words, sentence: WordRange) -> tuple[WordRange, WordRange, int] | None:
    """Return the noun of "In X's view,", X, and where goes on what it opens."""
    view = _view(words, sentence)
    source = None if view is None else _owner(words, (sentence[0] + 1, view))
    return None if view is None or source is None else ((view, view + 1), source, view + 2)


def _view_of(words: Words, sentence: WordRange) -> tuple[WordRange, WordRange, int] | None:
    """Return "In the view of", X, and where goes on what it opens; X may have an apposition between commas."""
    start, end = sentence
    first = start + len(_IN_WORDS_OF)
    opening = _lowered(words, (start, min(first, end)))
    if (
        opening[:2] != _IN_WORDS_OF[:2]
        or opening[3:] != _IN_WORDS_OF[3:]
        or opening[2] not in _VIEWS - {"words"}
    ):
        return None
    commas = [at for at in range(first, min(end, first + _LONGEST_SOURCE)) if words[at] == ","]
    if not commas or commas[0] == first:
        return None
    apposed = len(commas) > 1 and not any(is_known(words[at].lower()) for at in range(commas[0], commas[1]))
    close = commas[1] if apposed else commas[0]
    return (start, first), (first, close), close + 1


def _per(words: Words, sentence: WordRange) -> Iterator[Relation]:
    """Yield what stands before ", per X": one who is named, or whose noun is of those who speak."""
    start, end = sentence
    for at in range(start + 2, end - 1):
        if words[at] != "per" or words[at - 1] != ",":
            continue
        close = next((i for i in range(at + 1, end) if words[i] in _STOPS), end)
        speaks = any(words[i][0].isupper() for i in range(at + 1, close)) or spoken_kind(words[close - 1])
        if speaks and close - at <= _LONGEST_SOURCE:
            yield Relation.ruled((at, at + 1), (at + 1, close), (start, at - 1))


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
