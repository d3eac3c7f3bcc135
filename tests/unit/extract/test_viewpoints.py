"""Views and words that are told without a verb."""

import pytest

from sayso.extract.viewpoints import viewpoint_relations
from tests.unit.extract.texts import told, words_in


def views(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of what a sentence tells."""
    words = words_in(text)
    return told(words, viewpoint_relations(words, [(0, len(words))]))


@pytest.mark.parametrize(
    ("opening", "source", "cue"),
    [
        ("In her view", "her", "view"),
        ("But in his own opinion", "his", "opinion"),
        ("In Ada Lin's eyes", "Ada Lin", "eyes"),
        ("In the union’s telling", "the union", "telling"),
    ],
)
def test_a_view_opens_a_sentence(opening: str, source: str, cue: str) -> None:
    """Whose it is, is the source; all that follows is the content."""
    assert views(f"{opening}, the bridge is safe.") == [(source, cue, "the bridge is safe")]


@pytest.mark.parametrize(
    "text",
    [
        "In view of the rain, the bridge is shut.",
        "In her eyes there was rain, and the bridge shook.",
        "In Pell, opinion, as ever, is split.",
        "In our view, the bridge is safe.",
    ],
)
def test_other_openings_are_nobodys_view(text: str) -> None:
    """What "we" think is the writer's."""
    assert views(text) == []


def test_the_words_of_somebody_are_quoted() -> None:
    """With what the quotation completes before it, if there is something."""
    assert views("The hall is, in the words of its architect, Ada Lin, “a leaky umbrella”.") == [
        ("its architect, Ada Lin", "in the words of", "The hall is … “a leaky umbrella”")
    ]
    assert views("In the words of Ada Lin: “It leaks.”") == [("Ada Lin", "In the words of", "“It leaks.”")]
    assert views("In the words of Ada Lin, it leaks.") == []


def test_in_the_view_of_somebody() -> None:
    """He may be told of between commas."""
    assert views("In the view of Ada Lin, the bridge is safe.") == [
        ("Ada Lin", "In the view of", "the bridge is safe")
    ]
    assert views("In the opinion of Ada Lin, the port's engineer, the bridge is safe.") == [
        ("Ada Lin, the port's engineer", "In the opinion of", "the bridge is safe")
    ]
    assert views("In the view of the rain the bridge is shut.") == []


def test_per_somebody() -> None:
    """Behind a comma a name or a body is whose word it is; a rate is nobody's."""
    assert views("It leaks, per the Harbour Gazette, and not only there.") == [
        ("the Harbour Gazette", "per", "It leaks")
    ]
    assert views("It leaks, per the ministry.") == [("the ministry", "per", "It leaks")]
    assert views("It costs ten, per head and year.") == []
