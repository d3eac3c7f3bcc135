"""Readings enough to measure with: those of real articles over and over, on other days, with other names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.domain.attribution import Attribution
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading

_NAME: Final = re.compile(r"\b[A-Z][a-z]{3,}\b")
_KEPT: Final = 20
"""The most frequent names keep their place in every copy, so that frequent words stay frequent."""
_DAYS: Final = 1500
"""Over which copies are spread."""
_TURNS: Final = (0.2, 0.6)
"""Sine of the angle by which the vector of a renamed text is turned: 12 to 37 degrees."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One article in one copy, and for each of its attributions the text whose vector is turned for it."""

    reading: Reading
    originals: tuple[str, ...]


class Multiplier:
    """Makes copies of readings, the same ones every time.

    Args:
        readings: Of articles.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        counts: dict[str, int] = {}
        for each in readings:
            for attribution in each.attributions:
                for name in _NAME.findall(attribution.content.words.text or ""):
                    counts[name] = counts.get(name, 0) + 1
        by_count = sorted(counts, key=lambda name: (-counts[name], name))
        self._names = by_count[_KEPT:]
        self._place = {name: place for place, name in enumerate(self._names)}

    def copies(self) -> Iterator[Copy]:
        """Yield copies without end: all articles as they are, then all again with other names, and so on."""
        number = 0
        while True:
            for reading in self._readings:
                yield self._copy(reading, number)
            number += 1

    def _copy(self, reading: Reading, number: int) -> Copy:
        document = reading.document
        digest = sha256(f"{document.sha256}/{number}".encode()).hexdigest()
        day = date(2019, 1, 1) + timedelta(int(digest[:8], 16) % _DAYS)
        copied = replace(
            document,
            id=digest[:16],
            sha256=digest,
            published_at=day.isoformat(),
            path=f"{number}/{document.path}",
        )
        told = tuple(self._rename(each, number) for each in reading.attributions)
        originals = tuple(each.content.words.text or "" for each in reading.attributions)
        return Copy(replace(reading, document=copied, attributions=told), originals)

    def _rename(self, attribution: Attribution, number: int) -> Attribution:
        source, content = attribution.source, attribution.content
        return replace(
            attribution,
            source=replace(source, actor=self._words(source.actor, number)),
            content=replace(content, words=self._passage(content.words, number)),
        )

    def _passage(self, passage: Passage, number: int) -> Passage:
        return replace(passage, text=self._words(passage.text, number)) if passage.text else passage

    def _words(self, text: str, number: int) -> str:
        """Return a text with each name but the most frequent ones replaced by one of much the same frequency."""
        if not number:
            return text

        def other(found: re.Match[str]) -> str:
            place = self._place.get(found[0])
            if place is None:
                return found[0]
            new = place ^ number % 64
            return self._names[new if new < len(self._names) else place]

        return _NAME.sub(other, text)


def turn(vectors: NDArray[np.float32], seed: int) -> NDArray[np.float32]:
    """Return vectors turned at random, each by an angle of its own. *Shape:* as given."""
    random = np.random.default_rng(seed)
    noise = random.normal(size=vectors.shape).astype(np.float32)
    noise /= np.linalg.norm(noise, axis=1, keepdims=True)
    sine = random.uniform(*_TURNS, (len(vectors), 1)).astype(np.float32)
    turned = vectors * np.sqrt(1 - sine**2) + sine * noise
    unit: NDArray[np.float32] = turned / np.linalg.norm(turned, axis=1, keepdims=True)
    return unit
