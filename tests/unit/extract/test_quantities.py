"""Figures of a content: value, bounds, unit; nothing else that has digits."""

import pytest

from sayso.extract.numerals import number_of
from sayso.extract.quantities import quantities
from tests.unit.extract.marked import read_marked

# words, value, low, high, unit, approximate
CASES = [
    ("there are 300,000 troops there", ("300,000 troops", 300000, None, None, "troops", False)),
    ("there are about 300,000 troops there", ("about 300,000 troops", 300000, None, None, "troops", True)),
    ("there are nearly two dozen people", ("nearly two dozen people", 24, None, None, "people", True)),
    ("it took more than 40 tanks", ("more than 40 tanks", 40, 40, None, "tanks", False)),
    ("it took at least 40 heavy tanks", ("at least 40 heavy tanks", 40, 40, None, "tanks", False)),
    ("it took up to 40 tanks", ("up to 40 tanks", 40, None, 40, "tanks", False)),
    ("it is up to 40 tanks to stop them", ("40 tanks", 40, None, None, "tanks", False)),
    ("it took fewer than 40 tanks", ("fewer than 40 tanks", 40, None, 40, "tanks", False)),
    ("between 8 and 10 percent voted", ("between 8 and 10 percent", None, 8, 10, "percent", False)),
    ("8 to 10 percent voted", ("8 to 10 percent", None, 8, 10, "percent", False)),
    ("it cost 2 to 3 million dollars", ("2 to 3 million dollars", None, 2e6, 3e6, "USD", False)),
    ("it cost $200–300", ("$200–300", None, 200, 300, "USD", False)),
    ("it costs $1.5 billion", ("$1.5 billion", 1.5e9, None, None, "USD", False)),
    ("it costs 40 million euros", ("40 million euros", 4e7, None, None, "EUR", False)),
    ("it costs £30m", ("£30m", 3e7, None, None, "GBP", False)),
    ("39% voted", ("39%", 39, None, None, "percent", False)),
    ("sixty-seven percent voted", ("sixty-seven percent", 67, None, None, "percent", False)),
    (
        "hundreds of thousands of people fled",
        ("hundreds of thousands of people", None, 2e5, None, "people", True),
    ),
    ("dozens of trucks came", ("dozens of trucks", None, 24, None, "trucks", True)),
    ("a third of voters stayed away", ("a third of voters", 1 / 3, None, None, "voters", False)),
    ("it is 40km away", ("40km", 40, None, None, "km", False)),
    ("two or three months pass", ("two or three months", None, 2, 3, "months", False)),
    ("a 104-page report", ("104-page", 104, None, None, "page", False)),
    ("it fell from 40 percent", ("40 percent", 40, None, None, "percent", False)),
    (
        "20,000 Harbour Office emails leaked",
        ("20,000 Harbour Office emails", 20000, None, None, "emails", False),
    ),
]

NOTHING = [
    "they met in 2019, 2020 and 2021",
    "it fell in 2014",
    "the 2016 races were fair",
    "it happened on May 15",
    "it happened on 3 March",
    "it began at 9:42 p.m.",
    "a 24-year-old pilot fled",
    "the pilot, Ada Lind, 41, fled",
    "Article 5 was invoked",
    "the 49th floor burned",
    "an F-16 crashed",
    "it was in the 1990s",
    "the two met",
    "nobody came",
]


@pytest.mark.parametrize(("content", "expected"), CASES)
def test_figures(
    content: str, expected: tuple[str, float | None, float | None, float | None, str | None, bool]
) -> None:
    """One figure is read with its words, its bounds and what it counts."""
    read = read_marked(f"She {{c|said}} {{t|{content}}}.")
    found = quantities(read.document, read.content)
    assert [(q.words.text, q.value, q.low, q.high, q.unit, q.approximate) for q in found] == [expected]


@pytest.mark.parametrize("content", NOTHING)
def test_no_figures(content: str) -> None:
    """Dates, years, times of day, ages, ordinals and names count nothing."""
    read = read_marked(f"She {{c|said}} {{t|{content}}}.")
    assert quantities(read.document, read.content) == ()


def test_figures_in_text_order_over_pieces() -> None:
    """Figures of all pieces of a content are told in text order, each with its place."""
    read = read_marked("{t|“Ten ships came,”} she {c|said}. {t|“Four left.”}")
    found = quantities(read.document, read.content)
    assert [q.words.text for q in found] == ["Ten ships"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,200", 1200),
        ("2.5 million", 2.5e6),
        ("twenty-one thousand", 21000),
        ("three hundred", 300),
        ("two dozen", 24),
        ("half a million", 5e5),
        ("30k", 30000),
        ("a hundred", 100),
        ("boats", None),
    ],
)
def test_number_of(words: str, value: float | None) -> None:
    """Figures, words and both together have one value."""
    assert number_of(words) == value
