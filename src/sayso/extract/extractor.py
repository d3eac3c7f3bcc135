"""From a document to its attributions."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.extract.antecedents import Antecedents
from sayso.extract.calibration import Calibration
from sayso.extract.conditions import without_suppositions
from sayso.extract.decode import WordRange
from sayso.extract.document_reader import DocumentReader
from sayso.extract.entities import Entities
from sayso.extract.layouts import with_layout
from sayso.extract.mentions import Discourse
from sayso.extract.name_finder import find_entities
from sayso.extract.quotations import quotations
from sayso.extract.relations import Relation, relations
from sayso.extract.relaying import relayed
from sayso.extract.repair import mended
from sayso.extract.scorer import Scorer
from sayso.extract.sentences import sentence_spans
from sayso.extract.sources import SourceResolver
from sayso.extract.speech_nouns import unfolded
from sayso.extract.titles import parted_from_titles
from sayso.extract.withholding import without_withheld
from sayso.extract.words import Words, words_of


def made_whole(
    document: Document,
    words: Words,
    entities: Entities,
    sentences: Sequence[WordRange],
    read: Sequence[Relation],
) -> list[Relation]:
    """Return the network's relations with what the layout tells, unfolded, mended, and without mere suppositions.

    Args:
        document: the document.
        words: the text's words.
        entities: its names.
        sentences: its sentences in words, ascending.
        read: the relations, by the place of their cues.
    """
    laid = with_layout(document, words, entities, sentences, read)
    parted = relayed(words, unfolded(words, entities, sentences, laid))
    found = without_withheld(words, mended(words, sentences, quotations(document, words), parted))
    return without_suppositions(words, sentences, parted_from_titles(document, words, found))


class Extractor:
    """Reads attributions out of documents.

    Args:
        scorer: the trained network.
        calibration: turns its evidence into scores.
    """

    def __init__(self, scorer: Scorer, calibration: Calibration) -> None:
        self._scorer = scorer
        self._calibration = calibration

    def extract(self, document: Document) -> Reading:
        """Return the document with its attributions, in text order."""
        scores = self._scorer.score(document.text)
        words = words_of(document.text, scores)
        read = relations(scores, self._scorer.tables, cue_bias=self._calibration.cue_bias)
        if not len(words):
            return Reading(document)
        entities = find_entities(words)
        sentences = sentence_spans(words, document.paragraphs)
        stretches = [words.range(sentence) for sentence in sentences]
        found = made_whole(document, words, entities, stretches, read)
        discourse = Discourse(words, self._scorer.tables["link_distance"])
        antecedents = Antecedents(discourse, [start for start, _ in stretches], found)
        resolver = SourceResolver(document, words, entities, antecedents)
        reader = DocumentReader(document, words, sentences, resolver, self._calibration)
        return Reading(document, reader.attributions(found))
