"""Words that lost their space at a tag, and words within which a tag stands."""

import pytest

from sayso.domain.origin import TracedText
from sayso.ingest.glue.repair import repair_glue


def repaired(marked: str) -> str:
    """Return a text after repair; ``|`` is where a tag stands."""
    seams = []
    text = ""
    for part in marked.split("|"):
        text += part
        seams.append(len(text))
    return repair_glue(TracedText.verbatim(text), seams=seams[:-1]).text


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("The mayor told|the council of|the new bridge.", "The mayor told the council of the new bridge."),
        ("In a|statement on Monday, she|denied it.", "In a statement on Monday, she denied it."),
        (
            "It was first shown to|Ostervik and its|Veldmanites.",
            "It was first shown to Ostervik and its Veldmanites.",
        ),
        ("He wrote to|a|friend about it.", "He wrote to a friend about it."),
    ],
)
def test_words_are_parted_at_a_tag(marked: str, text: str) -> None:
    """A tag that took its space is weighed by itself, in a sound text too, whether the words are known or not."""
    assert repaired(marked) == text


@pytest.mark.parametrize(
    "marked",
    [
        "W|hile the council met, the harbour was shut.",
        "Both ships were expand|ed for the journey to the island.",
        "Two report|s were un|likely to be read.",
        "She went to|day and yester|day.",
        "This is what he meant by anti|septic.",
    ],
)
def test_a_tag_within_a_word_parts_nothing(marked: str) -> None:
    """First letters that are drawn large, endings outside of a link and stressed syllables stay in their words."""
    assert repaired(marked) == marked.replace("|", "")


def test_scripts_without_spaces_stay() -> None:
    """Where letters of other scripts meet, no space was lost."""
    assert repaired("今回はその|Kindle|の話") == "今回はそのKindleの話"
