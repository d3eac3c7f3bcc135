"""A call that yields one thing after the other, made in a process apart of its own."""

import atexit
import os
from collections.abc import Callable, Iterator
from threading import Lock, Thread
from typing import BinaryIO, Final, Protocol, TypeVar, cast

from sayso.errors import InputError
from sayso.ingest.apart.bounds import Bounds
from sayso.ingest.apart.messages import END, pack, receive, send
from sayso.ingest.apart.process import Process, explain

_BLOCK: Final = 1 << 16

Item = TypeVar("Item")


class Feed(Protocol):
    """Bytes as they come."""

    def read1(self, size: int = -1, /) -> bytes:
        """Return some of what is at hand, waiting for the first; nothing at the end."""
        ...


def stream_apart(
    call: Callable[..., Iterator[Item]], *arguments: object, bounds: Bounds, feed: Feed | None = None
) -> Iterator[Item]:
    """Yield what a call yields in a process apart, as it comes.

    Time by the clock is not bounded: what is read may be slow to come.

    Args:
        call: A function of a module.
        arguments: What it is called with; they and what it yields can be pickled.
        bounds: What it may take for each item.
        feed: What it finds on its standard input.

    Raises:
        InputError: What the call raises.
        InputTooHard: An item takes more than it may, or ends the process.
        OSError: The feed breaks off.
    """
    process = _idle.take()
    feeder = _Feeder(feed, process.calls)
    ended = False
    try:
        send(process.calls, pack((call, arguments, bounds)))
        feeder.start()
        while (answer := _receive(process, bounds)) != END:
            if isinstance(answer, InputError):
                ended = True
                raise feeder.error or answer
            yield cast(Item, answer)
        ended = True
        if feeder.error is not None:
            raise feeder.error
    finally:
        if ended and feed is None and process.runs:
            _idle.keep(process)
        else:
            process.end()


def _receive(process: Process, bounds: Bounds) -> object:
    try:
        return receive(process.answers)
    except (EOFError, OSError):
        return explain(process.end(), bounds)


class _Feeder:
    """Passes on what is fed, until it ends or nobody takes it.

    Attributes:
        error: Why it broke off, if it did.
    """

    def __init__(self, feed: Feed | None, pipe: BinaryIO) -> None:
        self._feed = feed
        self._pipe = pipe
        self.error: OSError | None = None

    def start(self) -> None:
        """Begin to pass on, beside what else is done."""
        if self._feed is not None:
            Thread(target=self._pass_on, args=(self._feed,), daemon=True).start()

    def _pass_on(self, feed: Feed) -> None:
        try:
            while block := self._take(feed):
                self._pipe.write(block)
                self._pipe.flush()
            self._pipe.close()
        except (OSError, ValueError):  # nobody takes more
            return

    def _take(self, feed: Feed) -> bytes:
        try:
            return feed.read1(_BLOCK)
        except OSError as exc:
            self.error = exc
            return b""


class _Idle:
    """Keeps one process that has answered, for the next call: its start takes a third of a second."""

    def __init__(self) -> None:
        self._process: Process | None = None
        self._owner = 0

    def take(self) -> Process:
        """Return a process that waits for a call; what a parent keeps is left to it."""
        with _lock:
            process, self._process = self._process, None
        return (
            process
            if process is not None and self._owner == os.getpid() and process.runs
            else Process("stream")
        )

    def keep(self, process: Process) -> None:
        """Keep a process, unless one is kept already."""
        with _lock:
            if self._process is None or self._owner != os.getpid():
                self._process, self._owner = process, os.getpid()
                return
        process.end()

    def end(self) -> None:
        """End the process, if there is one of our own."""
        if self._process is not None and self._owner == os.getpid():
            self._process.end()
        self._process = None


_lock = Lock()
_idle = _Idle()
atexit.register(_idle.end)
