"""A reader without a model: finds ``Name said: “words”``, and denials, by a pattern."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.domain.act import Act
from sayso.domain.attribution import Attribution, Content, Form
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.domain.run import Run
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.domain.span import Span
from sayso.errors import EmptyInput

SAYING: Final = re.compile(r"([A-ZÉÖ]\w+ [A-ZÉÖ]\w+) (said|denied): “([^”]+)”")
_ACTS: Final = {"said": Act.ASSERT, "denied": Act.DENY}
_WIDTH: Final = 64


class PatternExtractor:
    """Reads sayings of one form; fails on documents that tell it to."""

    def extract(self, document: Document) -> Reading:
        """Return the sayings of a document."""
        if "UNREADABLE" in document.text:
            raise EmptyInput("the document cannot be read")
        if "BROKEN" in document.text:
            raise ZeroDivisionError("a fault in the extractor")
        found = SAYING.finditer(document.text)
        return Reading(document, tuple(_attribute(document, n, each) for n, each in enumerate(found, 1)))


class WordEmbedder:
    """Embeds texts as counts of their words: alike if they share words."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of length one a text. *Shape:* ``(len(texts), 64)``."""
        rows = np.full((len(texts), _WIDTH), 1e-3, np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                rows[row, sum(map(ord, word)) % _WIDTH] += 1
        unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


class WordComparer:
    """Takes passages for one claim by the words that they share."""

    def compare(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return the share of common words, nothing, and the rest. *Shape:* ``(len(pairs), 3)``."""
        rows = np.zeros((len(pairs), 3), np.float32)
        for row, pair in zip(rows, pairs, strict=True):
            first, second = (set(re.findall(r"\w+", text.lower())) for text in pair)
            row[0] = len(first & second) / max(1, len(first | second))
            row[2] = 1 - row[0]
        return rows


@dataclass(frozen=True)
class FakeTools:
    """Tools that need no model."""

    @property
    def extractor(self) -> PatternExtractor:
        """The reader."""
        return PatternExtractor()

    @property
    def encoder(self) -> str:
        """What names it."""
        return "words"

    @property
    def embedder(self) -> WordEmbedder:
        """The sentence encoder."""
        return WordEmbedder()

    @property
    def cross_encoder(self) -> str:
        """What names it."""
        return "shared words"

    @property
    def comparer(self) -> WordComparer:
        """What compares passages."""
        return WordComparer()

    def run(self, **parameters: object) -> Run:
        """Return the record of a run."""
        return Run("0.0", model="pattern 1", parameters=parameters)


def _attribute(document: Document, number: int, found: re.Match[str]) -> Attribution:
    words = [document.passage([Span(*found.span(group))]) for group in (1, 2, 3)]
    source = Source(words[0], found[1], None, True, ActorKind.PERSON, MentionKind.NAME, basis=Basis.ON_RECORD)
    content = Content(words[2], Form.DIRECT)
    return Attribution(f"a{number}", None, source, words[1], content, _ACTS[found[2]], score=0.8)
