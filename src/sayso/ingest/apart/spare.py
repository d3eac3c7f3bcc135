"""A process that has answered and waits for the next call: its start takes a third of a second."""

import atexit
import os
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from sayso.ingest.apart.process import Process

P = TypeVar("P", bound=Process)


class Spare(Generic[P]):
    """Keeps one process between calls; what a parent process keeps is left to it.

    Args:
        start: Starts one.
    """

    def __init__(self, start: Callable[[], P]) -> None:
        self._start = start
        self._lock = Lock()
        self._process: P | None = None
        self._owner = 0
        atexit.register(self._end)

    def take(self) -> P:
        """Return a process that waits for a call; nobody else is given it until it is put back."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            if process.runs:
                return process
            process.end()
        return self._start()

    def put_back(self, process: P) -> None:
        """Keep a process for the next call, if it still runs and none is kept."""
        with self._lock:
            if process.runs and (self._process is None or self._owner != os.getpid()):
                self._process, self._owner = process, os.getpid()
                return
        process.end()

    def _end(self) -> None:
        if self._process is not None and self._owner == os.getpid():
            self._process.end()
        self._process = None
