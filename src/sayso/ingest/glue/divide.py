"""Ways to part a word that may be several."""

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.ingest.glue.tokens import normalize
from sayso.ingest.glue.vocabulary import Vocabulary
from sayso.ingest.glue.word_counts import CLOSED, RARE

MIN_COUNT_LEFT: Final = 3
MIN_COUNT_RIGHT: Final = 5
SHORTEST_OPEN: Final = 4
"""Letters of a word of an open class that may stand after a name: "-ers" and "-man" are endings of names."""
SHORTEST_AFTER_A: Final = 4
"""Letters of a word that may stand after "a": many words begin with that letter."""
SHORTEST_NEW: Final = 5
"""Letters of a new word that may stand before one like "which"."""
SHORTEST_AFTER_NEW: Final = 4
"""Letters of a word that may stand after one that is found nowhere else."""

Division = tuple[int, ...]
"""Where a word is cut."""


def divide(word: str, vocabulary: Vocabulary) -> Iterator[Division]:
    """Yield the ways to cut a word in two, and the best way to cut it in more."""
    cuts = [at for at in range(1, len(word)) if word[at - 1].isalpha() and word[at].isalpha()]
    for at in cuts:
        if _may_end(word[:at]) and _may_begin(word[at:]) and _are_known(word[:at], word[at:], vocabulary):
            yield (at,)
    cuts = [at for at in cuts if not word[at - 1 : at + 1].isupper()]
    if len(cuts) > 1 and (many := _find_path(word, cuts, vocabulary)):
        yield many


def _find_path(word: str, cuts: Sequence[int], vocabulary: Vocabulary) -> Division | None:
    """The likeliest way to cut a word in three or more, by the chances of each two words (Viterbi 1967)."""
    ends = (*cuts, len(word))
    best: dict[tuple[int, int], tuple[float, Division]] = {}
    for end in (at for at in cuts if _may_end(word[:at])):
        left = normalize(word[:end])
        best[0, end] = (vocabulary.chance(RARE, left, MIN_COUNT_LEFT), ())
    for number, middle in enumerate(cuts):
        before = [(start, *best[start, middle]) for start in (0, *cuts[:number]) if (start, middle) in best]
        for end in ends[number + 1 :]:
            right = word[middle:end]
            if not _may_begin(right) or (end < len(word) and not _may_stand_between(right, vocabulary)):
                continue
            for start, weight, path in before:
                left = word[start:middle]
                if vocabulary.has(normalize(left + right), 1) or not _are_known(left, right, vocabulary):
                    continue
                chance = vocabulary.chance(normalize(left), normalize(right), MIN_COUNT_RIGHT)
                if (middle, end) not in best or best[middle, end][0] < weight + chance:
                    best[middle, end] = (weight + chance, (*path, middle))
    last = [found for (_, end), found in best.items() if end == len(word) and len(found[1]) > 1]
    return max(last)[1] if last else None


def _may_stand_between(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.counts.count(normalize(word)) >= MIN_COUNT_RIGHT or (
        word[0].isupper() and vocabulary.has(normalize(word), MIN_COUNT_RIGHT)
    )


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
