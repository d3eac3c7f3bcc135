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
        ("He left. 'S ‘ ’ : Then she did.", None),
        ("“He left.” -: ' ' 2016 “She stayed.”", "“He left.” “She stayed.”"),
        ("He left. 2017 - The quay was sold.", "He left. 2017 - The quay was sold."),
        ('He left. " We stayed. " She did.', 'He left. " We stayed. " She did.'),
        ("He left. Ada Branda is a reporter for the Post. She joined it in 2013.", "He left."),
        ("He left. Ada Q. Branda (@ada) is a fellow at Tamble and the author of “Quays.”", "He left."),
        ("He left. • Ada Branda is a writer from Tamble", "He left."),
        (
            "He left. Ada Branda is a reporter for the Post. Follow the Post on Facebook and Twitter.",
            "He left.",
        ),
        ("He left. ___ Follow the Post’s coverage of the quay at https://post.example/quay", "He left. ___"),
        (
            "He left. More on the U.S. quays: https://post.example and https://x.example/post Then she did.",
            None,
        ),
        ("He left. Follow the latest updates from the quay in our live blog Then she did.", None),
        ("He left. Follow the Post: East on Facebook, Instagram and Twitter. Then she did.", None),
        ("He left. If you have a story suggestion email quay@post.example Then she did.", None),
        ("He left. Read Ada's full report here. Then she did.", None),
        ("He left. Watch the interview here: Then she did.", None),
        ("He left. A post shared by Ada (@ada.b) Then she did.", None),
        ("He left. pic.twitter.com/a1B2c3D4e5 Then she did.", None),
        ("He left. © 2026 Post. The Post is not responsible for the content of external sites.", "He left."),
        ("He left. (© Copyright 2026 The Post. All Rights Reserved.) Then she did.", None),
        ("He left.  Interactive  Then she did.", None),
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
        "“Follow me on Facebook,” he said, “and see https://quay.example.”",
        "More than 20 left. They wrote to https://quay.example at once.",
        "Like many others on Facebook here, he asked. She did.",
        "An interactive quay, with much to see, is the author of its own fame. She said so.",
    ],
)
def test_sentences_that_only_use_their_words_stay(sentence: str) -> None:
    """Who is told to read more is no call to the reader."""
    assert clean_line_text(TracedText.verbatim(sentence)).text == sentence
