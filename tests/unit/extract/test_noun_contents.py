"""Contents of nouns of saying end before the noun's own verb."""

import pytest

from sayso.extract.noun_contents import without_main_verb
from tests.unit.extract.texts import relation, told, words_in


@pytest.mark.parametrize(
    ("text", "cue", "content", "kept"),
    [
        ("The claim that it leaks was wrong.", "claim", "that it leaks was wrong", "that it leaks was wrong"),
        ("The claim that it is old was wrong.", "claim", "that it is old was wrong", "that it is old"),
        ("The decision to shut it was wrong.", "decision", "to shut it was wrong", "to shut it"),
        ("Its plan to help who is old is new.", "plan", "to help who is old is new", "to help who is old"),
        (
            "The belief that it would have held has died.",
            "belief",
            "that it would have held has died",
            "that it would have held",
        ),
        (
            "Lin rejected the demand to say what is wrong.",
            "demand",
            "to say what is wrong",
            "to say what is wrong",
        ),
        (
            "Lin repeated her call to make sure it is dry.",
            "call",
            "to make sure it is dry",
            "to make sure it is dry",
        ),
        ("Lin plans to show it is new.", "plans", "to show it is new", "to show it is new"),
        ("The decision to go is final, and Lin is glad.", "decision", "to go", "to go"),
    ],
)
def test_the_verb_of_the_noun_is_no_part_of_what_is_said(
    text: str, cue: str, content: str, kept: str
) -> None:
    """The first finite verb that no clause inside claims; where the noun is no subject, or a verb, nothing is cut."""
    words = words_in(text)
    read = relation(words, cue=cue, content=content)
    assert told(words, without_main_verb(words, [read]))[0][2] == kept


def test_what_claims_are_called_is_nobodys_claim() -> None:
    """Who dismisses them calls them so."""
    words = words_in("Lin dismissed the club's accusations as a fairy tale.")
    read = relation(words, cue="accusations", source="the club", content="as a fairy tale")
    assert without_main_verb(words, [read]) == []
