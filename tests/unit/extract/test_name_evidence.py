"""What the words around a name tell of it."""

import pytest

from sayso.extract.entities import Entity
from sayso.extract.name_evidence import is_modifier, kind_told
from tests.unit.extract.texts import find, words_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The platform, Plaza, grew.", "ORG"),
        ("Plaza, the platform, grew.", "ORG"),
        ("The newspaper Plaza wrote.", "ORG"),
        ("Mr. Plaza wrote.", "PER"),
        ("The mayor, Plaza, wrote.", "PER"),
        ("The mayor, Plaza resident Ada Lin, wrote.", None),
        ("Plaza, mayor of Pell, wrote.", "PER"),
        ("A clerk of the ministry, Plaza, wrote.", None),
        ("The mayor of Plaza wrote.", "LOC"),
        ("The head of Plaza wrote.", None),
        ("Plaza wrote.", None),
    ],
)
def test_titles_and_appositions_tell_what_a_name_is(text: str, kind: str | None) -> None:
    """Nobody needs to have heard of it."""
    words = words_in(text)
    assert kind_told(words, find(words, "Plaza")) == kind


@pytest.mark.parametrize("name", ["Plaza Holdings", "Plaza Ltd", "Plaza University"])
def test_the_last_word_of_a_name_tells_that_it_is_a_body(name: str) -> None:
    """So does a form of incorporation."""
    words = words_in(f"{name} wrote.")
    assert kind_told(words, find(words, name)) == "ORG"


@pytest.mark.parametrize(
    ("text", "modifies"),
    [
        ("He heard his Plaza “Lullaby” ringtone.", True),
        ("It is a Plaza biography.", True),
        ("It is his, Plaza said.", False),
        ("A clerk, Plaza, said so.", False),
        ("Plaza said so.", False),
    ],
)
def test_a_name_in_front_of_a_thing_is_nobody_who_speaks(text: str, *, modifies: bool) -> None:
    """What is owned or counted is the thing."""
    words = words_in(text)
    assert is_modifier(words, Entity("PER", find(words, "Plaza"))) == modifies
