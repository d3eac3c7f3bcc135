"""Words that lost the space between them, and words that only look like it."""

import pytest

from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.ingest.glue.repair import repair_glue

DAMAGED = (
    "The council met again on Mondayaccording to a letter seen by reporters. The mayorwhich had asked for help, "
    "was not there. Veldmanwho leads the council, said the harbourmust be closed. Residents of the townand "
    "farmers from Ostervik agreed. Veldman told them that the stormcould last, but the bridgeis open. "
    "A spokeswoman for Brandaacknowledged delays. Branda has not said more."
)


def repaired(text: str) -> str:
    """Return the text after repair."""
    return repair_glue(TracedText.verbatim(text)).text


def test_glued_words_are_parted() -> None:
    """Where many words are glued, those that can be told are parted."""
    text = repaired(DAMAGED)
    for words in ("Monday according", "Veldman who", "town and", "storm could", "Branda acknowledged"):
        assert words in text


def test_words_that_lost_the_space_on_both_sides_are_parted() -> None:
    """A word between two others is found where all three are known."""
    text = repaired(DAMAGED + " The letterwas shownto theharbour master, whohad neverseen it.")
    assert "letter was shown to the harbour master, who had never seen it" in text
    assert "were told on Friday that" in repaired(
        DAMAGED + " The farmers weretoldon Friday that rain was likely."
    )


def test_a_run_of_any_number_of_words_is_parted() -> None:
    """Names on both sides of a glued word, and runs of four words, are found, and glue is no witness of a word."""
    text = repaired(DAMAGED + " Reports inOsterviksaidthat rain fell. Letters toVeldmanandBranda were lost.")
    assert "in Ostervik said that rain" in text
    assert "to Veldman and Branda were" in text


def test_the_space_has_no_origin() -> None:
    """What is put in came from nowhere; the words around it keep their places."""
    traced = repair_glue(TracedText.verbatim(DAMAGED))
    space = traced.text.index("Monday according") + len("Monday")
    assert traced.origin([Span(space, space + 1)]) == ()
    at = DAMAGED.index("Mondayaccording")
    assert traced.origin([Span(space - 6, space + 10)]) == (Span(at, at + 15),)


@pytest.mark.parametrize(
    "text",
    [
        "The Ferdinand bridge, north of Marchand, was opened by Ms Peskova and Mr McAllister.",
        "Lisandra Holtzman and Rolandina Kirschbaum spoke to BrandWatchers about NATO, UNICEF and OSCE.",
        "A screengrab of the webcast showed the forewoman beside the millwheel.",
        "See www.harbourand.example and @branda_and_sons or #stopthestorm.",
        "The Kyivan and the Samarkandi delegates toured Hallowmere, Lorvane and Ostervik.",
    ],
)
def test_correct_words_stay(text: str) -> None:
    """Names, acronyms, compounds, handles and addresses are left as they are."""
    assert repaired(text) == text


def test_one_odd_word_does_not_make_a_text_damaged() -> None:
    """A name that could be two words stays whole in a sound text."""
    text = "Anna Marand said on Tuesday that the harbour would be closed. The council agreed with her."
    assert repaired(text) == text
