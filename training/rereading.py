"""Labels for the insides of contents: a first reader reads each content as if it were a text of its own.

PolNeAR leaves open what is said inside a content. What the first reader is sure of becomes a nested relation,
what it is sure is nothing becomes a negative, the rest stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sayso.extract.relations import probabilities, relations
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.reader import ReaderScorer, TextScores
from training.corpora.polnear import Annotated, CharSpan, Relation

SURE, OPEN = 0.6, 0.15
SHORTEST = 20
_MARKS = "“”\"'‘’ \n"


class Rereader:
    """Reads contents again with a trained reader.

    Args:
        model: folder of the first reader.
        n_threads: threads of its network.
    """

    def __init__(self, model: Path, *, n_threads: int = 2) -> None:
        self._scorer = ReaderScorer(ModelFolder(model), NetworkOptions(n_threads=n_threads))

    def reread(self, text: Annotated) -> Annotated:
        """Return the text with nested relations, and open only where the reader is unsure."""
        inner: list[Relation] = []
        unjudged: list[CharSpan] = []
        for start, end in sorted({span for relation in text.relations for span in relation.content}):
            while start < end and text.text[start] in _MARKS:
                start += 1
            if end - start < SHORTEST:
                unjudged.append((start, end))
                continue
            scores = self._scorer.score(text.text[start:end])
            inner += _found(scores, self._scorer, start)
            unjudged += _open(scores, start)
        known = {relation.cue[0] for relation in text.relations}
        fresh = tuple(relation for relation in inner if relation.cue[0] not in known)
        return replace(text, relations=text.relations + fresh, unjudged=tuple(unjudged))


def _found(scores: TextScores, scorer: ReaderScorer, offset: int) -> Iterator[Relation]:
    spans = scores.word_spans
    for relation in relations(scores, scorer.tables):
        if relation.evidence[0] >= SURE and relation.content and relation.cue[0] != 0:
            source, cue, content = (
                tuple((int(spans[a, 0]) + offset, int(spans[b - 1, 1]) + offset) for a, b in parts)
                for parts in (relation.source, (relation.cue,), relation.content)
            )
            yield Relation(source, cue, content, top=False)


def _open(scores: TextScores, offset: int) -> Iterator[CharSpan]:
    """Yield the words of which the reader cannot tell whether they are a cue."""
    for window in scores.windows:
        chances = 1.0 - probabilities(window.heads["tags"][:, :3])[:, 0]
        for word in range(window.core_start, window.core_end):
            chance = float(chances[word - window.word_start])
            if OPEN < chance < SURE:
                start, end = scores.word_spans[word].tolist()
                yield start + offset, end + offset
