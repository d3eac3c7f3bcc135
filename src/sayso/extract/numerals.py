"""Numbers in words and figures."""

import re
from collections.abc import Sequence
from typing import Final

_UNITS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL: Final = {
    **{word: float(value) for value, word in enumerate(_UNITS)},
    **{word: float(value) for word, value in zip(_TENS, range(20, 100, 10), strict=True)},
}
"""Values of the number words below a hundred."""

SCALES: Final = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
GROUPS: Final = {"dozen": 12.0, "score": 20.0, "half": 0.5, "couple": 2.0, "pair": 2.0}
"""Words that count by themselves or are counted."""

_FIGURE: Final = re.compile(r"(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|b|tn)?$", re.IGNORECASE)
_BREAK: Final = re.compile(r"[\s-]+")


def number_of(words: str) -> float | None:
    """Return the value of a number: "1,200", "2.5 million", "twenty-one thousand", "two dozen"; None for no number."""
    total, current, seen = 0.0, 0.0, False
    for word in _BREAK.split(words.lower().strip()):
        if word in ("and", "a", "an", "of"):
            continue
        value = _figure(word)
        if value is not None:
            current, seen = current + value, True
        elif word.rstrip("s") in GROUPS:
            current, seen = (current or 1.0) * GROUPS[word.rstrip("s")], True
        elif word.rstrip("s") in SCALES:
            scale = SCALES[word.rstrip("s")]
            current, seen = (current or 1.0) * scale, True
            if scale > 100:
                total, current = total + current, 0.0
        else:
            return None
    return total + current if seen else None


def _figure(word: str) -> float | None:
    if word in SMALL:
        return SMALL[word]
    figure = _FIGURE.match(word)
    if not figure:
        return None
    value = float(figure[1].replace(",", ""))
    return value * SHORT_SCALES[figure[2].lower()] if figure[2] else value


def alternatives(words: Sequence[str]) -> str:
    """Return a pattern for any of these words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
