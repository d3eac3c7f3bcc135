"""How far two contents share their words."""

import re
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_LONG: Final = 4
"""Shorter words are mostly grammar."""
_QUOTED: Final = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"»]?")


def long_words(text: str) -> frozenset[str]:
    """Return the words of four letters or more, and all figures, in lower case."""
    return frozenset(w for w in map(str.lower, _WORD.findall(text)) if len(w) >= _LONG or w.isdigit())


def shared_share(left: str, right: str) -> float:
    """Return the share of the shorter text's long words that stand in the other, in [0, 1]."""
    first, second = long_words(left), long_words(right)
    return len(first & second) / max(1, min(len(first), len(second)))


@lru_cache(maxsize=4096)
def quoted(text: str) -> str:
    """Return what stands in quotation marks in a text; an opening mark that nothing closes opens to the end.

    >>> quoted("he called it “a mess” and “a shame”")
    'a mess a shame'
    """
    return " ".join(part.strip() for part in _QUOTED.findall(text))
