"""Words are compared by their stems, weighed by how much they tell."""

import pytest

from sayso.resolve.stem import stem
from sayso.resolve.words import collect, share


@pytest.mark.parametrize(
    "forms",
    [
        ("challenge", "challenges", "challenged", "challenging"),
        ("deny", "denies", "denied", "denying"),
        ("stop", "stopped", "stopping", "stops"),
    ],
)
def test_forms_of_a_word_share_their_stem(forms: tuple[str, ...]) -> None:
    """Endings of verbs and plurals are taken off."""
    assert len(set(map(stem, forms))) == 1


def test_a_bag_tells_names_figures_and_negation() -> None:
    """A capital inside a sentence makes a name; thousands separators do not matter."""
    bag = collect("The council of Aldmoor did not count 1,200 lorries")
    assert bag.names == {"aldmoor"}
    assert bag.numbers == {"1200"}
    assert bag.negations == 1


@pytest.mark.parametrize(
    ("text", "negations"),
    [
        ("Many households lie in the path", 0),
        ("The fault lies with the council", 0),
        ("That is a lie in full", 1),
        ("What the council says are lies", 1),
        ("The council lies about it", 1),
    ],
)
def test_what_lies_somewhere_is_no_lie(text: str, negations: int) -> None:
    """A word of falsehood negates; a place behind the verb tells that it is none."""
    assert collect(text).negations == negations


def test_nations_and_their_people_are_one_word() -> None:
    """An adjective of a state counts as its name."""
    assert share(collect("ships of Norway"), collect("Norwegian ships")) == collect("ships of Norway").total
