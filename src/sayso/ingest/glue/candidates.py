"""Words of a text that may be two, and how likely that is."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from sayso.ingest.glue.tokens import normalize, tokenize
from sayso.ingest.glue.word_counts import CLOSED, RARE, WordCounts

MIN_COUNT_LEFT: Final = 3
MIN_COUNT_RIGHT: Final = 5
SHORTEST: Final = 4
LONGEST: Final = 40
"""Letters of a word that is looked at."""
SHORTEST_OPEN: Final = 4
"""Letters of a word of an open class that may stand after a name: "-ers" and "-man" are endings of names."""
SHORTEST_AFTER_A: Final = 4
"""Letters of a word that may stand after "a": many words begin with that letter."""
SHORTEST_NEW: Final = 5
"""Letters of a new word that may stand before one like "which"."""
SHORTEST_AFTER_NEW: Final = 4
"""Letters of a word that may stand after one that is found nowhere else."""
CAPITAL_INSIDE: Final = 4.0
"""How much less likely a new word is that has a capital after a small letter ("weaponsThey")."""
CAPITALS_BOTH: Final = 2.0
"""Likewise where it begins with one too, as names of firms do."""
AGAIN: Final = -3.0
"""The least that one more place of a word can say, as a logarithm."""
MORE_LOST: Final = -2.0
"""Chance, as a logarithm, that a word which lost one space lost the other, or lost it again elsewhere."""
BLOCKED_BEFORE: Final = frozenset("@#/_&.\\=")
BLOCKED_AFTER: Final = frozenset("@/_\\=")
"""Marks beside addresses, tags and handles."""
CONTEXT: Final = 48

Division = tuple[int, ...]
"""Where a word is cut."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One word that may be two, or three: those that a tag lost its spaces around.

    Attributes:
        parts: The words, as written.
        places: Where a part begins that is not the first, at each place where the word stands.
        stands: At how many places it stands.
        odds: Logarithm of how much likelier several words are than one new word, before it is known how
            often words are glued in the text; summed over the places.
        new: Whether a part stands nowhere else.
    """

    parts: tuple[str, ...]
    places: tuple[int, ...]
    stands: int
    odds: float
    new: bool

    @property
    def n_spaces(self) -> int:
        """Number of the spaces that it lost."""
        return len(self.places)


def find_candidates(text: str, counts: WordCounts) -> Iterator[Candidate]:
    """Yield the best division of each word of the text that is known nowhere."""
    vocabulary = Vocabulary.of(text, counts)
    divisions = {
        word: found
        for word in vocabulary.unknown
        if _may_be_two(word, vocabulary) and (found := list(_divide(word, vocabulary)))
    }
    for word, places in _find_places(text, divisions).items():
        judged = (_judge(text, word, cuts, places, vocabulary) for cuts in divisions[word])
        yield max(judged, key=_worth)


@dataclass(frozen=True, slots=True)
class Vocabulary:
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
    def of(cls, text: str, counts: WordCounts) -> "Vocabulary":
        """Return the words of a text."""
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


def _worth(candidate: Candidate) -> float:
    return candidate.odds + MORE_LOST * (len(candidate.parts) - 2)


def _may_be_two(word: str, vocabulary: Vocabulary) -> bool:
    if not SHORTEST <= len(word) <= LONGEST or word.isupper():
        return False
    plain = normalize(word)
    return not (plain.endswith("'s") and plain[:-2] in vocabulary.counts)


def _divide(word: str, vocabulary: Vocabulary) -> Iterator[Division]:
    """Yield the ways to cut a word in two, and in three where one stands between two others."""
    cuts = [at for at in range(1, len(word)) if _may_end(word[:at]) and _may_begin(word[at:])]
    for at in cuts:
        if _are_known(word[:at], word[at:], vocabulary):
            yield (at,)
    for first, second in combinations(cuts, 2):
        left, middle, right = word[:first], word[first:second], word[second:]
        if (
            vocabulary.counts.count(normalize(middle)) >= MIN_COUNT_RIGHT
            and not any(vocabulary.has(normalize(joined), 1) for joined in (left + middle, middle + right))
            and _are_known(left, middle, vocabulary)
            and _are_known(middle, right, vocabulary)
        ):
            yield first, second


def _may_end(left: str) -> bool:
    return left[-1].isalpha() and (len(left) > 1 or left == "a")


def _may_begin(right: str) -> bool:
    return right == "a" if len(right) == 1 else right[0].isalpha() and (right[0].isupper() or right.islower())


def _are_known(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Whether both parts stand elsewhere; or one does, and the other looks like a new name."""
    plain_left, plain_right = normalize(left), normalize(right)
    known_left = vocabulary.has(plain_left, MIN_COUNT_LEFT)
    if right[0].isupper():
        known_right = vocabulary.has(plain_right, MIN_COUNT_RIGHT)
        if left.islower() or vocabulary.counts.kind(plain_left) == CLOSED:
            return known_left and (known_right or len(left) > 1)
        return known_right and right[1:].islower() and (known_left or len(left) > 2)
    if vocabulary.counts.count(plain_right) < MIN_COUNT_RIGHT or (right == "a" and left[0].isupper()):
        return False
    if len(left) < 2:
        return len(right) >= SHORTEST_AFTER_A
    if vocabulary.counts.kind(plain_right) != CLOSED and len(right) < SHORTEST_OPEN and left[0].isupper():
        return False
    if vocabulary.counts.kind(plain_right) == CLOSED and len(left) >= SHORTEST_NEW and len(right) > 2:
        return True
    new_name = left[0].isupper() and len(left) > 2 and len(right) >= SHORTEST_AFTER_NEW
    return known_left or new_name


