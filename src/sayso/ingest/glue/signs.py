"""Signs that a word is several, and what each is worth.

The weights lie in ``data/glue_weights.json``; ``training/part_words.py`` fits them to words glued in sound texts.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from sayso.ingest.glue.tokens import normalize
from sayso.ingest.glue.vocabulary import Vocabulary
from sayso.ingest.glue.word_counts import CLOSED, VERB

SIGNS: Final = (
    "bias",
    "whole",  # chance that a rare word is the whole, as a logarithm
    "whole is listed",
    "capital",  # the whole begins with one
    "again",  # other places where the whole stands
    "context",  # chance of the parts between the neighbours against that of a new word, as a logarithm
    "inside",  # chance of each part after the one before, likewise
    "more cuts",
    "beside acronym",
    "small, capital",
    "capital, small",
    "capital, capital",
    "closed, small",  # words of a closed class ("of", "which") before others
    "closed, capital",
    "small, closed",
    "closed, closed",
    "name, verb",
    "known nowhere",  # parts in small letters that are
    "listed",  # parts in small letters that are rare words
    "one letter",
    "two letters",
    "three letters",
    "short and open",  # parts of up to three letters that are of no closed class
    "ending",  # how many words end with such a part, as a logarithm
    "beginning",  # how many begin with it
    "in text",  # parts that stand in the text by themselves
    "possessive",
    "least count",  # of the parts, as a logarithm
)
"""Each of a division; those of parts or of cuts are numbers of them, unless said otherwise."""


@cache
def load_weights() -> tuple[float, ...]:
    """Return what each sign is worth, as it comes with sayso."""
    named = json.loads(files("sayso.ingest").joinpath("data/glue_weights.json").read_text("utf-8"))
    return tuple(named[sign] for sign in SIGNS)


def tell_whole(word: str, stands: int, vocabulary: Vocabulary) -> tuple[float, ...]:
    """Return the signs that the whole word gives, in their order; it stands at so many places."""
    plain = normalize(word)
    rare = vocabulary.counts.rare(plain)
    return 1.0, rare, vocabulary.counts.is_rare(plain), word[0].isupper(), stands - 1


def tell_parts(parts: Sequence[str], plain: Sequence[str], vocabulary: Vocabulary) -> tuple[float, ...]:
    """Return the signs that parts give, as written and as counted; in their order, from "inside" on."""
    counts = vocabulary.counts
    small = [word for part, word in zip(parts, plain, strict=True) if part[0].islower()]
    lengths = [len(part) for part in parts]
    return (
        sum(vocabulary.chance(*pair) for pair in pairwise(plain)),
        len(parts) - 2,
        *_tell_letters(parts),
        *_tell_kinds(parts, [counts.kind(word) for word in plain]),
        sum(not vocabulary.has(word) for word in small),
        sum(counts.is_rare(word) for word in small),
        lengths.count(1),
        lengths.count(2),
        lengths.count(3),
        sum(length <= 3 and counts.kind(word) != CLOSED for length, word in zip(lengths, plain, strict=True)),
        math.log1p(max(counts.ends(word) for word in plain[1:])),
        math.log1p(max(counts.begins(word) for word in plain[:-1])),
        sum(word in vocabulary.in_text for word in plain),
        parts[-1][0].islower() and plain[-1].endswith("'s"),
        math.log(max(1, min(map(counts.count, plain)))),
    )


def _tell_letters(parts: Sequence[str]) -> tuple[int, int, int, int]:
    acronym = rises = falls = capitals = 0
    for left, right in pairwise(parts):
        if (len(left) > 1 and left.isupper()) or (len(right) > 1 and right.isupper()):
            acronym += 1
        elif right[0].isupper():
            capitals += left[0].isupper()
            rises += left[0].islower()
        else:
            falls += left[0].isupper()
    return acronym, rises, falls, capitals


def _tell_kinds(parts: Sequence[str], kinds: Sequence[int]) -> tuple[int, int, int, int, int]:
    before = capital = after = both = name = 0
    for (left, right), (kind, following) in zip(pairwise(parts), pairwise(kinds), strict=True):
        if right[0].isupper():
            capital += kind == CLOSED
        elif kind == CLOSED:
            both += following == CLOSED
            before += following != CLOSED
        else:
            after += following == CLOSED
            name += following == VERB and left[0].isupper()
    return before, capital, after, both, name
