"""Ways to part a word that may be several."""

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.ingest.glue.tokens import normalize
from sayso.ingest.glue.vocabulary import Vocabulary
from sayso.ingest.glue.word_counts import RARE

SHORTEST_NEW: Final = 3
"""Letters of a part that is known nowhere."""
SINGLE: Final = ("a", "A", "I")
"""Words of one letter."""

Division = tuple[int, ...]
"""Where a word is cut."""


def divide(word: str, vocabulary: Vocabulary) -> Iterator[Division]:
    """Yield the ways to cut a word in two, and the best way to cut it in more."""
    plain = normalize(word)
    if len(plain) != len(word):
        return
    cuts = [at for at in range(1, len(word)) if word[at - 1].isalpha() and word[at].isalpha()]
    for at in cuts:
        if _may_stand(word[:at]) and _may_stand(word[at:]) and _are_known(plain[:at], plain[at:], vocabulary):
            yield (at,)
    cuts = [at for at in cuts if not word[at - 1 : at + 1].isupper() or word[at - 1] in SINGLE]
    if len(cuts) > 1 and (many := _find_path(word, plain, cuts, vocabulary)):
        yield many


def _find_path(word: str, plain: str, cuts: Sequence[int], vocabulary: Vocabulary) -> Division | None:
    """The likeliest way to cut a word in three or more, by the chances of each two words (Viterbi 1967)."""
    best: dict[int, dict[int, tuple[float, Division]]] = {at: {} for at in (*cuts, len(word))}
    for end in cuts:
        if _may_stand_in_path(word[:end], plain[:end], vocabulary):
            best[end][0] = (vocabulary.chance(RARE, plain[:end]), ())
    for middle in cuts:
        for end in best if best[middle] else ():
            right = plain[middle:end]
            if end <= middle or not _may_stand_in_path(word[middle:end], right, vocabulary):
                continue
            paths = [
                (weight + vocabulary.chance(plain[start:middle], right), (*path, middle))
                for start, (weight, path) in best[middle].items()
                if not vocabulary.has(plain[start:end]) and _are_known(plain[start:middle], right, vocabulary)
            ]
            if paths:
                best[end][middle] = max(paths)
    last = [found for found in best[len(word)].values() if len(found[1]) > 1]
    return max(last)[1] if last else None


def _may_stand(part: str) -> bool:
    """Whether a part looks like a word; capitals stand at its beginning or all over it."""
    if len(part) == 1:
        return part in SINGLE
    return part[0].isalpha() and part[-1].isalpha() and (part[0].isupper() or part.islower())


def _may_stand_in_path(part: str, plain: str, vocabulary: Vocabulary) -> bool:
    if not _may_stand(part):
        return False
    return (part[0].isupper() and len(part) >= SHORTEST_NEW) or vocabulary.has(plain)


def _are_known(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Whether one part stands elsewhere, and the other does or may be a new word."""
    if vocabulary.has(left):
        return len(right) >= SHORTEST_NEW or vocabulary.has(right)
    return len(left) >= SHORTEST_NEW and vocabulary.has(right)
