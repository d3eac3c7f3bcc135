"""What may be one claim by its features is read side by side."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.domain.act import Act
from sayso.resolve.claims.decide import average_odds
from sayso.resolve.claims.denier import name_denier
from sayso.resolve.claims.link import link_propositions
from sayso.resolve.claims.proposition import make_propositions, split
from sayso.resolve.claims.target import find_targets
from sayso.resolve.corpus import arrange
from sayso.resolve.neighbours import Pair
from tests.property.sayings import read


class _Comparer:
    """Answers always the same, and keeps what it was asked."""

    def __init__(self, chance: float) -> None:
        self.asked: list[tuple[str, str]] = []
        self._chance = chance

    def compare(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.asked += pairs
        return np.tile(np.array([self._chance, 0, 1 - self._chance], np.float32), (len(pairs), 1))


def _link(comparer: _Comparer | None, *matters: str) -> list[float]:
    readings = [read(n, [("Ada Vane", matter, Act.ASSERT, None)], None) for n, matter in enumerate(matters)]
    corpus = arrange(readings)
    speakers = dict.fromkeys(corpus.entries, "a1")
    parts = split(make_propositions(corpus, find_targets(corpus, speakers), speakers))
    return [link.strength for link in link_propositions(parts, [Pair(0, 1, 0.85)], comparer)]


PIER = "the northern pier lost its footing in the storm"
QUAY = "the northern pier has lost its footing"


def test_both_opinions_count_alike() -> None:
    """The odds are averaged: a doubt of the reader parts what looks alike."""
    (before,) = _link(None, PIER, QUAY)
    sure, doubtful = _Comparer(0.9), _Comparer(0.2)
    assert _link(sure, PIER, QUAY) == [average_odds(before, float(np.float32(0.9)))]
    assert _link(doubtful, PIER, QUAY) == [average_odds(before, float(np.float32(0.2)))]
    assert len(sure.asked) == 1
    assert all(words.startswith("Ada Vane: the northern pier") for words in sure.asked[0])


def test_the_same_words_are_not_read() -> None:
    """They are one claim, whatever a network thinks of it."""
    comparer = _Comparer(0.0)
    assert _link(comparer, PIER, PIER) == _link(None, PIER, PIER)
    assert not comparer.asked


def test_what_is_read_as_something_else_is_no_link() -> None:
    """Certain enough, it outweighs the features."""
    assert _link(_Comparer(0.0001), PIER, QUAY) == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("its forces hit the station", "Norland's forces hit the station"),
        ("that it had carried out the strike", "Norland had carried out the strike"),
        ("targeting civilians", "Norland targeting civilians"),
        ("any involvement", "Norland any involvement"),
        ("anything to do with the fire", "Norland anything to do with the fire"),
        ("it was behind the attack", "Norland was behind the attack"),
        ("it was their missile that fell", "it was their missile that fell"),
        ("they were there", "Norland were there"),
        ("something that was never said", "something that was never said"),
        ("the station was hit by two missiles", "the station was hit by two missiles"),
        ("Sutland shelled the plant", "Sutland shelled the plant"),
    ],
)
def test_a_denial_is_compared_with_its_subject(text: str, named: str) -> None:
    """Where its words leave out whose doing it would be."""
    assert name_denier(text, "Norland") == named
