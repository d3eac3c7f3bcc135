"""What a few words hold: telling stems, names, figures, negation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import fsum
from typing import Final, NamedTuple

from sayso.resolve.lexicon import load_background, load_lexicon, load_nations
from sayso.resolve.stem import stem

WORD: Final = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:['’][^\W_]+)?")
_RARE: Final = 6.0
"""Weight of a stem that the background list does not hold: rarer than 4 in 840 texts, so -ln(3/840) and some more."""
_NAME: Final = 4.0
"""Weight of a name: what a topic is about is named all over it, so that names tell less than rare words."""
_RELATIVE: Final = frozenset({"who", "which", "that", "what", "how"})
_KEPT: Final = 2**16
"""Words that are remembered: all of a large corpus of news, and no more of a text that makes up its own."""
_ENDS: Final = frozenset('.!?:"“')
"""Marks behind which a capital is no sign of a name."""
FIGURE: Final = 4.0
"""Weight of a figure."""
_ARTICLES: Final = ("a ", "the ", "another ")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Bag:
    """The content of some words, order aside.

    Attributes:
        weights: How telling each stem is.
        names: Stems of words with a capital that do not begin a sentence.
        numbers: Figures, without thousands separators.
        negations: How many words negate; words for falsehood ("fake") count once.
        states: Keys of the states that are named, or their people, but not as the scene ("in France").
        total: Sum of the weights.
        matters: Stems that are neither names nor figures.
    """

    weights: Mapping[str, float]
    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    negations: int = 0
    states: frozenset[str] = frozenset()
    total: float = 0.0
    matters: frozenset[str] = frozenset()

    @property
    def telling(self) -> int:
        """How many stems are neither names nor figures."""
        return len(self.matters)

    def __bool__(self) -> bool:
        return bool(self.weights)


def split_words(text: str) -> list[str]:
    """Return the words of a text as they are written, figures whole."""
    return WORD.findall(text)


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, whatever their case, marks and possessives."""
    return tuple(map(fold, split_words(text)))


@lru_cache(_KEPT)
def fold(word: str) -> str:
    """Return a word in lower case and without a possessive ending."""
    return _POSSESSIVE.sub("", word.lower())


def collect(text: str) -> Bag:
    """Return the content of a text."""
    names: set[str] = set()
    numbers: set[str] = set()
    states: set[str] = set()
    keys: dict[str, None] = {}
    negations, false, end, locative = 0, False, 0, False
    for match in WORD.finditer(text):
        word = _know(match.group())
        if word.figure:
            numbers.add(word.figure)
        elif word.negates:
            negations += 1
        else:
            false = false or (word.false and not _is_at_rest(text, match))
            if word.key:
                keys[word.key] = None
                if word.capital and end and _ENDS.isdisjoint(text[end : match.start()]):
                    names.add(word.key)
        if word.state and not locative:
            states.add(word.state)
        locative, end = word.locative, match.end()
    weights = {key: _NAME if key in names or key in _nation_keys() else _weigh(key) for key in keys}
    return Bag(
        weights=weights | dict.fromkeys(numbers, FIGURE),
        names=frozenset(names),
        numbers=frozenset(numbers),
        negations=negations + false,
        states=frozenset(state for state in states if state in weights),
        total=fsum(weights.values()) + FIGURE * len(numbers),
        matters=frozenset(weights.keys() - names - _nation_keys()),
    )


def _is_at_rest(text: str, found: re.Match[str]) -> bool:
    """Whether a word is no falsehood but tells where something is: "lies in the valley", not "a lie in full"."""
    rests = fold(found.group()) in load_lexicon().resting and _at_rest().match(text, found.end())
    return bool(rests) and not text[: found.start()].lower().endswith(_ARTICLES)


@cache
def _at_rest() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(sorted(load_lexicon().at_rest))})\b", re.IGNORECASE)


class _Word(NamedTuple):
    """What a word tells by itself.

    Attributes:
        figure: Without thousands separators; empty where it is none.
        key: What it is counted as; empty where it tells nothing.
        state: Key of the state that it names, or its people; empty where it names none.
        false: Whether it calls something false.
        locative: Whether what it stands before is a place.
    """

    figure: str
    negates: bool
    key: str
    capital: bool
    state: str
    false: bool
    locative: bool


@lru_cache(_KEPT)
def _know(word: str) -> _Word:
    lexicon, folded = load_lexicon(), fold(word)
    figure = word.replace(",", "") if word[0].isdigit() else ""
    telling = folded not in lexicon.function_words and len(folded) > 1
    return _Word(
        figure=figure,
        negates=is_negator(word),
        key=_key(folded) if telling else "",
        capital=word[0].isupper(),
        state=load_nations().get(folded, ""),
        false=folded in lexicon.false_predicates,
        locative=folded in lexicon.locative,
    )


@lru_cache(_KEPT)
def is_negator(word: str) -> bool:
    """Return whether a word negates."""
    lower = word.lower().replace("’", "'")
    return lower in load_lexicon().negators or lower.endswith("n't")


def has_verb(text: str) -> bool:
    """Return whether an auxiliary stands in a text, but not behind a relative pronoun: a sign of a clause."""
    words = ["", *map(str.lower, split_words(text))]
    lexicon = load_lexicon()
    return any(word in lexicon.auxiliaries and before not in _RELATIVE for before, word in pairwise(words))


def is_modal(text: str) -> bool:
    """Return whether a text says what may, would or should be, or what depends on a condition."""
    return not load_lexicon().modals.isdisjoint(map(fold, split_words(text)))


def share(left: Bag, right: Bag) -> float:
    """Return the weight of all stems that both hold; exact, so that no order of summing can show."""
    weights = left.weights
    return fsum([weights[key] for key in weights.keys() & right.weights.keys()])


@cache
def _nation_keys() -> frozenset[str]:
    return frozenset(load_nations().values())


@lru_cache(_KEPT)
def _key(folded: str) -> str:
    nation = load_nations().get(folded)
    return nation or stem(folded)


@lru_cache(_KEPT)
def _weigh(key: str) -> float:
    return load_background().get(key, _RARE)
