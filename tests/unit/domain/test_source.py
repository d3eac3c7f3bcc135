"""Who speaks, by the words alone."""

import pytest

from sayso.domain.passage import Passage
from sayso.domain.source import Source
from sayso.domain.span import Span


def _source(words: str, *, named: bool = False) -> Source:
    spans = (Span(0, len(words)),)
    return Source(Passage(spans, spans, words), words, named=named)


@pytest.mark.parametrize(
    "words",
    ["No one", "nobody", "Neither side", "none of them", "No official or agency", "not a single witness"],
)
def test_nobody_speaks(words: str) -> None:
    """The words say that there is none."""
    assert _source(words).is_nobody


@pytest.mark.parametrize(
    "words", ["No 10", "No. 10", "Norland", "the mayor", "Nobody's Fool Ltd", "noted experts"]
)
def test_somebody_speaks(words: str) -> None:
    """Words that only look like it."""
    assert not _source(words, named=words.startswith("Nobody's")).is_nobody


def test_a_name_may_begin_with_no() -> None:
    """A party may be called so."""
    assert not _source("No Labels", named=True).is_nobody
