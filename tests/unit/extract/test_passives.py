"""Cues in the passive."""

import pytest

from sayso.extract.passives import is_passive
from tests.unit.extract.texts import find, words_in


@pytest.mark.parametrize(
    ("cue", "passive"),
    [
        ("is believed to", True),
        ("had not been told", True),
        ("is widely known", True),
        ("is saying", False),
        ("was worried", False),
        ("believed", False),
    ],
)
def test_a_passive_is_a_form_of_be_and_a_participle(cue: str, passive: bool) -> None:
    """Feelings in the same shape are their subject's."""
    words = words_in(f"The clerk {cue} it.")
    assert is_passive(words, find(words, cue)) is passive
