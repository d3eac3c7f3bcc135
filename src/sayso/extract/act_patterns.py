"""Finds in a cue the entry of the act lexicon that decides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.domain.act import Act
from sayso.extract.cue_words import CLAUSE_MARKS, NEGATIONS
from sayso.extract.lemmas import form_index
from sayso.extract.lexicon import rows
from sayso.extract.word_lists import split_entries

_GAP: Final = "..."
_GAP_WORDS: Final = 4
_PASSED_WORDS: Final = 3
_STRENGTHS: Final = {"faint": 0, "say": 1, "act": 2}
_PASSED: Final = frozenset(
    "a an the any his her its their my our this that such much "
    "very also yet ever even so far just still again now then "
    "both all have has had be been being is are was were do does did to get more new some own as deep strong".split()
)
_SETTING: Final = frozenset(
    "in at on during via through by from after before when while as with over if amid".split()
)


@dataclass(frozen=True, slots=True)
class ActPattern:
    """An entry of the lexicon.

    Attributes:
        words: for each word, what it may be (lemmas or forms); a gap is an empty set.
        negated: whether the pattern holds the negation of its act.
        lemma: the first word.
    """

    act: Act
    negated: bool
    strength: int
    words: tuple[frozenset[str], ...]

    @property
    def lemma(self) -> str:
        """The first alternative of the first word, in alphabetical order."""
        return min(self.words[0])

    @property
    def holds_negation(self) -> bool:
        """Whether one of its words is a negation, or it is negated as a whole."""
        return self.negated or any("not" in word or "no" in word for word in self.words)


@dataclass(frozen=True, slots=True)
class _Step:
    """A word that must follow, in any of these forms, and whether other words may stand before it."""

    forms: frozenset[str]
    behind_gap: bool


_Entry = tuple[ActPattern, tuple[_Step, ...]]
"""A pattern, and what must follow its first word."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """The entries that one word opens.

    Attributes:
        entries: all of them, in the order of the lexicon's lemmas.
        alone: those of that word only.
        seconds: forms of the second words of the others.
    """

    entries: tuple[_Entry, ...]
    alone: tuple[_Entry, ...]
    seconds: frozenset[str]

    @classmethod
    def of(cls, entries: Sequence[_Entry]) -> _Opened:
        seconds = (rest[0].forms for _, rest in entries if rest)
        alone = tuple(entry for entry in entries if not entry[1])
        return cls(tuple(entries), alone, frozenset().union(*seconds))


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern, and the words [start, end) that it matched."""

    pattern: ActPattern
    start: int
    end: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """The higher, the more it decides: strength, then the leftmost, then the longest."""
        size = sum(1 for word in self.pattern.words if word)
        return (self.pattern.strength, -self.start, size)


def find_act(words: Sequence[str], *, start: int, end: int) -> Found | None:
    """Return the entry that decides a cue, if the lexicon has one.

    Args:
        words: of the cue and of what stands around it, as `cue_words` gives them.
        start: the cue's first word.
        end: one past its last word; a match needs at least one word of the cue.
    """
    found = [match for match in _matches(words, start, end) if not _is_setting(words, match, start, end)]
    return max(found, key=lambda match: match.rank, default=None)


def _is_setting(words: Sequence[str], match: Found, start: int, end: int) -> bool:
    """Whether words after a verb only tell where or when: "said in an announcement"."""
    if match.start <= start or _is_participle(words, match.start):
        return False
    speaking = next((at for at in range(start, match.start) if _says(words[at])), None)
    return speaking is not None and any(word in _SETTING for word in words[speaking + 1 : match.start])


def _is_participle(words: Sequence[str], at: int) -> bool:
    """Whether a word in -ing says what was done: "said in a statement denouncing"."""
    return words[at].endswith("ing") and words[at - 1] not in _PASSED


def _says(word: str) -> bool:
    opened = _patterns().get(word)
    return opened is not None and any(pattern.strength == _STRENGTHS["say"] for pattern, _ in opened.alone)


