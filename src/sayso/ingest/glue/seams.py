"""Words that lost the space between them at a tag of a page, which the page's source still shows.

A tag between two letters is far stronger evidence than the words alone: what stands on its sides is weighed
as two words against one, whether or not they are known.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.ingest.glue.candidates import BLOCKED_AFTER, BLOCKED_BEFORE, neighbours
from sayso.ingest.glue.tokens import normalize
from sayso.ingest.glue.vocabulary import Vocabulary
from sayso.ingest.glue.word_counts import WordCounts

AT_TAG: Final = -2.0
"""Chance, as a logarithm, that a tag between two letters took a space with it."""
CAPITAL_AFTER_SMALL: Final = 4.0
"""How much likelier two words are where a capital follows a small letter."""

_BETWEEN_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]{2}")  # scripts without spaces have none to lose
_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def find_seams(text: str, seams: Sequence[int], counts: WordCounts) -> Iterator[int]:
    """Yield where words are two.

    Args:
        text: The text.
        seams: Where tags stand between two letters, ascending.
        counts: Words of English news.
    """
    cuts = list(_cut(text, seams))
    vocabulary = Vocabulary.of(_without(text, cuts), counts)
    for start, at, end in cuts:
        if weigh_seam(text, start, at, end, vocabulary) + AT_TAG > 0:
            yield at


def _cut(text: str, seams: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield each seam within a word, with where its parts begin and end."""
    bounds = sorted({*seams})
    for number, at in enumerate(bounds):
        if not _BETWEEN_LETTERS.match(text, max(at - 1, 0)):
            continue
        low = bounds[number - 1] if number else 0
        high = bounds[number + 1] if number + 1 < len(bounds) else len(text)
        start, end = _word_around(text, at)
        if text[max(0, start - 1) : start] not in BLOCKED_BEFORE and text[end : end + 1] not in BLOCKED_AFTER:
            yield max(start, low), at, min(end, high)


def _without(text: str, cuts: Sequence[tuple[int, int, int]]) -> str:
    """Return the text without the words that hold a seam: they do not speak for themselves."""
    parts = []
    at = 0
    for start, _, end in cuts:
        parts.append(text[at:start])
        at = max(at, end)
    return " ".join((*parts, text[at:]))


def _word_around(text: str, at: int) -> tuple[int, int]:
    start = at
    while start > 0 and (text[start - 1].isalpha() or text[start - 1] in "'’"):
        start -= 1
    found = _RUN.match(text, at)
    return start, found.end() if found else at


def weigh_seam(text: str, start: int, at: int, end: int, vocabulary: Vocabulary) -> float:
    """Return the logarithm of how much likelier two words are than one, but for the tag."""
    left, whole, right = (normalize(part) for part in (text[start:at], text[start:end], text[at:end]))
    before, after = neighbours(text, start, end)
    chance, follows = vocabulary.chance, vocabulary.counts.after
    two = chance(before, left) + chance(left, right) + follows(right, after)
    one = chance(before, whole) + follows(whole, after)
    capital = text[at - 1].islower() and text[at].isupper()
    return two - one + (CAPITAL_AFTER_SMALL if capital else 0.0)
