"""A progress bar on a terminal, for what takes longer than a second; and notes on what was decided on the way."""

import sys
import time
from collections import deque
from threading import Timer
from types import TracebackType
from typing import Final, Self

from sayso.cli.output import write_error
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.formats.safe import make_safe

_DELAY: Final = 1.0
"""Seconds: what is done sooner needs no bar."""


class ProgressBar:
    """Counts what is done, and shows it on standard error once a second has passed.

    How much is done is told by the bytes of the inputs: how many documents a container holds is not known before its
    end. Hears itself from ingest where documents end (`place`), in the order in which they are done.

    Args:
        total: Bytes of all inputs; 0 where that is not known.
        quiet: Show nothing.
        shown: Whether there is a bar; notes are shown without it as well.

    Attributes:
        n_items: Documents and failures that are done.
    """

    def __init__(self, *, total: int, quiet: bool, shown: bool = True) -> None:
        self.n_items = 0
        self._n_failed = 0
        self._n_bytes = 0
        self._total = total
        self._ends: deque[int] = deque()
        self._start = time.monotonic()
        self._bar: _Bar | None = None
        self._timer = Timer(_DELAY, self._show)
        self._timer.daemon = True
        self._quiet = quiet
        self._wanted = shown and not quiet and sys.stderr.isatty()

    def __enter__(self) -> Self:
        if self._wanted:
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        if self._bar is not None:
            self._bar.stop()

    def advance(self, item: Reading | Failure) -> None:
        """Count one more as done."""
        self.n_items += 1
        self._n_failed += isinstance(item, Failure) or bool(item.failures)
        self._n_bytes = self._ends.popleft() if self._ends else self._n_bytes
        if self._bar is not None:
            self._move(self._bar)

    def place(self, n_bytes: int, /) -> None:
        """Hear how many bytes were taken up to the end of the next document."""
        self._ends.append(n_bytes)

    def note(self, message: str, /) -> None:
        """Show what a person may want to set right."""
        if self._quiet:
            return
        if self._bar is None:
            write_error(f"sayso: {message}")
        else:
            self._bar.write(f"sayso: {message}")

    def _show(self) -> None:
        bar = _Bar(self._total)
        self._move(bar)
        self._bar = bar

    def _move(self, bar: "_Bar") -> None:
        rate = self.n_items / (time.monotonic() - self._start)
        bar.move(self._n_bytes, f"{self.n_items:,} read, {rate:,.1f}/s, {self._n_failed:,} failed")


class _Bar:
    """The bar itself; rich is loaded only where one is shown."""

    def __init__(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        self._progress = Progress(
            TextColumn("Reading"), BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn(),
            *((TextColumn("left"), TimeRemainingColumn()) if total else ()),
            console=Console(stderr=True), transient=True, speed_estimate_period=120,
        )  # fmt: skip
        self._task = self._progress.add_task("", total=total or None)
        self._progress.start()

    def move(self, n_bytes: int, told: str) -> None:
        self._progress.update(self._task, completed=n_bytes, description=told)

    def write(self, line: str) -> None:
        self._progress.console.print(make_safe(line), markup=False, highlight=False, soft_wrap=True)

    def stop(self) -> None:
        self._progress.stop()
