"""Contents of nouns of saying, without the noun's own verb: "the claim that it leaks was wrong"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.acts import is_known
from sayso.extract.decode import WordRange
from sayso.extract.nouns import DETERMINERS, OWNERS
from sayso.extract.relations import Relation
from sayso.extract.speech_nouns import speech_nouns
from sayso.extract.words import Words

_OTHER_NOUNS: Final = frozenset("call calls decision decisions plan plans".split())
"""Nouns that an infinitive follows, beside the nouns of saying."""

_FINITE: Final = frozenset(
    "is are was were has have had will would can could may might must should does did do".split()
)
_AUXILIARY: Final = frozenset("to not n't be been".split())
_OPENING: Final = frozenset(
    "that which who whom whose what where when why how whether if unless because since as while after before until "
    "though although than and or but".split()
)
"""What opens a clause, or may: the next finite verb belongs to it."""

_AHEAD: Final = frozenset("that said says say added and but while though although because as".split())
"""What a clause may follow whose subject is the noun."""

_NO_VERBS: Final = ("ion", "ions", "ment", "ments", "ief", "iefs", "ance", "ances", "ory", "ories")
"""How nouns end that are no verbs; "plans" and "fear" are nouns only where something owns or points to them."""

_LONGEST_PHRASE: Final = 8


def without_main_verb(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations; contents of nouns end before the noun's own verb, and none is what the noun is called.

    "As a fairy tale" is said of the claims by who dismisses them, and by nobody who makes them.
    """
    return [cut for each in relations if (cut := _cut(words, each)) is not None]


def _cut(words: Words, relation: Relation) -> Relation | None:
    noun = relation.cue[1] - 1
    if not relation.content or relation.content[0][0] < noun or not _is_noun(words, noun):
        return relation
    start, end = relation.content[0]
    if words[start].lower() == "as" and start == noun + 1:
        return None
    close = _main_verb(words, (start, end)) if _is_subject(words, noun) else None
    return relation if close is None else replace(relation, content=((start, close),))


def _is_noun(words: Words, at: int) -> bool:
    """Whether a word is a noun of saying, and here no verb."""
    word = words[at].lower()
    known = word in speech_nouns() or word in _OTHER_NOUNS
    return known and (word.endswith(_NO_VERBS) or (at > 0 and _determines(words, at - 1)))


def _determines(words: Words, at: int) -> bool:
    """Whether a word is an article, a possessive or the like."""
    owns = words[at].lower() == "s" and at > 0 and words[at - 1] in ("'", "’")
    return owns or words[at].lower() in DETERMINERS | OWNERS


def _is_subject(words: Words, noun: int) -> bool:
    """Whether a noun's phrase opens its clause: behind a mark, "that", "said", or at the start of the text.

    Behind any other verb it is no subject: "repeated his call to make sure it is safe".
    """
    for at in range(noun - 1, max(-1, noun - 1 - _LONGEST_PHRASE), -1):
        word = words[at].lower()
        if word in _AHEAD or (not word[0].isalnum() and word not in ("'", "’", "-")):
            return True
        if is_known(word):
            return False
    return noun <= _LONGEST_PHRASE


def _main_verb(words: Words, part: WordRange) -> int | None:
    """Return where a finite verb stands that no clause within a content claims: the noun's own."""
    start, end = part
    opening = words[start].lower()
    if opening not in ("that", "to", "not"):
        return None
    claimed = opening == "that"
    for at in range(start + 1, end):
        word = words[at].lower()
        if word in _OPENING:
            claimed = True
        elif word in _FINITE and words[at - 1].lower() not in _FINITE | _AUXILIARY:
            if not claimed:
                return at
            claimed = False
    return None
