"""What a person types becomes a safe query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.search.query import fold, parse_query


@pytest.mark.parametrize(
    ("typed", "phrases"),
    [
        ("Grain  corridor", (("grain",), ("corridor",))),
        ("“Black Sea” grain", (("black", "sea"), ("grain",))),
        ('"never closed', (("never",), ("closed",))),
        ("U.S. don't", (("u", "s"), ("don", "t"))),
        ("Élysée grain grain", (("elysee",), ("grain",))),
        ('" *:^-+ 💣', ()),
    ],
)
def test_words_and_phrases_are_told_apart(typed: str, phrases: tuple[tuple[str, ...], ...]) -> None:
    """Only letters and digits are looked for, each phrase once."""
    assert parse_query(typed).phrases == phrases


@given(st.text())
def test_nothing_of_a_query_is_an_operator(typed: str) -> None:
    """Every word stands in quotes, and no quote stands in a word."""
    query = parse_query(typed)
    words = [word for phrase in query.phrases for word in phrase]
    assert all(word and word.isalnum() for word in words)
    assert query.for_fts5().count('"') == 2 * len(query.phrases)


@given(st.text())
def test_folded_characters_know_their_places(text: str) -> None:
    """Each character that is left comes from the one at its place, in order."""
    folded, places = fold(text)
    assert len(folded) == len(places)
    assert places == sorted(places)
    assert all(fold(text[place])[0].find(part) >= 0 for part, place in zip(folded, places, strict=True))
