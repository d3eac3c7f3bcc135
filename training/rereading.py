"""Labels for the insides of contents: a first reader reads each content as if it were a text of its own.

PolNeAR leaves open what is said inside a content. What the first reader is sure of becomes a nested relation,
what it is sure is nothing becomes a negative, the rest stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.evidence import probabilities
from sayso.extract.relations import relations
from sayso.extract.scorer import Scorer, TextScores
from training.corpora.polnear import Annotated, CharSpan, Relation

SURE, LIKELY, OPEN = 0.6, 0.5, 0.15
"""The least probability of a cue inside a content, and elsewhere; the most that is taken for none."""
SHORTEST = 20
_MARKS = "“”\"'‘’ \n"


class Rereader:
    """Reads with a trained reader what is said in texts, or inside their contents.

    Args:
        scorer: the reader.
    """

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer

    def read(self, name: str, text: str) -> Annotated:
        """Return a text that nobody has marked, with the relations that the reader is sure of."""
        scores = self._scorer.score(text)
        found = tuple(_found(scores, self._scorer, 0, sure=LIKELY))
        return Annotated(name, text, found, tuple(_open(scores, 0, sure=LIKELY)))

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
            inner += (r for r in _found(scores, self._scorer, start, sure=SURE) if r.cue[0][0] != start)
            unjudged += _open(scores, start, sure=SURE)
        known = {relation.cue[0] for relation in text.relations}
        fresh = tuple(relation for relation in inner if relation.cue[0] not in known)
        return replace(text, relations=text.relations + fresh, unjudged=tuple(unjudged))


def _found(scores: TextScores, scorer: Scorer, offset: int, *, sure: float) -> Iterator[Relation]:
    spans = scores.word_spans
    for relation in relations(scores, scorer.tables):
        if relation.evidence.chance >= sure and relation.content:
            source, cue, content = (
                tuple((int(spans[a, 0]) + offset, int(spans[b - 1, 1]) + offset) for a, b in parts)
                for parts in (relation.source, (relation.cue,), relation.content)
            )
            yield Relation(source, cue, content, top=False)


def _open(scores: TextScores, offset: int, *, sure: float) -> Iterator[CharSpan]:
    """Yield the words of which the reader cannot tell whether they are a cue."""
    for window in scores.windows:
        chances = 1.0 - probabilities(window.heads["tags"][:, :3])[:, 0]
        for word in range(window.core_start, window.core_end):
            chance = float(chances[word - window.word_start])
            if OPEN < chance < sure:
                start, end = scores.word_spans[word].tolist()
                yield start + offset, end + offset
