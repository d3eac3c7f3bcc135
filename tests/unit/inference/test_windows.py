"""Cutting a text into windows."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.inference.pieces import Pieces
from sayso.inference.windows import SLACK, gaps, windows

FULL_STOP = 1012
SIZE, MARGIN = 160, 12
LONGEST_WORD = 9


def pieces(lengths: list[int], *, stops: list[int], lines: list[int]) -> Pieces:
    """Words of so many pieces; full stops at some places, line breaks before others."""
    first = np.cumsum([0, *lengths])[:-1].astype(np.int32)
    ids = np.full(sum(lengths), 2000, np.int32)
    marks = np.zeros((len(lengths), 3), np.int32)
    for word in stops:
        ids[first[word]] = FULL_STOP
        if word + 1 < len(lengths):
            marks[word + 1, 0] = 1
    for word in lines:
        marks[word, 2] = 1
    features = np.repeat(marks, lengths, axis=0)
    return Pieces(ids, features, first, np.zeros((len(lengths), 2), np.int32))


@st.composite
def texts(draw: st.DrawFn) -> Pieces:
    """Texts of any shape."""
    lengths = draw(st.lists(st.integers(1, LONGEST_WORD), min_size=1, max_size=400))
    places = st.lists(st.integers(0, len(lengths) - 1), max_size=20)
    return pieces(lengths, stops=draw(places), lines=draw(places))


@given(texts())
def test_cores_part_the_words_and_every_word_is_in_its_window(text: Pieces) -> None:
    """No word is answered for twice, none is left out, and none stands outside of its window."""
    found = windows(text, size=SIZE, margin=MARGIN)
    covered = [word for window in found for word in range(window.core_start, window.core_end)]
    assert covered == list(range(len(text.first_piece)))
    for window in found:
        assert window.word_start <= window.core_start < window.core_end <= window.word_end


@given(texts())
def test_windows_hold_no_more_pieces_than_they_may(text: Pieces) -> None:
    """And every inner edge has its margin, and no more."""
    ends = np.append(text.first_piece[1:], len(text.piece_ids))
    found = windows(text, size=SIZE, margin=MARGIN)
    for window in found:
        assert ends[window.word_end - 1] - text.first_piece[window.word_start] <= SIZE
    for window in found[:-1]:
        room = ends[window.word_end - 1] - text.first_piece[window.core_end]
        assert MARGIN - LONGEST_WORD < room <= MARGIN
        cut_short = SIZE - (ends[window.word_end - 1] - text.first_piece[window.word_start])
        assert cut_short <= SLACK + 2 * LONGEST_WORD


def test_a_core_ends_where_a_paragraph_or_else_a_sentence_ends() -> None:
    """As far as one ends within reach."""
    plain = windows(pieces([1] * 400, stops=[], lines=[]), size=SIZE, margin=MARGIN)
    assert plain[0].core_end == SIZE - MARGIN
    stopped = windows(pieces([1] * 400, stops=[100, 120], lines=[]), size=SIZE, margin=MARGIN)
    assert stopped[0].core_end == 121
    parted = windows(pieces([1] * 400, stops=[100, 120], lines=[110]), size=SIZE, margin=MARGIN)
    assert parted[0].core_end == 110


def test_a_full_stop_ends_a_sentence_only_before_a_capital() -> None:
    """And a line break always ends something."""
    text = pieces([1] * 6, stops=[1], lines=[4])
    assert gaps(text).tolist() == [0, 0, 1, 0, 2, 0]
