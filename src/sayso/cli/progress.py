"""A progress bar on a terminal, for what takes longer than a second."""

import sys
from threading import Timer
from types import TracebackType
from typing import Final, Self

_DELAY: Final = 1.0
"""Seconds: what is done sooner needs no bar."""


class ProgressBar:
    """Counts what is done, and shows it on standard error once a second has passed.

    Args:
        total: How many there are.
        quiet: Show nothing.
    """

    def __init__(self, *, total: int, quiet: bool) -> None:
        self._total = total
        self._done = 0
        self._bar: _Bar | None = None
        self._timer = Timer(_DELAY, self._show)
        self._timer.daemon = True
        self._wanted = not quiet and sys.stderr.isatty()

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

    def advance(self, _: object = None) -> None:
        """Count one more as done."""
        self._done += 1
        if self._bar is not None:
            self._bar.move(self._done)

    def _show(self) -> None:
        bar = _Bar(self._total)
        bar.move(self._done)
        self._bar = bar


class _Bar:
    """The bar itself; rich is loaded only where one is shown."""

    def __init__(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self._progress = Progress(
            TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=Console(stderr=True), transient=True,
        )  # fmt: skip
        self._task = self._progress.add_task("", total=total)
        self._progress.start()

    def move(self, done: int) -> None:
        self._progress.update(self._task, completed=done)

    def stop(self) -> None:
        self._progress.stop()
