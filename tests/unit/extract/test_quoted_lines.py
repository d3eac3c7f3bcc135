"""Quotations whose speaker stands beside them without a verb."""

import time

import pytest

from sayso.extract.quoted_lines import quoted_line_relations
from sayso.ingest import from_text
from tests.unit.extract.texts import names_in, told, words_in


def lines(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of what is quoted."""
    document = from_text(text)
    words = words_in(document.text)
    entities = names_in(words, PER="Ada Lin; Bo Berg", ORG="Pell Freight")
    return told(words, quoted_line_relations(document, words, entities))


@pytest.mark.parametrize(
    "source", ["A spokesman for Pell Freight", "Ada Lin", "Port chief Ada Lin", "Ada Lin, eggs and cheese"]
)
def test_a_speaker_and_a_colon(source: str) -> None:
    """A line, or a sentence of its own."""
    assert lines(f"{source}: “No.”") == [(source, ":", "“No.”")]
    assert lines(f'It rained. {source}: "No." It still does.') == [(source, ":", '"No."')]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lin said of the bridge: “No.”",
        "The sign over the door of the mill: “No.”",
        "It was the old answer: “No.”",
        "To the editor: “No.”",
        "The best line of it – Ada Lin: “No.”",
    ],
)
def test_verbs_and_things_are_no_speaker(text: str) -> None:
    """The network reads the verbs."""
    assert lines(text) == []


def test_a_post_is_its_writers() -> None:
    """The signature has a handle and a day."""
    signed = "Ada Lin (@adalin) March 3, 2026"
    assert lines(f"She wrote: “It stays lit.” — {signed} Others slept.")[0][::2] == (
        "Ada Lin (@adalin)",
        "“It stays lit.”",
    )
    assert lines(f"It stays lit. We pay. — {signed}") == [("Ada Lin (@adalin)", "—", "It stays lit. We pay.")]


def test_a_post_without_its_start_is_left() -> None:
    """Inside a paragraph only quotation marks show where it begins."""
    assert lines("It rained. It stays lit. — Ada Lin (@adalin) March 3, 2026 Others slept.") == []


def test_a_signature_alone_closes_what_is_above_it() -> None:
    """But for the links at its end."""
    post = "It stays lit. We pay. https://t.co/x pic.twitter.com/y\n\n— Ada Lin (@adalin) March 3, 2026"
    said = ("Ada Lin (@adalin)", "—", "It stays lit. We pay.")
    assert lines(f"The mill burned down.\n\n{post}") == [said]


def test_links_that_touch_are_left_out() -> None:
    """The last word, or one another; a text of links alone takes no time."""
    signed = "— Ada Lin (@adalin) March 3, 2026"
    assert lines(f"It stays lit.https://t.co/x {signed}")[0][2] == "It stays lit."
    start = time.process_time()
    assert lines(f"{'https://' * 4000} lit {signed}")[0][1] == "—"
    assert lines(f"{'https://t.co/x ' * 4000}{signed}") == []
    assert time.process_time() - start < 5


@pytest.mark.parametrize("dash", ["-", "–", "—", "―"])
def test_a_line_closes_with_a_dash_and_its_speaker(dash: str) -> None:
    """The whole line is one quotation and who said it; where a sentence goes on, nobody signs."""
    text = f"They said so.\n\n“It leaks.” {dash} Port chief Ada Lin\n\nIt rained."
    assert lines(text) == [("Port chief Ada Lin", dash, "“It leaks.”")]
    assert lines(f"“It leaks,” {dash} said nobody at all in Pell.") == []
    run = f"They wrote: “It leaks.” {dash} Ada Lin “It does not.” {dash} Bo Berg"
    assert [source for source, _, _ in lines(run)] == ["Ada Lin", "Bo Berg"]


def test_a_post_opens_with_its_writer() -> None:
    """The account in brackets tells that it is one; or the account comes first, and the name stands in brackets."""
    assert lines("It rained.\n\nAda Lin (@lin): looks wet\n\nIt did.") == [
        ("Ada Lin (@lin)", ":", "looks wet")
    ]
    signed = "“Pool is shut.” — @PellPool (Head Ada Lin) March 9, 2026"
    assert [cue for _, cue, _ in lines(signed)] == ["—"]


def test_a_bullet_stands_before_its_speaker() -> None:
    """As in lists of what was said."""
    assert lines("They said:\n\n- Ada Lin, clerk of works: “No.”\n- Bo Berg: “Yes.”") == [
        ("Ada Lin, clerk of works", ":", "“No.”"),
        ("Bo Berg", ":", "“Yes.”"),
    ]
