"""The relations that a reader finds in marked texts, with their signs and whether they are right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from evaluation.matching import Covered, match
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities
from sayso.extract.extractor import made_whole
from sayso.extract.name_finder import find_entities
from sayso.extract.nesting import parents
from sayso.extract.relations import Relation, relations
from sayso.extract.sentences import sentence_spans
from sayso.extract.signs import SIGNS, Row, signs
from sayso.extract.words import Words, words_of
from sayso.inference.reader import ReaderScorer, TextScores
from sayso.ingest import IngestOptions
from sayso.ingest.read import from_text
from training.corpora.polnear import Annotated, CharSpan
from training.logistic import Rows


@dataclass(frozen=True, slots=True)
class Judged:
    """What is read in one text.

    Attributes:
        rows: the signs of each relation.
        above: index of each one's parent, or None.
        right: whether each is right; None where nobody says.
        n_marked: how many are marked.
    """

    rows: list[Row]
    above: list[int | None]
    right: list[bool | None]
    n_marked: int

    def known(self) -> tuple[Rows, Rows]:
        """Return the signs of what somebody judged, and 1 or 0 for right or wrong."""
        kept = [(row, right) for row, right in zip(self.rows, self.right, strict=True) if right is not None]
        signs_of = np.array([row for row, _ in kept], dtype=np.float64).reshape(-1, len(SIGNS))
        return signs_of, np.array([right for _, right in kept], dtype=np.float64)

    def kept(self, chances: Rows, least: float) -> set[int]:
        """Return what reaches a score, and whatever holds such."""
        found: set[int] = set()
        for number in np.flatnonzero(chances >= least).tolist():
            at: int | None = number
            while at is not None and at not in found:
                found.add(at)
                at = self.above[at]
        return found


@dataclass(frozen=True)
class ScoredText:
    """A marked text that the network has read.

    Attributes:
        text: the text with its marks.
        scores: what the network gave.
        one_layer: whether the marks leave out what stands inside contents.
    """

    text: Annotated
    scores: TextScores
    one_layer: bool

    def judge(self, scorer: ReaderScorer, *, cue_bias: float) -> Judged:
        """Return what is read with a cue bias, as a user gets it before anything is left out."""
        words = self._words
        read = relations(self.scores, scorer.tables, cue_bias=cue_bias)
        found = made_whole(self._document, words, self._entities, self._sentences, read)
        above = parents(found)
        right = self._verdicts(words, found, above)
        return Judged(signs(words, found, above), above, right, len(self.text.relations))

    @cached_property
    def _document(self) -> Document:
        return from_text(self.text.text, options=IngestOptions(verbatim=True))

    @cached_property
    def _words(self) -> Words:
        return words_of(self.text.text, self.scores)

    @cached_property
    def _entities(self) -> Entities:
        return find_entities(self._words)

    @cached_property
    def _sentences(self) -> list[WordRange]:
        found = sentence_spans(self._words, self._document.paragraphs)
        return [self._words.range(each) for each in found]

    def _verdicts(
        self, words: Words, found: Sequence[Relation], above: Sequence[int | None]
    ) -> list[bool | None]:
        """Return for each relation whether a marked one shares half its content and a word of its source."""
        asked = [number for number, parent in enumerate(above) if parent is None or not self.one_layer]
        gold = [
            Covered({}, *(_covered(words, spans) for spans in (each.source, each.cue, each.content)))
            for each in self.text.relations
        ]
        read = [_read(words, found[number]) for number in asked]
        met = match(gold, read)
        verdicts: list[bool | None] = [None] * len(found)
        for at, number in enumerate(asked):
            if at in met:
                mine, theirs = read[at].source, gold[met[at]].source
                verdicts[number] = bool(mine & theirs) or not (mine or theirs)
            elif self.one_layer or not read[at].cue & _covered(words, self.text.unjudged):
                verdicts[number] = False
        return verdicts


def _read(words: Words, relation: Relation) -> Covered:
    parts = (
        frozenset(at for start, end in part for at in range(start, end) if words[at][0].isalnum())
        for part in (relation.source, (relation.cue,), relation.content)
    )
    return Covered({}, *parts)


def _covered(words: Words, spans: Sequence[CharSpan]) -> frozenset[int]:
    touched = (words.range(Span(start, end)) for start, end in spans)
    return frozenset(at for start, end in touched for at in range(start, end) if words[at][0].isalnum())
