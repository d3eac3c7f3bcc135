"""Fits what each sign is worth that a word is several, for the repair of glued words.

Run from the repository, with the unpacked corpora in DATA::

    python -m training.part_words --data DATA

Spaces are taken out of sound texts as tags of a page take them: before and after runs of words, those with capitals
more often. The texts are articles from a day on and GUM, each weighed by counts that leave them out, so that names
and rare words are as new as they will be. A word is one class, each way to part it is another, and the signs
decide between them (conditional logit, McFadden 1974), with the rate of gluing given.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.ingest.glue.candidates import find_divided
from sayso.ingest.glue.repair import RARELY
from sayso.ingest.glue.signs import SIGNS
from sayso.ingest.glue.vocabulary import WORD, Vocabulary
from sayso.ingest.glue.word_counts import CLOSED, WordCounts, read_word_counts
from training.count_words import count_words, read_articles, read_gum, read_polnear

OUT = Path("src/sayso/ingest/data/glue_weights.json")
SINCE = "2022-04-10"
N_ARTICLES = 3000
ROUNDS_OF_GUM = 3
IS_SOUND = 0.5
"""Part of the texts that nothing is taken from."""
RATES = (0.002, 0.05)
"""Least and greatest chance that a run begins at a word, in the others."""
LIKELIHOODS = {"capital": 1.3, "open": 0.75, "closed": 0.17}
"""How often a run begins at words of each kind, beside the rate."""
LONGER = 0.6
"""How fast longer runs get fewer."""
LOSES = 0.85
"""Chance that a space beside a run is lost."""
HELD = 3.0
"""How strongly weights are held to zero, in rows' worth of standard deviations (ridge)."""

ROUNDS = 50
ENOUGH = 1e-3
"""What a round must gain, in log likelihood, for another to follow."""

Rows = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Word:
    """One word, and the ways to part it.

    Attributes:
        signs: Of each way.
        right: Whether it was glued from each.
        rate: Logarithm of the rate of gluing in its text.
    """

    signs: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]
    rate: float


@dataclass(frozen=True, slots=True)
class Examples:
    """Ways to part words.

    Attributes:
        signs: *Shape:* ``(n, n_signs)``.
        starts: Where the ways of each word begin. *Shape:* ``(n_words,)``.
        right: 1 for the way that a word was glued from. *Shape:* ``(n,)``.
        rate: Logarithm of the rate of gluing in the text. *Shape:* ``(n,)``.
    """

    signs: Rows
    starts: NDArray[np.intp]
    right: Rows
    rate: Rows


