"""Characters made plain."""

import pytest

from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.ingest.characters import clean_characters


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("He\u00a0said", "He said"),
        ("sea\u00adwall and zero\u200bwidth\ufeff", "seawall and zerowidth"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a  b\tc", "a b c"),
        ("o\ufb03ce \ufb01le", "office file"),
        ("Smith &amp; Sons &#8220;said&#8221;", "Smith & Sons “said”"),
        ("AT&T, R&D; and &nosuch;", "AT&T, R&D; and &nosuch;"),
        ("donâ€™t â€œgoâ€\u009d, JosÃ©", "don’t “go”, José"),
        ("Ânes à Âge, São Tomé, naïve", "Ânes à Âge, São Tomé, naïve"),
        ("bell\u0007 and nul\u0000", "bell and nul"),
    ],
)
def test_clean_characters(dirty: str, clean: str) -> None:
    """What looks like a plain character becomes one; real letters stay."""
    assert clean_characters(TracedText.verbatim(dirty)).text == clean


def test_entity_has_the_whole_entity_as_origin() -> None:
    """One ampersand comes from five characters."""
    traced = clean_characters(TracedText.verbatim("A &amp; B"))
    assert traced.origin([Span(2, 3)]) == (Span(2, 7),)


def test_commands_to_a_terminal_go_whole() -> None:
    """Text that was copied with its colours, or with a link, keeps the words only."""
    text = "the \x1b[1;31mold\x1b[0m \x1b]8;;https://a.example\x1b\\bridge\x1b]8;;\x07 [31m"
    assert clean_characters(TracedText.verbatim(text)).text == "the old bridge [31m"
