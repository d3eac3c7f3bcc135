"""How sure a reading of one document is."""

from dataclasses import replace

import numpy as np

from sayso.extract.antecedents import Antecedents
from sayso.extract.calibration import Calibration
from sayso.extract.document_reader import DocumentReader
from sayso.extract.mentions import Discourse
from sayso.extract.relations import RULED, RULED_SCORE
from sayso.extract.sources import SourceResolver
from sayso.ingest import from_text
from tests.unit.extract.texts import names_in, relation, words_in


def test_what_a_rule_finds_is_as_likely_as_rules_are_right() -> None:
    """Whatever the curve gives to what the network sees of it."""
    text = "Ada Lin said so. Bo Berg declined to comment."
    document, words = from_text(text), words_in(text)
    antecedents = Antecedents(Discourse(words, np.zeros(32, np.float32)), [0, 5])
    resolver = SourceResolver(document, words, names_in(words, PER="Ada Lin; Bo Berg"), antecedents)
    sentences = [words.span((0, 5)), words.span((5, len(words)))]
    read = relation(words, source="Ada Lin", cue="said", content="so")
    ruled = replace(relation(words, source="Bo Berg", cue="declined to comment"), evidence=RULED)
    reader = DocumentReader(document, words, sentences, resolver, Calibration(bias=-10.0, weights={}))
    found = reader.attributions([read, ruled])
    assert found[0].score < 0.01
    assert found[1].score == RULED_SCORE
