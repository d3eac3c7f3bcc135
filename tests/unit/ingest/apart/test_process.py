"""The process apart: what it answers, what ends it, and what comes after."""

import itertools
import os
import time

import pytest

from sayso.errors import EmptyInput, InputTooHard
from sayso.ingest import Record
from sayso.ingest.apart import Bounds, call_apart
from sayso.ingest.layers import read_layer

BOUNDS = Bounds(seconds=20, n_bytes=2**30)
SHORT = Bounds(seconds=0.2, n_bytes=2**30)


def test_answers_come_back_from_one_process() -> None:
    """The process is not this one, and stays the same from call to call."""
    first, second = (call_apart(os.getpid, bounds=BOUNDS) for _ in range(2))
    assert first == second != os.getpid()


def test_errors_of_the_input_come_back_as_they_are() -> None:
    """An error keeps its kind, its message and its parts."""
    page = b"From: a@b.example\nMIME-Version: 1.0\n\n \n"
    with pytest.raises(EmptyInput, match="the mail holds no text") as caught:
        call_apart(read_layer, Record("a.eml", page), bounds=BOUNDS)
    assert caught.value.remedy == "save those and read them"


def test_what_nobody_foresaw_is_an_error_of_the_input() -> None:
    """Any other error is told with its name."""
    with pytest.raises(InputTooHard, match="ValueError: invalid literal"):
        call_apart(int, "a", bounds=BOUNDS)


def test_endless_work_is_ended() -> None:
    """A call that takes more time than it may is an error, and the next is answered."""
    with pytest.raises(InputTooHard, match=r"takes more than 0\.2 s"):
        call_apart(sum, itertools.count(), bounds=SHORT)
    assert call_apart(len, "ab", bounds=BOUNDS) == 2


def test_endless_sleep_is_ended() -> None:
    """So is one that takes none of the processor's time, only by the clock and later."""
    with pytest.raises(InputTooHard, match=r"takes more than 0\.2 s"):
        call_apart(time.sleep, 1000, bounds=SHORT)


def test_memory_is_bounded() -> None:
    """A call that wants more memory than it may is an error, and the next is answered."""
    with pytest.raises(InputTooHard, match="more memory"):
        call_apart(bytes, 2**40, bounds=BOUNDS)
    assert call_apart(len, bytes(2**20), bounds=BOUNDS) == 2**20


@pytest.mark.parametrize("end", [os.abort, os._exit], ids=["crash", "exit"])
def test_death_of_the_process_is_an_error_of_the_input(end: object) -> None:
    """A crash in a library costs its input; the process is started again."""
    arguments = () if end is os.abort else (3,)
    before = call_apart(os.getpid, bounds=BOUNDS)
    with pytest.raises(InputTooHard, match="ends the process that reads it"):
        call_apart(end, *arguments, bounds=BOUNDS)  # type: ignore[arg-type]
    assert call_apart(os.getpid, bounds=BOUNDS) != before


def test_what_is_printed_apart_disturbs_no_answer() -> None:
    """Libraries may print what they like."""
    assert call_apart(print, "noise", bounds=BOUNDS) is None
    assert call_apart(os.write, 1, b"noise", bounds=BOUNDS) == 5