def _find_places(text: str, words: Collection[str]) -> dict[str, list[int]]:
    """Where the words stand, each beside no digit and no mark of an address."""
    places: dict[str, list[int]] = {}
    if words:
        for found in _WORD.finditer(text):
            if found.group() in words:
                start, end = found.span()
                if not _is_blocked(text[max(0, start - 1) : start], text[end : end + 2]):
                    places.setdefault(found.group(), []).append(start)
    return places


def _is_blocked(before: str, after: str) -> bool:
    mark = after[:1]
    in_address = mark == "." and after[1:].islower()
    marked = before in BLOCKED_BEFORE or mark in BLOCKED_AFTER or in_address
    return marked or before.isdigit() or mark.isdigit()


def _judge(text: str, word: str, cuts: Division, places: Sequence[int], vocabulary: Vocabulary) -> Candidate:
    parts = [word[start:end] for start, end in pairwise((0, *cuts, len(word)))]
    plain = [normalize(part) for part in parts]
    whole = max(vocabulary.counts.spell("".join(plain)), vocabulary.counts.compose(*plain))
    contexts = [neighbours(text, start, start + len(word)) for start in places]
    first, *others = (_weigh_context(plain, *context, vocabulary) for context in contexts)
    inside = sum(vocabulary.chance(*pair, MIN_COUNT_RIGHT) for pair in pairwise(plain))
    capitals = sum(_capital_inside(*pair) for pair in pairwise(parts))
    return Candidate(
        parts=tuple(parts),
        places=tuple(start + at for start in places for at in cuts),
        stands=len(places),
        odds=first + inside - whole + capitals + sum(max(other, AGAIN) for other in others),
        new=not all(map(vocabulary.has, plain, (MIN_COUNT_LEFT, *[MIN_COUNT_RIGHT] * len(cuts)))),
    )


def _weigh_context(plain: Sequence[str], before: str, after: str, vocabulary: Vocabulary) -> float:
    """How much better the words fit between their neighbours than a new word does."""
    counts = vocabulary.counts
    several = vocabulary.chance(before, plain[0], MIN_COUNT_LEFT) + counts.after(plain[-1], after)
    return several - counts.after(before, RARE) - counts.after(RARE, after)


def _capital_inside(left: str, right: str) -> float:
    if not right[0].isupper():
        return 0.0
    return CAPITALS_BOTH if left[0].isupper() else CAPITAL_INSIDE


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The tokens before and after; the end of a sentence where there is none."""
    before = [token for token, _ in tokenize(text[max(0, start - CONTEXT) : start])]
    after = next(tokenize(text[end : end + CONTEXT]), None)
    return (normalize(before[-1]) if before else "."), (normalize(after[0]) if after else ".")
