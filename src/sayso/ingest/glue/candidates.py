"""Words of a text that may be two, and how likely that is."""

import math
import re
from collections import Counter
from collections.abc import Iterator
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
    words = Counter(_WORD.findall(text))
    in_text = Counter({normalize(word): 0 for word in words})
    for word, n in words.items():
        in_text[normalize(word)] += n
    for word in words:
        if _may_be_two(word, counts):
            divisions = list(_divide(word, in_text, counts))
            if divisions and (places := tuple(_find_places(text, word))):
                best = max(
                    (_judge(text, word, division, places, in_text, counts) for division in divisions),
                    key=_odds,
                )
                yield best


def _odds(candidate: Candidate) -> float:
    return candidate.odds


def _may_be_two(word: str, counts: WordCounts) -> bool:
    plain = normalize(word)
    if not SHORTEST <= len(word) <= LONGEST or plain in counts or word.isupper():
        return False
    return not (plain.endswith("'s") and plain[:-2] in counts)


def _divide(word: str, in_text: Counter[str], counts: WordCounts) -> Iterator[int]:
    for at in range(1, len(word)):
        left, right = word[:at], word[at:]
        if _may_end(left) and _may_begin(right) and _is_known(left, right, in_text, counts):
            yield at


def _may_end(left: str) -> bool:
    return left[-1].isalpha() and (len(left) > 1 or left == "a")


def _may_begin(right: str) -> bool:
    return right.islower() if len(right) == 1 else right[0].isalpha() and right[1:].islower()


def _is_known(left: str, right: str, in_text: Counter[str], counts: WordCounts) -> bool:
    """Whether both parts stand elsewhere; or one does, and the other looks like a new name."""
    plain_left, plain_right = normalize(left), normalize(right)
    known_left = counts.count(plain_left) >= MIN_COUNT_LEFT or in_text[plain_left] > 0
    known_right = counts.count(plain_right) >= MIN_COUNT_RIGHT
    if right[0].isupper() and left.islower():
        return known_left and (known_right or in_text[plain_right] > 0 or counts.kind(plain_left) == CLOSED)
    new_name = left[0].isupper() and len(left) > 2 and len(right) >= SHORTEST_AFTER_NEW
    return known_right and len(left) > 1 and (known_left or new_name)


def _find_places(text: str, word: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        before, after = text[start - 1 : start], text[end : end + 1]
        if (
            not before.isalnum()
            and not after.isalnum()
            and before not in BLOCKED_BEFORE
            and after not in BLOCKED_AFTER
        ):
            yield start
        start = text.find(word, end)


def _judge(
    text: str, word: str, at: int, places: tuple[int, ...], in_text: Counter[str], counts: WordCounts
) -> Candidate:
    left, right = word[:at], word[at:]
    plain_left, plain_right = normalize(left), normalize(right)
    whole = max(counts.spell(plain_left + plain_right), counts.compose(plain_left, plain_right))
    odds = 0.0
    for n_before, start in enumerate(places):
        before, after = _neighbours(text, start, start + len(word))
        two = (
            _chance(before, plain_left, MIN_COUNT_LEFT, in_text, counts)
            + _chance(plain_left, plain_right, MIN_COUNT_RIGHT, in_text, counts)
            + counts.after(plain_right, after)
        )
        one = (whole if not n_before else AGAIN) + counts.after(before, RARE) + counts.after(RARE, after)
        odds += two - one + _capital_inside(left, right)
    new = any(
        counts.count(part) < enough and not in_text[part]
        for part, enough in ((plain_left, MIN_COUNT_LEFT), (plain_right, MIN_COUNT_RIGHT))
    )
    return Candidate(left, right, tuple(start + at for start in places), odds, new)


def _chance(before: str, word: str, enough: int, in_text: Counter[str], counts: WordCounts) -> float:
    """The chance of a word after another: as counted, as in this text, or as a new word."""
    if counts.count(word) >= enough:
        return counts.after(before, word)
    if in_text[word]:
        return math.log(in_text[word] / in_text.total())
    return counts.after(before, RARE) + counts.spell(word)


def _capital_inside(left: str, right: str) -> float:
    if not right[0].isupper():
        return 0.0
    return CAPITALS_BOTH if left[0].isupper() else CAPITAL_INSIDE


def _neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The tokens before and after; the end of a sentence where there is none."""
    before = [token for token, _ in tokenize(text[max(0, start - CONTEXT) : start])]
    after = next(tokenize(text[end : end + CONTEXT]), None)
    return (normalize(before[-1]) if before else "."), (normalize(after[0]) if after else ".")
