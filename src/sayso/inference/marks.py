"""What an uncased tokenizer loses: the case of words, whether they stand in quotation marks, where paragraphs start."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
PLAIN = frozenset('"＂')

LOWER, TITLE, UPPER, MIXED, DIGIT, MARK, OTHER = range(7)
OUTSIDE, INSIDE, OPENS, CLOSES = range(4)
NO_BREAK, LINE_BREAK, PARAGRAPH_BREAK = range(3)


def word_features(text: str, spans: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return case shape, quotation state and preceding break of each word.

    Args:
        text: the text that the spans index.
        spans: word spans, ascending. *Shape:* ``(n_words, 2)``.

    Returns:
        *Shape:* ``(n_words, 3)``, int32.
    """
    rows: list[tuple[int, int, int]] = []
    inside = False
    previous_end = 0
    for start, end in spans.tolist():
        line_break = _break_between(text, previous_end, start)
        if line_break == PARAGRAPH_BREAK or previous_end == 0:
            inside = False
        word = text[start:end]
        mark = _quotation_mark(text, start, word, inside=inside)
        if mark == OPENS:
            inside = True
        elif mark == CLOSES:
            inside = False
        state = mark or (INSIDE if inside else OUTSIDE)
        rows.append((_shape(word), state, line_break))
        previous_end = end
    return np.asarray(rows, dtype=np.int32).reshape(-1, 3)


def _break_between(text: str, start: int, end: int) -> int:
    if start == 0:
        return PARAGRAPH_BREAK
    if end - start <= 1 and text[start:end] != "\n":
        return NO_BREAK
    lines = text.count("\n", start, end)
    return min(lines, PARAGRAPH_BREAK)


def _shape(word: str) -> int:
    if word.islower():
        return LOWER
    if word.isdigit():
        return DIGIT
    if not word[0].isalnum():
        return MARK
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word[0].isupper() and word[1:].islower():
        return TITLE
    return MIXED if any(c.isupper() for c in word) else OTHER


def _quotation_mark(text: str, start: int, word: str, *, inside: bool) -> int:
    """Return OPENS, CLOSES, or 0 for a word that is no quotation mark."""
    if word in OPENING:
        return OPENS
    if word in CLOSING:
        return CLOSES
    if word not in PLAIN:
        return 0
    before = text[start - 1 : start]
    after = text[start + 1 : start + 2]
    space_before = not before or before.isspace() or before in "([—–-"
    space_after = not after or after.isspace() or after in ".,;:!?)]—–-"
    if space_before != space_after:
        return OPENS if space_before else CLOSES
    return CLOSES if inside else OPENS
