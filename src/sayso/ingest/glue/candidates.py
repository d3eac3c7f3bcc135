"""Words of a text that may be two, and how likely that is."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.ingest.glue.divide import MIN_COUNT_LEFT, MIN_COUNT_RIGHT, Division, divide
from sayso.ingest.glue.tokens import normalize, tokenize
from sayso.ingest.glue.vocabulary import WORD, Vocabulary
from sayso.ingest.glue.word_counts import RARE, WordCounts

SHORTEST: Final = 4
LONGEST: Final = 40
"""Letters of a word that is looked at."""
SPEAKS: Final = 5.0
"""Odds, as a logarithm, above which a word is no witness that such a word exists."""
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
    first = _find_best(text, vocabulary)
    glued = {word for word, best in first.items() if best.odds > SPEAKS}
    if not glued:
        return iter(first.values())
    return iter(_find_best(text, Vocabulary.of(text, counts, glued=glued)).values())


def _find_best(text: str, vocabulary: Vocabulary) -> dict[str, Candidate]:
    """The best division of each word that has one, by the word as written."""
    divisions = {
        word: found
        for word in vocabulary.unknown
        if _may_be_two(word, vocabulary) and (found := list(divide(word, vocabulary)))
    }
    return {
        word: max((_judge(text, word, cuts, places, vocabulary) for cuts in divisions[word]), key=_worth)
        for word, places in _find_places(text, divisions).items()
    }


def _worth(candidate: Candidate) -> float:
    return candidate.odds + MORE_LOST * (len(candidate.parts) - 2)


def _may_be_two(word: str, vocabulary: Vocabulary) -> bool:
    if not SHORTEST <= len(word) <= LONGEST or word.isupper():
        return False
    plain = normalize(word)
    return not (plain.endswith("'s") and plain[:-2] in vocabulary.counts)


def _find_places(text: str, words: Collection[str]) -> dict[str, list[int]]:
    """Where the words stand, each beside no digit and no mark of an address."""
    places: dict[str, list[int]] = {}
    if words:
        for found in WORD.finditer(text):
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