def _matches(words: Sequence[str], start: int, end: int) -> Iterator[Found]:
    by_form, every = _patterns(), frozenset(words)
    for first in range(max(0, start - 8), end):
        for pattern, rest in _possible(by_form.get(words[first]), every):
            stop = _match_rest(words, first + 1, rest)
            if stop is not None and stop > start:
                yield Found(pattern, first, stop)


def _possible(opened: _Opened | None, every: frozenset[str]) -> Iterator[_Entry]:
    """Yield the entries that a word opens and whose second word may follow; as a rule only those of one word."""
    if opened is None:
        return
    if opened.seconds.isdisjoint(every):
        yield from opened.alone
        return
    for entry in opened.entries:
        if not entry[1] or not entry[1][0].forms.isdisjoint(every):
            yield entry


def _match_rest(words: Sequence[str], at: int, rest: Sequence[_Step]) -> int | None:
    for step in rest:
        at_word = _next_match(words, at, step)
        if at_word is None:
            return None
        at = at_word + 1
    return at


def _next_match(words: Sequence[str], at: int, step: _Step) -> int | None:
    reach = _GAP_WORDS if step.behind_gap else _PASSED_WORDS
    for index in range(at, min(len(words), at + reach + 1)):
        word = words[index]
        if word in step.forms:
            return index
        if word in CLAUSE_MARKS or not (step.behind_gap or word in _PASSED or word.endswith("ly")):
            return None
    return None


@cache
def _patterns() -> dict[str, _Opened]:
    """Return the entries by the forms of their first word."""
    by_form: dict[str, list[ActPattern]] = {}
    by_lemma: dict[str, list[ActPattern]] = {}
    for pattern in _all_patterns():
        for word in pattern.words[0]:
            by_lemma.setdefault(word, []).append(pattern)
    for form, found in _readings().items():
        by_form[form] = [pattern for lemma in sorted(found | {form}) for pattern in by_lemma.get(lemma, ())]
    rests = {pattern: _rest(pattern) for pattern in _all_patterns()}
    return {
        form: _Opened.of([(pattern, rests[pattern]) for pattern in dict.fromkeys(found)])
        for form, found in by_form.items()
        if found
    }


def _rest(pattern: ActPattern) -> tuple[_Step, ...]:
    """Return what must follow the first word of a pattern."""
    by_lemma = _forms()
    steps: list[_Step] = []
    behind_gap = False
    for wanted in pattern.words[1:]:
        if wanted:
            forms = frozenset(form for lemma in wanted for form in by_lemma.get(lemma, (lemma,)))
            steps.append(_Step(forms | wanted, behind_gap))
        behind_gap = not wanted
    return tuple(steps)


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Return the forms of every lemma."""
    forms: dict[str, list[str]] = {}
    for form, lemmas in _readings().items():
        for lemma in lemmas:
            forms.setdefault(lemma, []).append(form)
    return {lemma: tuple(found) for lemma, found in forms.items()}


@cache
def _readings() -> dict[str, frozenset[str]]:
    """Return the lemmas of every form; every negation is a form of "not"."""
    lemmas = {word for pattern in _all_patterns() for alternatives in pattern.words for word in alternatives}
    readings = {**form_index(sorted(lemmas))}
    for word in NEGATIONS:
        readings[word] = readings.get(word, frozenset()) | {"not"}
    return readings


@cache
def _all_patterns() -> tuple[ActPattern, ...]:
    return tuple(pattern for row in rows("acts.tsv") for pattern in _read_row(row))


def _read_row(row: tuple[str, ...]) -> Iterator[ActPattern]:
    name, strength, entries = row
    act, _, negated = name.partition(" ")
    for entry in split_entries(entries):
        words = (frozenset() if word == _GAP else frozenset(word.split("|")) for word in entry.split())
        yield ActPattern(Act(act), bool(negated), _STRENGTHS[strength], tuple(words))
