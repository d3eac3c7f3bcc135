"""What yields one thing after the other in a process apart: what comes of it, and what ends it."""

import io
import itertools
import os
import signal
import sys
import time
from collections.abc import Iterator

import pytest

from sayso.errors import EmptyInput, InputTooHard
from sayso.ingest.apart import Bounds, stream_apart

BOUNDS = Bounds(seconds=20, n_bytes=2**30)
SHORT = Bounds(seconds=0.2, n_bytes=2**30)


def count_to(n: int, then: str = "") -> Iterator[int]:
    """Yield some numbers, and then do what is asked."""
    yield from range(n)
    if then == "raise":
        raise EmptyInput("nothing more")
    if then == "hang":
        sum(itertools.count())
    if then == "swell":
        bytes(2**40)
    if then == "crash":
        os.abort()
    if then == "slip":
        int("a")


def work(n: int, seconds: float) -> Iterator[int]:
    """Yield some numbers, and take that long for each."""
    for number in range(n):
        end = time.process_time() + seconds
        while time.process_time() < end:
            pass
        yield number


def go_on(n: int, seconds: float, bounds: Bounds) -> Iterator[int]:
    """Yield a number after so many steps, each of which takes that long."""
    for _ in work(n, seconds):
        bounds.renew()
    yield n


def take_lines() -> Iterator[bytes]:
    """Yield the lines of standard input, and noise on standard output."""
    for line in sys.stdin.buffer:
        os.write(1, b"noise")
        yield line


class Broken(io.RawIOBase):
    """A file that breaks off after its first line."""

    def __init__(self) -> None:
        self._parts = [b"one\n"]

    def read1(self, _size: int = -1, /) -> bytes:
        """Return the first line, then raise."""
        if self._parts:
            return self._parts.pop()
        raise OSError("the wire is cut")


def test_all_comes_in_order() -> None:
    """So it does from the next call."""
    for n in (3, 2000, 0):
        assert list(stream_apart(count_to, n, bounds=BOUNDS)) == list(range(n))


def test_the_process_is_kept_for_the_next_call() -> None:
    """It is not this one, and two at once have one each."""
    ids = [list(stream_apart(_tell_process, bounds=BOUNDS)) for _ in range(2)]
    assert ids[0] == ids[1] != [os.getpid()]
    outer = stream_apart(_tell_process, bounds=BOUNDS)
    assert next(outer) != next(stream_apart(_tell_process, bounds=BOUNDS))


@pytest.mark.parametrize(
    ("then", "told"),
    [
        ("hang", r"takes more than 0\.2 s"),
        ("swell", "more memory"),
        ("crash", "ends the process that reads it"),
        ("slip", "ValueError: invalid literal"),
    ],
)
def test_what_came_before_a_fault_is_kept(then: str, told: str) -> None:
    """What hangs, swells or crashes ends the stream with an error, and the next one is read."""
    items = stream_apart(count_to, 3, then, bounds=SHORT)
    assert list(itertools.islice(items, 3)) == [0, 1, 2]
    with pytest.raises(InputTooHard, match=told):
        next(items)
    assert list(stream_apart(count_to, 2, bounds=BOUNDS)) == [0, 1]


def test_errors_of_the_input_come_as_they_are() -> None:
    """After what came before them."""
    items = stream_apart(count_to, 1, "raise", bounds=BOUNDS)
    assert next(items) == 0
    with pytest.raises(EmptyInput, match="nothing more"):
        next(items)


def test_time_is_bounded_for_each_item() -> None:
    """Many that take a while each may take long together."""
    assert len(list(stream_apart(work, 6, 0.1, bounds=Bounds(0.35, 2**30)))) == 6


def test_time_is_given_anew_to_what_comes_further() -> None:
    """One item may take long, as long as it is no hang."""
    bounds = Bounds(0.35, 2**30)
    assert list(stream_apart(go_on, 6, 0.1, bounds, bounds=bounds)) == [6]


def test_what_is_not_bounded_stays_so() -> None:
    """Where no time runs, none is set."""
    Bounds(0.1, 2**30).renew()
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_what_is_fed_is_read_as_it_comes() -> None:
    """What waits for more has given out what it had."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as feed, os.fdopen(writing, "wb", buffering=0) as hose:
        items = stream_apart(take_lines, bounds=BOUNDS, feed=feed)
        for line in (b"one\n", b"two\n"):
            hose.write(line)
            assert next(items) == line
        hose.close()
        assert list(items) == []


def test_more_is_fed_than_a_pipe_holds() -> None:
    """Nobody waits for the other."""
    lines = [b"%06d\n" % n for n in range(200_000)]
    assert list(stream_apart(take_lines, bounds=BOUNDS, feed=io.BytesIO(b"".join(lines)))) == lines


def test_a_feed_that_breaks_off_is_an_error() -> None:
    """Not an end."""
    items = stream_apart(take_lines, bounds=BOUNDS, feed=Broken())
    assert next(items) == b"one\n"
    with pytest.raises(OSError, match="the wire is cut"):
        next(items)


def test_what_is_left_early_goes_on_nowhere() -> None:
    """The process of a stream that nobody reads to its end is ended."""
    items = stream_apart(_tell_process_for_ever, bounds=BOUNDS)
    number = next(items)
    items.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def _tell_process() -> Iterator[int]:
    yield os.getpid()


def _tell_process_for_ever() -> Iterator[int]:
    while True:
        yield os.getpid()
