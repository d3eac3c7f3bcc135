"""The process apart, as it is seen from here: started when it is first needed, and again after each end."""

import atexit
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from threading import Lock, Timer
from typing import BinaryIO, Final, TypeVar, cast

from sayso.errors import InputError, InputTooHard
from sayso.ingest.apart.bounds import Bounds
from sayso.ingest.apart.messages import Call, pack, receive, send

PATIENCE: Final = 10
"""How many times as long as its processor time a call may take by the clock."""

_SERVE: Final = "import sys; sys.path[:] = sys.argv[1:]; from sayso.ingest.apart.worker import {0}; {0}()"
_OUT_OF_TIME: Final = frozenset(
    -number for name in ("SIGPROF", "SIGXCPU") if (number := getattr(signal, name, None)) is not None
)
"""Exit codes of a process that the system ended because its time was up."""

Answer = TypeVar("Answer")


def call_apart(call: Callable[..., Answer], *arguments: object, bounds: Bounds) -> Answer:
    """Return what a call returns in the process apart, or raise what it raises there.

    Args:
        call: A function of a module.
        arguments: What it is called with; they and what it returns can be pickled.
        bounds: What it may take.

    Raises:
        InputError: What the call raises.
        InputTooHard: It takes more than it may, or ends the process.
    """
    with _lock:
        answer = _keeper.process().ask((call, arguments, bounds))
    if isinstance(answer, InputError):
        raise answer
    return cast(Answer, answer)


class Process:
    """A process apart, and the pipes to and from it.

    Args:
        serve: The function of `sayso.ingest.apart.worker` that it runs.

    Attributes:
        calls: What it hears.
        answers: What it says.
    """

    def __init__(self, serve: str) -> None:
        self._popen = subprocess.Popen(
            [sys.executable, "-c", _SERVE.format(serve), *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self.calls = cast(BinaryIO, self._popen.stdin)
        self.answers = cast(BinaryIO, self._popen.stdout)

    @property
    def runs(self) -> bool:
        """Whether it can be asked."""
        return self._popen.poll() is None

    def end(self) -> int:
        """End it, if it did not end by itself, and return its exit code."""
        self._popen.kill()
        code = self._popen.wait()
        for pipe in (self.calls, self.answers):
            try:
                pipe.close()
            except OSError:  # what was buffered has nowhere to go
                continue
        return code


class _Answerer(Process):
    """One process that answers calls, one at a time."""

    def __init__(self) -> None:
        super().__init__("serve")

    def ask(self, call: Call) -> object:
        """Return the answer, or the error that is one."""
        bounds = call[2]
        patience = PATIENCE * bounds.seconds
        start = time.monotonic()
        timer = Timer(patience, self._popen.kill)
        timer.daemon = True
        timer.start()
        try:
            send(self.calls, pack(call))
            return receive(self.answers)
        except (EOFError, OSError):
            late = time.monotonic() - start >= patience
            return explain(self.end(), bounds, late=late)
        except BaseException:
            self.end()
            raise
        finally:
            timer.cancel()


class _Keeper:
    """Keeps one process running."""

    def __init__(self) -> None:
        self._process: _Answerer | None = None
        self._owner = 0

    def process(self) -> _Answerer:
        """Return the process, started if there is none; one that a parent started is left to it."""
        if self._process is None or self._owner != os.getpid() or not self._process.runs:
            self.end()
            self._process, self._owner = _Answerer(), os.getpid()
        return self._process

    def end(self) -> None:
        """End the process, if there is one of our own."""
        if self._process is not None and self._owner == os.getpid():
            self._process.end()
        self._process = None


def explain(code: int, bounds: Bounds, *, late: bool = False) -> InputTooHard:
    """Return why a process apart ended.

    Args:
        code: Its exit code.
        bounds: What it was allowed.
        late: Whether it was ended because it took too long by the clock.
    """
    if late or code in _OUT_OF_TIME:
        return InputTooHard(
            f"reading it takes more than {bounds.seconds:g} s",
            expected="a report that is read in that time",
            remedy="split it into its reports, or save its text as a text file",
        )
    return InputTooHard(
        f"reading it ends the process that reads it (exit code {code})",
        expected=f"a report that is read in {bounds.n_bytes} bytes of memory",
        remedy="save its text as a text file",
    )


_lock = Lock()
_keeper = _Keeper()
atexit.register(_keeper.end)