def main() -> None:
    """Fit, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    examples = gather(itertools.chain.from_iterable(_draw(args.data)))
    weights = fit(examples)
    named = {sign: round(float(weight), 4) for sign, weight in zip(SIGNS, weights, strict=True)}
    args.out.write_text(json.dumps(named, indent=1) + "\n", encoding="utf-8")
    print(f"{args.out}: {len(examples.starts)} words, {int(examples.right.sum())} of them glued")


def _draw(data: Path) -> Iterator[Iterator[Word]]:
    chance = random.Random(1)
    articles = list(read_articles(data, "9999", SINCE))
    chance.shuffle(articles)
    older = itertools.chain(read_polnear(data), read_gum(data), read_articles(data, SINCE, "0000"))
    yield _glue_all(articles[:N_ARTICLES], read_word_counts(count_words(older, data)), chance)
    news = itertools.chain(read_polnear(data), read_articles(data, "9999", "0000"))
    yield _glue_all([*read_gum(data)] * ROUNDS_OF_GUM, read_word_counts(count_words(news, data)), chance)


def _glue_all(texts: Iterable[str], counts: WordCounts, chance: random.Random) -> Iterator[Word]:
    for text in texts:
        sound = chance.random() < IS_SOUND
        rate = RARELY if sound else math.exp(chance.uniform(*map(math.log, RATES)))
        glued, places = (text, set()) if sound else glue(text, rate, chance, counts)
        yield from _find_words(glued, places, rate, counts)


def glue(text: str, rate: float, chance: random.Random, counts: WordCounts) -> tuple[str, set[int]]:
    """Return the text without some spaces, and where in it the words after these begin."""
    words = list(WORD.finditer(text))
    lost = set()
    for number, found in enumerate(words):
        if chance.random() < rate * LIKELIHOODS[_kind(found.group(), counts)]:
            length = 1 + int(chance.expovariate(LONGER))
            for at in (number, number + length):
                if 0 < at < len(words) and chance.random() < LOSES:
                    lost.add((words[at - 1].end(), words[at].start()))
    spaces = sorted(start for start, end in lost if text[start:end] == " ")
    kept = [text[start + 1 : end] for start, end in itertools.pairwise((-1, *spaces, len(text)))]
    return "".join(kept), {space - number for number, space in enumerate(spaces)}


def _kind(word: str, counts: WordCounts) -> str:
    if word[0].isupper():
        return "capital"
    return "closed" if counts.kind(word) == CLOSED else "open"


def _find_words(text: str, places: set[int], rate: float, counts: WordCounts) -> Iterator[Word]:
    """Yield the words that may be several; of the glued ones those that can be parted rightly."""
    glued = {
        found.group()
        for found in WORD.finditer(text)
        if not places.isdisjoint(range(found.start() + 1, found.end()))
    }
    for divided in find_divided(text, Vocabulary.of(text, counts, glued=glued)):
        start, end = divided.places[0], divided.places[0] + len(divided.word)
        cuts = tuple(place - start for place in range(start + 1, end) if place in places)
        if not cuts or cuts in divided.divisions:
            yield Word(divided.signs, tuple(cuts == each for each in divided.divisions), math.log(rate))


def gather(words: Iterable[Word]) -> Examples:
    """Return the words as one."""
    found = list(words)
    sizes = [len(word.signs) for word in found]
    return Examples(
        signs=np.array([signs for word in found for signs in word.signs], dtype=np.float64),
        starts=np.cumsum([0, *sizes[:-1]]),
        right=np.array([right for word in found for right in word.right], dtype=np.float64),
        rate=np.repeat([word.rate for word in found], sizes),
    )


def fit(examples: Examples) -> Rows:
    """Return the weights of the signs, by Newton's method with steps that are halved while they overshoot."""
    spread = examples.signs.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = examples.signs / spread
    held = np.diag([1e-9, *[HELD] * (len(SIGNS) - 1)])
    weights = np.zeros(len(SIGNS))
    loss = _lose(weights, scaled, examples, held)
    for _ in range(ROUNDS):
        chance = _tell_chances(scaled @ weights + examples.rate, examples.starts)[0]
        gradient = scaled.T @ (chance - examples.right) + held @ weights
        mean = np.add.reduceat(scaled * chance[:, None], examples.starts)
        step = np.linalg.solve((scaled * chance[:, None]).T @ scaled - mean.T @ mean + held, gradient)
        while (lost := _lose(weights - step, scaled, examples, held)) > loss:
            step /= 2
        weights = weights - step
        if loss - lost < ENOUGH:
            break
        loss = lost
    return np.asarray(weights / spread)


def _lose(weights: Rows, scaled: Rows, examples: Examples, held: Rows) -> float:
    odds = scaled @ weights + examples.rate
    total = _tell_chances(odds, examples.starts)[1]
    return float(np.log(total).sum() - examples.right @ odds + weights @ held @ weights / 2)


def _tell_chances(odds: Rows, starts: NDArray[np.intp]) -> tuple[Rows, Rows]:
    """The chance of each way to part a word, and what the ways of each word and the whole sum up to."""
    raised = np.exp(np.minimum(odds, 500.0))
    total = 1 + np.add.reduceat(raised, starts)
    sizes = np.diff([*starts, len(odds)])
    return raised / np.repeat(total, sizes), total


if __name__ == "__main__":
    main()
