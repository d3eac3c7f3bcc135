"""Whom a definite description means."""

from pathlib import Path

import numpy as np
import pytest

from sayso.api.options import ReadOptions
from sayso.api.reading import read_paths
from sayso.domain.reading import Reading
from sayso.extract.descriptions import Descriptions
from sayso.extract.mentions import Discourse
from tests.unit.extract.texts import find, words_in


def _speakers(folder: Path, text: str) -> list[str]:
    path = folder / "report.txt"
    path.write_text(text, encoding="utf-8")
    (reading,) = read_paths([str(path)], options=ReadOptions())
    assert isinstance(reading, Reading)
    return [each.source.actor for each in reading.attributions]


def test_a_description_beside_a_name_means_its_bearer(tmp_path: Path) -> None:
    """What is called the operator once is meant by "the operator" later on."""
    text = (
        "The order was made on the advice of the operator, Tamble Valley Power.\n\n"
        "The operator said that the dam was safe."
    )
    assert "Tamble Valley Power" in _speakers(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("It was told by the operator, Pell Power.", {"operator"}),
        ("Pell Power, the operator, told it.", {"operator"}),
        ("It burnt at a plant of the operator, Pell Power reported on Monday.", set()),
    ],
)
def test_a_comma_behind_what_somebody_said_makes_no_apposition(text: str, nouns: set[str]) -> None:
    """Who reports of the operator is not the operator."""
    words = words_in(text)
    described = Descriptions(words, Discourse(words, np.zeros(32, np.float32)))
    assert described._beside(find(words, "Pell Power")) == nouns


def test_no_town_is_an_operator(tmp_path: Path) -> None:
    """The place of a mayor is not asked for what a body may be."""
    text = (
        "The mayor of Orsby, Ada Lin, said on Tuesday that the dam had been closed.\n\n"
        "The operator denied that there was any crack."
    )
    assert "Orsby" not in _speakers(tmp_path, text)
