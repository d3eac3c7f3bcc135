"""Signs by which right relations are told from others."""

from dataclasses import replace

import pytest

from sayso.extract.calibration import Calibration
from sayso.extract.evidence import Evidence
from sayso.extract.nesting import parents
from sayso.extract.relations import Relation
from sayso.extract.signs import SIGNS, signs
from sayso.extract.words import Words
from tests.unit.extract.texts import relation, words_in


def signs_of(words: Words, relations: list[Relation]) -> list[dict[str, float]]:
    """Return the signs of each relation by name."""
    return [dict(zip(SIGNS, row, strict=True)) for row in signs(words, relations, parents(relations))]


def test_a_nested_relation_is_seen_with_its_parent() -> None:
    """The inner one stands in the outer one's content, and knows how sure the outer one is."""
    words = words_in("The Courier wrote that Lin said that the dam would hold.")
    outer = relation(
        words, source="The Courier", cue="wrote", content="that Lin said that the dam would hold"
    )
    inner = relation(words, source="Lin", cue="said", content="that the dam would hold")
    first, second = signs_of(words, [replace(outer, evidence=Evidence(0.5)), inner])
    assert (first["holds"], second["holds"]) == (1.0, 0.0)
    assert (first["nested cue"], first["parent"]) == (0.0, 0.0)
    assert second["nested cue"] == second["cue"] == pytest.approx(2.197, abs=1e-3)
    assert second["parent"] == pytest.approx(0.0)
    assert first["shared"] == second["shared"] == pytest.approx(5 / 8)


def test_contents_apart_share_nothing() -> None:
    """Two sentences of two speakers have no word in common."""
    words = words_in("Lin said it rained. Berg said it snowed.")
    lin = relation(words, source="Lin", cue="said", content="it rained")
    berg = replace(relation(words, source="Berg", cue="snowed", content="Berg"), content=((6, 8),))
    assert [each["shared"] for each in signs_of(words, [lin, berg])] == [0.0, 0.0]


@pytest.mark.parametrize(("content", "odd"), [("“it rained", 1.0), ("“it rained”", 0.0), ("it", 0.0)])
def test_quotation_marks_come_in_pairs(content: str, odd: float) -> None:
    """A content with one mark of two is cut off somewhere."""
    words = words_in("Lin said “it rained” at noon.")
    assert signs_of(words, [relation(words, source="Lin", cue="said", content=content)])[0]["odd mark"] == odd


def test_a_relation_may_lack_a_content_and_be_beyond_doubt() -> None:
    """No sign is infinite."""
    words = words_in("Lin declined to comment.")
    bare = replace(
        relation(words, source="Lin", cue="declined to comment"),
        evidence=Evidence(1.0, path=-1e9, spare=float("inf")),
    )
    (found,) = signs_of(words, [bare])
    assert found["content"] == 0.0
    assert (found["path"], found["spare"]) == (-20.0, -3.0)
    assert found["cue"] == pytest.approx(13.8, abs=0.1)


def test_a_score_weighs_the_signs_that_are_named() -> None:
    """Without weights of its own, a score is the chance of the cue."""
    words = words_in("Lin said it rained.")
    rows = signs(words, [relation(words, source="Lin", cue="said", content="it rained")], [None])
    assert Calibration().scores(rows) == [0.9]
    assert Calibration(bias=1.0, weights={"content": -1.0}).scores(rows) == [0.5]
