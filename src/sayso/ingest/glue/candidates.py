"""Words of a text that may be several, and how likely that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import mul
from typing import Final

from sayso.ingest.glue.divide import Division, divide
from sayso.ingest.glue.signs import tell_parts, tell_whole
from sayso.ingest.glue.tokens import normalize, tokenize
from sayso.ingest.glue.vocabulary import WORD, Vocabulary
from sayso.ingest.glue.word_counts import RARE, WordCounts

SHORTEST: Final = 4
LONGEST: Final = 40
"""Letters of a word that is looked at."""
SPEAKS: Final = 5.0
"""Odds, as a logarithm, above which a word is no witness that such a word exists."""
BLOCKED_BEFORE: Final = frozenset("@#/_&.\\=")
BLOCKED_AFTER: Final = frozenset("@/_\\=")
"""Marks beside addresses, tags and handles."""
APOSTROPHES: Final = ("'", "’")
CONTEXT: Final = 48


@dataclass(frozen=True, slots=True)
class Candidate:
    """One word that may be several.

    Attributes:
        parts: The words, as written.
        places: Where a part begins that is not the first, at each place where the word stands.
        stands: At how many places it stands.
        odds: Logarithm of how much likelier several words are than one new word, before it is known how
            often words are glued in the text.
    """

    parts: tuple[str, ...]
    places: tuple[int, ...]
    stands: int
    odds: float


@dataclass(frozen=True, slots=True)
class Divided:
    """A word that is known nowhere, and the ways to part it.

    Attributes:
        word: As written.
        places: Where it stands.
        divisions: Where it may be cut.
        signs: Of each division: ``sayso.ingest.glue.signs.SIGNS``.
    """

    word: str
    places: tuple[int, ...]
    divisions: tuple[Division, ...]
    signs: tuple[tuple[float, ...], ...]

    def best(self, weights: Sequence[float]) -> Candidate:
        """Return the best division by the weights of the signs."""
        odds = [sum(map(mul, weights, signs)) for signs in self.signs]
        most = max(odds)
        cuts = self.divisions[odds.index(most)]
        return Candidate(
            parts=cut(self.word, cuts),
            places=tuple(start + at for start in self.places for at in cuts),
            stands=len(self.places),
            odds=most,
        )


def find_candidates(text: str, counts: WordCounts, weights: Sequence[float]) -> list[Candidate]:
    """Return the best division of each word of the text that is known nowhere."""
    first = {found.word: found.best(weights) for found in find_divided(text, Vocabulary.of(text, counts))}
    glued = {word for word, best in first.items() if best.odds > SPEAKS}
    if not glued:
        return list(first.values())
    return [found.best(weights) for found in find_divided(text, Vocabulary.of(text, counts, glued=glued))]


def find_divided(text: str, vocabulary: Vocabulary) -> Iterator[Divided]:
    """Yield the words of the text that are known nowhere and may be several."""
    for word in vocabulary.unknown:
        if not _may_be_several(word, vocabulary):
            continue
        divisions = tuple(divide(word, vocabulary))
        places = tuple(_find_places(text, word)) if divisions else ()
        if places:
            yield Divided(word, places, divisions, tuple(_tell(text, word, divisions, places, vocabulary)))


def cut(word: str, cuts: Division) -> tuple[str, ...]:
    """Return the parts of a word."""
    return tuple(word[start:end] for start, end in pairwise((0, *cuts, len(word))))


def _may_be_several(word: str, vocabulary: Vocabulary) -> bool:
    if not SHORTEST <= len(word) <= LONGEST or word.isupper():
        return False
    plain = normalize(word)
    return not (plain.endswith("'s") and plain[:-2] in vocabulary.counts)


def _tell(
    text: str, word: str, divisions: Sequence[Division], places: Sequence[int], vocabulary: Vocabulary
) -> Iterator[tuple[float, ...]]:
    """Yield the signs of each division, with its neighbours where the word stands first."""
    around = neighbours(text, places[0], places[0] + len(word))
    whole = tell_whole(word, len(places), vocabulary)
    for cuts in divisions:
        parts = cut(word, cuts)
        plain = [normalize(part) for part in parts]
        context = _weigh_context(plain, *around, vocabulary)
        yield (*whole, context, *tell_parts(parts, plain, vocabulary))


def _find_places(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands, each beside no digit and no mark of an address."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _goes_on(text, start, end) and not _is_blocked(
            text[max(0, start - 1) : start], text[end : end + 2]
        ):
            yield start
        start = text.find(word, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether what stands here is a part of a longer word."""
    found = WORD.match(text, start)
    before = text[max(0, start - 2) : start]
    return (
        found is None
        or found.end() != end
        or before[-1:].isalpha()
        or (before[-1:] in APOSTROPHES and before[:1].isalpha())
    )


def _is_blocked(before: str, after: str) -> bool:
    mark = after[:1]
    in_address = mark == "." and after[1:].islower()
    marked = before in BLOCKED_BEFORE or mark in BLOCKED_AFTER or in_address
    return marked or before.isdigit() or mark.isdigit()


def _weigh_context(plain: Sequence[str], before: str, after: str, vocabulary: Vocabulary) -> float:
    """How much better the words fit between their neighbours than a new word does."""
    counts = vocabulary.counts
    several = vocabulary.chance(before, plain[0]) + counts.after(plain[-1], after)
    return several - counts.after(before, RARE) - counts.after(RARE, after)


def neighbours(text: str, start: int, end: int) -> tuple[str, str]:
    """The tokens before and after; the end of a sentence where there is none."""
    before = [token for token, _ in tokenize(text[max(0, start - CONTEXT) : start])]
    after = next(tokenize(text[end : end + CONTEXT]), None)
    return (normalize(before[-1]) if before else "."), (normalize(after[0]) if after else ".")
