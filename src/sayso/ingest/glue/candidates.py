"""Words of a text that may be two, and how likely that is."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ingest.glue.tokens import normalize, tokenize
from sayso.ingest.glue.word_counts import CLOSED, RARE, WordCounts

MIN_COUNT_LEFT: Final = 3
MIN_COUNT_RIGHT: Final = 5
SHORTEST: Final = 4
LONGEST: Final = 40
"""Letters of a word that is looked at."""
SHORTEST_AFTER_NEW: Final = 4
"""Letters of a word that may stand after one that is found nowhere else."""
CAPITAL_INSIDE: Final = 4.0
"""How much less likely a new word is that has a capital after a small letter ("weaponsThey")."""
CAPITALS_BOTH: Final = 2.0
"""Likewise where it begins with one too, as names of firms do."""
AGAIN: Final = -2.0
"""Chance that a new word comes again in its text, as a logarithm."""
BLOCKED_BEFORE: Final = frozenset("@#/_&.\\=")
BLOCKED_AFTER: Final = frozenset("@/_\\=")
"""Marks beside addresses, tags and handles."""
CONTEXT: Final = 48

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One word that may be two.

    Attributes:
        left: The first part, as written.
        right: The second part.
        places: Where the second part begins, at each place where the word stands.
        odds: Logarithm of how much likelier two words are than one new word, before it is known how
            often words are glued in the text; summed over the places.
        new: Whether the first part stands nowhere else.
    """

    left: str
    right: str
    places: tuple[int, ...]
    odds: float
    new: bool


def find_candidates(text: str, counts: WordCounts) -> Iterator[Candidate]:
    """Yield the best division of each word of the text that is known nowhere."""
    vocabulary = _Vocabulary.of(text, counts)
    divisions = {
        word: found
        for word in vocabulary.unknown
        if _may_be_two(word, vocabulary) and (found := list(_divide(word, vocabulary)))
    }
    for word, places in _find_places(text, divisions).items():
        judged = (_judge(text, word, at, places, vocabulary) for at in divisions[word])
        yield max(judged, key=_odds)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """Words that are known: as counted, or from the text itself.

    Attributes:
        unknown: The words of the text that were not counted, as written.
        in_text: How often they stand in it, in lower case.
        n_words: Number of its words.
        counts: Words of English news.
    """

    unknown: Collection[str]
    in_text: Mapping[str, int]
    n_words: int
    counts: WordCounts

    @classmethod
    def of(cls, text: str, counts: WordCounts) -> "_Vocabulary":
        written = Counter(_WORD.findall(text))
        in_text: dict[str, int] = {}
        unknown = []
        for word, count in written.items():
            plain = normalize(word)
            in_text[plain] = in_text.get(plain, 0) + count
            if plain not in counts.index:
                unknown.append(word)
        return cls(unknown, in_text, written.total(), counts)

    def has(self, word: str, enough: int) -> bool:
        """Whether a word was counted often enough, or stands in the text by itself."""
        return self.counts.count(word) >= enough or word in self.in_text

    def chance(self, before: str, word: str, enough: int) -> float:
        """The chance of a word after another: as counted, as in the text, or as a new word."""
        if self.counts.count(word) >= enough:
            return self.counts.after(before, word)
        if word in self.in_text:
            return math.log(self.in_text[word] / self.n_words)
        return self.counts.after(before, RARE) + self.counts.spell(word)


def _odds(candidate: Candidate) -> float:
    return candidate.odds


def _may_be_two(word: str, vocabulary: _Vocabulary) -> bool:
    if not SHORTEST <= len(word) <= LONGEST or word.isupper():
        return False
    plain = normalize(word)
    return not (plain.endswith("'s") and plain[:-2] in vocabulary.counts)


def _divide(word: str, vocabulary: _Vocabulary) -> Iterator[int]:
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        if _may_end(left) and _may_begin(right) and _are_known(left, right, vocabulary):
            yield at


def _may_end(left: str) -> bool:
    return left[-1].isalpha() and (len(left) > 1 or left == "a")


def _may_begin(right: str) -> bool:
    return right.islower() if len(right) == 1 else right[0].isalpha() and right[1:].islower()


def _are_known(left: str, right: str, vocabulary: _Vocabulary) -> bool:
    """Whether both parts stand elsewhere; or one does, and the other looks like a new name."""
    plain_left, plain_right = normalize(left), normalize(right)
    known_left = vocabulary.has(plain_left, MIN_COUNT_LEFT)
    if right[0].isupper() and left.islower():
        known_right = vocabulary.has(plain_right, MIN_COUNT_RIGHT)
        return known_left and (known_right or vocabulary.counts.kind(plain_left) == CLOSED)
    if len(left) < 2 or vocabulary.counts.count(plain_right) < MIN_COUNT_RIGHT:
        return False
    new_name = left[0].isupper() and len(left) > 2 and len(right) >= SHORTEST_AFTER_NEW
    return known_left or new_name


def _find_places(text: str, words: Collection[str]) -> dict[str, list[int]]:
    """Where the words stand, each beside no digit and no mark of an address."""
    places: dict[str, list[int]] = {}
    if words:
        for found in _WORD.finditer(text):
            if found.group() in words:
                start, end = found.span()
                if not _is_blocked(text[max(0, start - 1) : start], text[end : end + 1]):
                    places.setdefault(found.group(), []).append(start)
    return places


def _is_blocked(before: str, after: str) -> bool:
    return before in BLOCKED_BEFORE or after in BLOCKED_AFTER or before.isdigit() or after.isdigit()


def _judge(text: str, word: str, at: int, places: Sequence[int], vocabulary: _Vocabulary) -> Candidate:
    left, right = word[:at], word[at:]
    plain_left, plain_right = normalize(left), normalize(right)
    counts = vocabulary.counts
    whole = max(counts.spell(plain_left + plain_right), counts.compose(plain_left, plain_right))
    odds = 0.0
    for n_before, start in enumerate(places):
        before, after = _neighbours(text, start, start + len(word))
        two = (
            vocabulary.chance(before, plain_left, MIN_COUNT_LEFT)
            + vocabulary.chance(plain_left, plain_right, MIN_COUNT_RIGHT)
            + counts.after(plain_right, after)
        )
        one = (whole if not n_before else AGAIN) + counts.after(before, RARE) + counts.after(RARE, after)
        odds += two - one + _capital_inside(left, right)
    known = vocabulary.has(plain_left, MIN_COUNT_LEFT) and vocabulary.has(plain_right, MIN_COUNT_RIGHT)
    return Candidate(left, right, tuple(start + at for start in places), odds, new=not known)


def _capital_inside(left: str, right: str) -> float:
    if not right[0].isupper():
        return 0.0
    return CAPITALS_BOTH if left[0].isupper() else CAPITAL_INSIDE


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The tokens before and after; the end of a sentence where there is none."""
    before = [token for token, _ in tokenize(text[max(0, start - CONTEXT) : start])]
    after = next(tokenize(text[end : end + CONTEXT]), None)
    return (normalize(before[-1]) if before else "."), (normalize(after[0]) if after else ".")
