"""A process apart, and why it ended."""

import signal
import subprocess
import sys
from typing import BinaryIO, Final, cast

from sayso.errors import InputTooHard
from sayso.ingest.apart.bounds import Bounds

_SERVE: Final = "import sys; sys.path[:] = sys.argv[1:]; from sayso.ingest.apart.worker import {0}; {0}()"
_OUT_OF_TIME: Final = frozenset(
    -number for name in ("SIGPROF", "SIGXCPU") if (number := getattr(signal, name, None)) is not None
)
"""Exit codes of a process that the system ended because its time was up."""


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

    def kill(self) -> None:
        """Let the system end it."""
        self._popen.kill()

    def end(self) -> int:
        """End it, if it did not end by itself, and return its exit code."""
        self.kill()
        code = self._popen.wait()
        for pipe in (self.calls, self.answers):
            try:
                pipe.close()
            except OSError:  # what was buffered has nowhere to go
                continue
        return code


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
