"""Headlines that set their source apart by a mark."""

import pytest

from sayso.extract.headlines import headline_relations
from sayso.extract.relations import Relation
from sayso.ingest import from_text
from tests.unit.extract.texts import names_in, relation, told, words_in

PEOPLE = {"PER": "Ada Lin; Lin; Berg", "ORG": "Harbour Board", "LOC": "Pell"}


def headline(text: str, *, body: str = "", speaker: str = "") -> list[tuple[str, str]]:
    """Return source and content of a headline, over a text in which somebody speaks."""
    whole = f"{text}\n\n{body}" if body else text
    words = words_in(whole)
    read: list[Relation] = [relation(words, source=speaker, cue="said")] if speaker else []
    document = from_text(whole)
    found = headline_relations(document, words, names_in(words, **PEOPLE), read)
    return [(source, content) for source, _, content in told(words, found)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Old bridge may never open: report", "report"),
        ("Old bridge will not open – city officials", "city officials"),
        ("Bridge closed after second crack - Harbour Board", "Harbour Board"),
        ("Bridge was never tested: Mayor Ada Lin", "Mayor Ada Lin"),
        ("Bridge crack was known for years – Pell", "Pell"),
    ],
)
def test_a_source_closes_a_headline(text: str, source: str) -> None:
    """Behind a colon or a dash, and alone there."""
    assert headline(text) == [(source, text[: -len(source)].rstrip(" :–-"))]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Port chief: No bridge this year", "Port chief"),
        ("Ada Lin: 'We never knew'", "Ada Lin"),
        ("Ada Lin: I was wrong", "Ada Lin"),
        ("Berg to ministers: Pay it back", "Berg"),
        ("Poll: Most would keep the bridge", "Poll"),
    ],
)
def test_a_source_opens_a_headline(text: str, source: str) -> None:
    """An office or a poll; a person whose own words follow, or who speaks to somebody."""
    assert [found[0] for found in headline(text)] == [source]


def test_who_speaks_below_speaks_in_the_headline() -> None:
    """A person alone before a colon may be what the text is about."""
    body = "The bridge is shut for good, Lin said on Monday."
    assert headline("Ada Lin: Bridge shut for good", body=body) == []
    assert headline("Ada Lin: Bridge shut for good", body=body, speaker="Lin") == [
        ("Ada Lin", "Bridge shut for good")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Flood defences: what we know so far",
        "Bridge war: Ferries pay the price",
        "Ada Lin: what we know of the mayor",
        "The man behind the bridge: Ada Lin",
        "Bridge opens after two years - in pictures",
        "Bridge opens after two years: The Note",
        "Officials: report.",
    ],
)
def test_topics_and_sections_say_nothing(text: str) -> None:
    """Nor does a sentence, which is no headline."""
    assert headline(text) == []
