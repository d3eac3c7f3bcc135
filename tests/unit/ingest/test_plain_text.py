"""Page furniture in the middle of a text whose line breaks are lost."""

import pytest

from sayso.domain.origin import TracedText
from sayso.ingest.plain_text import clean_line_text


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("He left. Read more here. She stayed.", "He left. She stayed."),
        ("He left. You can read more about the quay here. She stayed.", "He left. She stayed."),
        ("He left. Read more from Ada Branda on the quay. She stayed.", "He left. She stayed."),
        ("He left. Click here for more details from the Post. She stayed.", "He left. She stayed."),
        (
            "He left. Want all the latest news from Branda? Sign up to our Quay Bulletin here They stayed.",
            "He left. They stayed.",
        ),
        (
            "He left. Sign up to Tides, our free daily newsletter – every weekday at 7am BST Then she did.",
            None,
        ),
        ("He left. Download the Post app for breaking news and politics Then she did.", None),
        ("He left.   Related: How the quay was sold   Then she did.", None),
        ("He left. Ada Branda is a reporter for the Post. She joined it in 2013.", "He left."),
        ("He left. This material may not be published, broadcast, rewritten or redistributed.", "He left."),
    ],
)
def test_furniture_in_mid_text(published: str, kept: str | None) -> None:
    """Calls to click, letters, links and biographies go."""
    text = clean_line_text(TracedText.verbatim(published)).text
    assert " ".join(text.split()) == (kept or "He left. Then she did.")


@pytest.mark.parametrize(
    "sentence",
    [
        "He asked her to read more about the quay here. She did.",
        "They urged them to sign up for the army here.",
        "Ada Branda is a reporter for the Post. “I saw it,” she said.",
        "It was related: a quay, he said.",
    ],
)
def test_sentences_that_only_use_their_words_stay(sentence: str) -> None:
    """Who is told to read more is no call to the reader."""
    assert clean_line_text(TracedText.verbatim(sentence)).text == sentence
