"""The relations of one document, made whole: who, what act, how sure, when, to whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.domain.act import Act
from sayso.domain.attribution import Attribution, Content
from sayso.domain.document import Document
from sayso.domain.source import Source, names_none
from sayso.domain.span import Span
from sayso.extract.acts import act_of
from sayso.extract.addressees import addressee
from sayso.extract.bases import basis_of
from sayso.extract.calibration import Calibration
from sayso.extract.certainty import certainty_of
from sayso.extract.decode import WordRange
from sayso.extract.forms import FormReader
from sayso.extract.mentions import Referent
from sayso.extract.negation import negate
from sayso.extract.nesting import parents
from sayso.extract.passives import is_passive
from sayso.extract.quantities import quantities
from sayso.extract.relations import RULED_SCORE, Relation
from sayso.extract.shared_times import with_shared_times
from sayso.extract.signs import signs
from sayso.extract.sources import Resolved, SourceResolver, source_of
from sayso.extract.speech_nouns import speech_nouns
from sayso.extract.surroundings import Surroundings, SurroundingsReader
from sayso.extract.tellees import is_told
from sayso.extract.times import said_at
from sayso.extract.words import Words


@dataclass(frozen=True)
class DocumentReader:
    """Everything that is told of a document's relations.

    Attributes:
        document: the document.
        words: its words.
        sentences: its sentences, ascending.
        resolver: tells who the sources are.
        calibration: turns evidence into scores.
    """

    document: Document
    words: Words
    sentences: Sequence[Span]
    resolver: SourceResolver
    calibration: Calibration

    def attributions(self, relations: Sequence[Relation]) -> tuple[Attribution, ...]:
        """Return the attributions of relations that are given in text order."""
        above = parents(relations)
        resolved = self._resolve(relations, above)
        reader = SurroundingsReader(self.sentences, [self.words.spans(each.content) for each in relations])
        around = [
            reader.around(self.words.span(each.cue), parent=parent)
            for each, parent in zip(relations, above, strict=True)
        ]
        scores = [
            max(score, RULED_SCORE) if relation.evidence.ruled else score
            for score, relation in zip(
                self.calibration.scores(signs(self.words, relations, above)), relations, strict=True
            )
        ]
        read = (
            self._attribution(
                number, relation, above[number], resolved[number], around[number], score=scores[number]
            )
            for number, relation in enumerate(relations)
        )
        return with_shared_times(self.document.text, read, [each.sentence.start for each in around])

    def _resolve(self, relations: Sequence[Relation], above: Sequence[int | None]) -> dict[int, Resolved]:
        """Resolve parents before children, since "I" and "we" are whoever speaks the words around them."""
        resolved: dict[int, Resolved] = {}
        for number in sorted(range(len(relations)), key=lambda n: (_depth(n, above), relations[n].cue)):
            cue = relations[number].cue[0]
            resolved[number] = self.resolver.resolve(
                relations[number].source,
                cue=cue,
                sentence=self.words.range(self._sentence(cue))[0],
                speaker=self._speaker(number, relations, above, resolved),
                content=relations[number].content,
            )
        return resolved

    def _speaker(
        self,
        number: int,
        relations: Sequence[Relation],
        above: Sequence[int | None],
        resolved: dict[int, Resolved],
    ) -> Referent | None:
        """Return who speaks the words around a relation; for an implied source, who spoke last in its sentence.

        A bare noun of saying ("rejected claims that …") is somebody else's, and nobody says whose; nor does
        anybody of a passive ("is believed to").
        """
        parent = above[number]
        around = resolved[parent].referent if parent is not None else None
        if relations[number].source:
            return around
        cue = relations[number].cue[0]
        if self.words[cue].lower() in speech_nouns() or self._is_passive(relations[number].cue):
            return None
        sentence = self._sentence(cue)
        earlier = [
            n
            for n in resolved
            if above[n] == parent
            and relations[n].cue[0] < cue
            and self._sentence(relations[n].cue[0]) == sentence
        ]
        return resolved[max(earlier, key=lambda n: relations[n].cue)].referent if earlier else around

    def _is_passive(self, cue: WordRange) -> bool:
        return is_passive(self.words, cue) or is_told(self.words, cue)

    def _sentence(self, word: int) -> Span:
        position = self.words.starts[word]
        return self.sentences[max(0, bisect_right(self._sentence_starts, position) - 1)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _forms(self) -> FormReader:
        return FormReader(self.document)

    def _source(
        self,
        resolved: Resolved,
        sentence: Span,
        *,
        source: tuple[Span, ...],
        cue: tuple[Span, ...],
        content: tuple[Span, ...],
    ) -> Source:
        referent = resolved.referent
        basis = basis_of(
            self.document,
            sentence=sentence,
            source=source,
            cue=cue,
            content=content,
            kind=referent.kind,
            named=referent.named,
            identified=referent.identified,
        )
        return source_of(self.document, self.words, self.resolver.entities, resolved, basis)

    def _act(self, cue: Span, content: str | None, sentence: Span, speaker: Source) -> tuple[Act, bool]:
        """Return the act and whether it is negated, by its cue or by its source: "no official confirmed"."""
        text = self.document.text
        told = text[cue.start : cue.end]
        if names_none(speaker.words.text or "", named=speaker.named):
            told = negate(told)
        return act_of(
            told, content, before=text[sentence.start : cue.start], after=text[cue.end : sentence.end]
        )

    def _attribution(
        self,
        number: int,
        relation: Relation,
        parent: int | None,
        resolved: Resolved,
        around: Surroundings,
        *,
        score: float,
    ) -> Attribution:
        document = self.document
        cue, source = (self.words.span(relation.cue),), self.words.spans(relation.source)
        content = self.words.spans(relation.content)
        words = document.passage(content)
        speaker = self._source(resolved, around.sentence, source=source, cue=cue, content=content)
        act, negated = self._act(cue[0], words.text, around.sentence, speaker)
        return Attribution(
            id=f"a{number + 1}",
            parent=None if parent is None else f"a{parent + 1}",
            source=speaker,
            cue=document.passage(cue),
            content=Content(words, self._forms.form_of(content, cue=cue)),
            act=act,
            negated=negated,
            certainty=certainty_of(document, cue=cue, content=content, act=act),
            said_at=said_at(
                document,
                sentence=around.within,
                cue=cue,
                source=source,
                content=content,
                act=act,
                beside=around.beside,
            ),
            addressee=addressee(document, cue=cue, source=source, content=content, within=around.within),
            quantities=quantities(document, content),
            score=score,
        )


def _depth(number: int, above: Sequence[int | None]) -> int:
    depth, parent = 0, above[number]
    while parent is not None:
        depth, parent = depth + 1, above[parent]
    return depth
