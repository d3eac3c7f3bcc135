"""Cutting a text into windows."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.inference.windows import windows


@given(st.lists(st.integers(1, 9), max_size=400))
def test_cores_part_the_words_and_every_word_is_in_its_window(lengths: list[int]) -> None:
    """No word is answered for twice, none is left out, and none stands outside of its window."""
    first = np.cumsum([0, *lengths])[:-1].astype(np.int32)
    found = windows(first, sum(lengths), size=60, margin=12)
    covered = [word for window in found for word in range(window.core_start, window.core_end)]
    assert covered == list(range(len(lengths)))
    for window in found:
        assert window.word_start <= window.core_start < window.core_end <= window.word_end


@given(st.lists(st.integers(1, 9), min_size=1, max_size=400))
def test_windows_hold_no_more_pieces_than_they_may(lengths: list[int]) -> None:
    """Except where a single word is longer than a window."""
    ends = np.cumsum(lengths)
    first = (ends - lengths).astype(np.int32)
    for window in windows(first, int(ends[-1]), size=60, margin=12):
        assert ends[window.word_end - 1] - first[window.word_start] <= 60
