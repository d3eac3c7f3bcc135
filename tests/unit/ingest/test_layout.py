"""Lines to paragraphs."""

import pytest

from sayso.domain.origin import TracedText
from sayso.ingest.layout import lay_out
from sayso.ingest.page_lines import is_caption, is_furniture


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text."""
    laid = lay_out(TracedText.verbatim(text))
    return [laid.traced.text[span.start : span.end] for span in laid.paragraphs]


def test_wrapped_lines_are_joined() -> None:
    """Lines that broke where the next word did not fit are one paragraph."""
    text = (
        "The council of Ostervik met on Monday to hear what the harbour\n"
        "master had to say about the quay, which has been shut since the\n"
        "storm of last week.\n\nNobody else was heard."
    )
    assert paragraphs(text) == [
        "The council of Ostervik met on Monday to hear what the harbour master had to say about the quay, "
        "which has been shut since the storm of last week.",
        "Nobody else was heard.",
    ]


def test_words_parted_at_line_ends_are_whole() -> None:
    """A hyphen goes where it stands for a break, and stays where it is spelling, wrapped or not."""
    text = "Branda signed the inter-\nnational treaty.\nA well-\nknown clerk left.\nHe went to Upper-\nFive stayed."
    assert paragraphs(text) == [
        "Branda signed the international treaty.",
        "A well-known clerk left.",
        "He went to Upper-",
        "Five stayed.",
    ]


def test_lines_that_end_are_paragraphs() -> None:
    """Without empty lines each line is a paragraph."""
    assert paragraphs("He said so.\nShe did not.\nThey left.") == [
        "He said so.",
        "She did not.",
        "They left.",
    ]


def test_furniture_between_paragraphs_is_left_out() -> None:
    """What is left reads on, an empty line between."""
    text = "He said so.\n\n  • Oops!\n    Something went wrong.\n    Please try again later.\n\nShe did not."
    assert paragraphs(text) == ["He said so.", "She did not."]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Email",
        "Read more: Harbour to stay shut until spring",
        "Sign up for our free newsletter and get the news in your inbox",
        "For the latest news and weather, head to the Ostervik Courier.",
        "We and our partners use cookies to improve your experience.",
        "© 2026 Branda Post. All rights reserved.",
        "Follow us on Facebook and Instagram",
        "12 comments",
        "You may also like",
    ],
)
def test_furniture(line: str) -> None:
    """Notices, buttons and links to elsewhere are no report."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Read the letter aloud, the mayor said.",
        "“Something went wrong,” the harbour master admitted.",
        "More than forty boats were lost.",
        "He said cookies are used by every site in town.",
        "For the latest victims, help came too late.",
        "Related charges were dropped.",
        "Search teams found nothing.",
        "Home secretary Ada Branda resigned.",
        "Please try again later, the clerk told them.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    """A sentence that begins like a button stays."""
    assert not is_furniture(line)


def test_captions() -> None:
    """A credit at the end tells a caption; a sentence with its source in brackets is none."""
    assert is_caption("The quay at Ostervik on Monday (Reuters)")
    assert is_caption("Mayor Branda speaks. (Ada Veld/Getty Images)")
    assert is_caption("FILE PHOTO: The quay before the storm.")
    assert not is_caption("The mayor said that nobody had been warned. (Reuters)")
    assert not is_caption("She spoke of images and photographs (and of little else).")


def test_long_words_behind_by_are_read_in_linear_time() -> None:
    """What begins like a byline and is none is told from it without trying every way to cut its words."""
    text = "By Ada" + "branda" * 20_000 + "; and so on\n\nMore of it."
    assert not lay_out(TracedText.verbatim(text), headline=False).regions
