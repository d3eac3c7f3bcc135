"""Each sentence of a content is a claim of its own."""

import pytest

from sayso.resolve.claims.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It is over. Nobody here knows why.", ["It is over.", "Nobody here knows why."]),
        ("“It is over,” … “Nobody here knows why.”", ["“It is over,”", "“Nobody here knows why.”"]),
        ("The mayor of Pell, … to have left the town", ["The mayor of Pell, … to have left the town"]),
        ("The mayor … to have left the town", ["The mayor … to have left the town"]),
        ("It is over. Really.", ["It is over. Really."]),
    ],
)
def test_sentences_part_and_a_clause_goes_on(text: str, parts: list[str]) -> None:
    """Across a gap, too; an infinitive has its subject ahead of it."""
    assert [text[start:end] for start, end in split_sentences(text)] == parts
