"""Texts with other names: a reader should know a speaker by the sentence around him, not by having met him.

PolNeAR's texts are full of a few dozen people of 2016; a reader that knew only them would lose the speakers of
other news.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from training.corpora.polnear import Annotated, CharSpan

_WORD = re.compile(r"[^\W\d_]{3,}")
_ONSETS = "b br ch d dr f g gr h j k kh kr l m mb n ng p r s sh st t tr ts v w y z zh".split()
_VOWELS = "a a a e e i i o o u ai ei ou ia".split()
_CODAS = ["", "", "", "", "n", "r", "l", "s", "k", "m", "th", "v", "nd", "sk", "ng", "rt"]


def name_words(texts: Iterable[str], *, least: float = 0.95) -> frozenset[str]:
    """Return the words that are capitalised in at least `least` of their occurrences: nearly all are names."""
    capital, every = Counter[str](), Counter[str]()
    for text in texts:
        for match in _WORD.finditer(text):
            word = match.group()
            every[word.lower()] += 1
            capital[word.lower()] += word[0].isupper()
    return frozenset(word for word, n in every.items() if capital[word] >= least * n)


def invented_name(generator: random.Random) -> str:
    """Return a name of two or three syllables that nobody bears."""
    parts = [
        generator.choice(_ONSETS) + generator.choice(_VOWELS) + generator.choice(_CODAS)
        for _ in range(generator.choice((2, 2, 3)))
    ]
    return "".join(parts).capitalize()


def rename(text: Annotated, names: frozenset[str], generator: random.Random, *, share: float) -> Annotated:
    """Return the text with a share of its name words replaced, each by the same invented one throughout."""
    given: dict[str, str | None] = {}
    pieces, starts, shifts, grown, last = [], [0], [0], 0, 0
    for match in _WORD.finditer(text.text):
        word = match.group()
        if not word[0].isupper() or word.lower() not in names:
            continue
        if word.lower() not in given:
            given[word.lower()] = invented_name(generator) if generator.random() < share else None
        new = given[word.lower()]
        if new is None:
            continue
        new = new.upper() if word.isupper() else new
        pieces += [text.text[last : match.start()], new]
        last = match.end()
        grown += len(new) - len(word)
        starts.append(match.end())
        shifts.append(grown)

    def moved(spans: tuple[CharSpan, ...]) -> tuple[CharSpan, ...]:
        found = ((_moved(a, starts, shifts), _moved(b, starts, shifts)) for a, b in spans)
        return tuple((a, b) for a, b in found if a < b)

    relations = tuple(
        replace(r, source=moved(r.source), cue=moved(r.cue), content=moved(r.content)) for r in text.relations
    )
    relations = tuple(r for r in relations if r.cue)
    words = "".join(pieces) + text.text[last:]
    return Annotated(text.name, words, relations, moved(text.unjudged))


def _moved(position: int, starts: list[int], shifts: list[int]) -> int:
    return position + shifts[bisect_right(starts, position) - 1]
