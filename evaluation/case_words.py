"""When two wordings count as the same, whatever their marks, and wherever in the passage they stand."""

import re
from collections import Counter
from collections.abc import Iterable

from sayso.domain.passage import Passage

Bag = Counter[str]
_WORD = re.compile(r"\w+")
_LEADS = frozenset(("that", "to", "whether"))
_MINOR = frozenset(
    ("a", "an", "the", "of", "for", "in", "on", "at", "to", "and", "by", "is", "was", "has", "had")
)


def words(text: str) -> list[str]:
    """The words of a text, case folded."""
    return _WORD.findall(text.casefold())


def pieces(decoded: str, passage: Passage) -> list[str]:
    """The words that a passage cites, as the input has them."""
    return [decoded[span.start : span.end] for span in passage.origin]


def bag(texts: Iterable[str]) -> Bag:
    """How often each word stands in all texts together; a leading "that", "to" or "whether" is none."""
    counted: Bag = Counter()
    for text in texts:
        found = words(text)
        counted.update(found[1:] if len(found) > 1 and found[0] in _LEADS else found)
    return counted


def overlap(first: Bag, second: Bag) -> float:
    """Shared words over all words (0 to 1); 1 where neither has any."""
    whole = (first | second).total()
    return (first & second).total() / whole if whole else 1.0


def share_a_word(wanted: str, given: Iterable[str]) -> bool:
    """Whether a word of what is wanted is given; a small word only where all of it is small."""
    mine = set(words(wanted))
    theirs = {word for text in given for word in words(text)}
    return bool((mine - _MINOR or mine) & theirs)


def contains(given: Iterable[str], wanted: str) -> bool:
    """Whether every word of what is wanted is given, as often."""
    return Counter(words(wanted)) <= Counter(word for text in given for word in words(text))
