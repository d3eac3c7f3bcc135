"""Case, quotation and breaks, given back to an uncased tokenizer."""

import re

import numpy as np
import pytest

from sayso.inference.marks import CLOSES, INSIDE, LINE_BREAK, OPENS, OUTSIDE, PARAGRAPH_BREAK, word_features


def features(text: str) -> list[tuple[str, int, int, int]]:
    """Return each word with its shape, quotation state and break."""
    spans = np.array([m.span() for m in re.finditer(r"\w+|[^\w\s]", text)], np.int32).reshape(-1, 2)
    rows = word_features(text, spans).tolist()
    return [(text[a:b], *row) for (a, b), row in zip(spans.tolist(), rows, strict=True)]


@pytest.mark.parametrize(
    "text", ['She said "it rains" today', "She said “it rains” today", "She said «it rains» today"]
)
def test_words_in_quotation_marks_are_inside(text: str) -> None:
    """Straight, curly and angle marks open and close alike."""
    states = [row[2] for row in features(text)]
    assert states == [OUTSIDE, OUTSIDE, OPENS, INSIDE, INSIDE, CLOSES, OUTSIDE]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    """One lost mark does not turn the rest of a text into a quotation."""
    states = {word: state for word, _, state, _ in features('He said "no.\n\nThen he left.')}
    assert (states["no"], states["Then"]) == (INSIDE, OUTSIDE)


def test_breaks_before_words_are_told_apart() -> None:
    """A line's end is less than a paragraph's."""
    breaks = {word: mark for word, _, _, mark in features("one two\nthree\n\nfour")}
    assert (breaks["two"], breaks["three"], breaks["four"]) == (0, LINE_BREAK, PARAGRAPH_BREAK)


def test_nothing_has_no_features() -> None:
    """An empty text gives an empty table of the same width."""
    assert word_features("", np.zeros((0, 2), np.int32)).shape == (0, 3)
