"""What a few words hold: telling stems, names, figures, negation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import fsum
from typing import Final

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
    lexicon, nations = load_lexicon(), load_nations()
    found = [(word, fold(word), begins) for word, begins in _mark_beginnings(text)]
    numbers = frozenset(word.replace(",", "") for word, _, _ in found if word[0].isdigit())
    worded = [each for each in found if not each[0][0].isdigit() and not is_negator(each[0])]
    negations = sum(is_negator(word) for word, _, _ in found)
    telling = [each for each in worded if each[1] not in lexicon.function_words and len(each[1]) > 1]
    names = frozenset(_key(folded) for word, folded, begins in telling if word[0].isupper() and not begins)
    keys = dict.fromkeys(_key(folded) for _, folded, _ in telling)
    weights = {key: _NAME if key in names or key in _nation_keys() else _weigh(key) for key in keys}
    return Bag(
        weights=weights | dict.fromkeys(numbers, FIGURE),
        names=names,
        numbers=numbers,
        negations=negations + any(folded in lexicon.false_predicates for _, folded, _ in worded),
        states=frozenset(
            nations[folded]
            for (_, before, _), (_, folded, _) in pairwise([("", "", True), *found])
            if folded in nations and before not in lexicon.locative and nations[folded] in weights
        ),
        total=fsum(weights.values()) + FIGURE * len(numbers),
        matters=frozenset(weights.keys() - names - _nation_keys()),
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


def content_words(words: Iterable[str]) -> list[str]:
    """Return the words, in lower case, that are not function words."""
    function_words = load_lexicon().function_words
    return [folded for folded in map(fold, words) if folded not in function_words]


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


def _mark_beginnings(text: str) -> Iterator[tuple[str, bool]]:
    end = 0
    for match in WORD.finditer(text):
        between = text[end : match.start()]
        yield match.group(), end == 0 or not _ENDS.isdisjoint(between)
        end = match.end()
