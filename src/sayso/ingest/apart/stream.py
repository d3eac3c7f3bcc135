"""A call that yields one thing after the other, made in a process apart of its own."""

from collections.abc import Callable, Iterator
from threading import Thread
from typing import BinaryIO, Final, Protocol, TypeVar, cast

from sayso.errors import InputError
from sayso.ingest.apart.bounds import Bounds
from sayso.ingest.apart.messages import END, pack, receive, send
from sayso.ingest.apart.process import Process, explain
from sayso.ingest.apart.spare import Spare

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
    process = _spare.take()
    feeder = _Feeder(feed, process.calls)
    ended = False
    try:
        _send(process, pack((call, arguments, bounds)), bounds)
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
        if ended and feed is None:
            _spare.put_back(process)
        else:
            process.end()


def _send(process: Process, packed: bytes, bounds: Bounds) -> None:
    try:
        send(process.calls, packed)
    except OSError:
        raise explain(process.end(), bounds) from None


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


_spare = Spare(lambda: Process("stream"))
