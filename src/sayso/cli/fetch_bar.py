"""A progress bar of what is fetched, on a terminal, for what takes longer than a second."""

import sys
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_DELAY: Final = 1.0
"""Seconds: what is done sooner needs no bar."""


class FetchBar:
    """Counts addresses, more of which become known with every feed.

    Args:
        quiet: Show nothing.
    """

    def __init__(self, *, quiet: bool) -> None:
        self._total = 0
        self._done = 0
        self._bar: tuple[Progress, TaskID] | None = None
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
            self._bar[0].stop()

    def expect(self, more: int) -> None:
        """Count as many more that are to be fetched."""
        self._total += more
        self._move()

    def advance(self, _: object) -> None:
        """Count one more as done."""
        self._done += 1
        self._move()

    def _move(self) -> None:
        if self._bar is not None:
            progress, task = self._bar
            progress.update(task, completed=self._done, total=self._total)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        progress = Progress(
            TextColumn("Fetching"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=Console(stderr=True), transient=True,
        )  # fmt: skip
        self._bar = progress, progress.add_task("")
        self._move()
        progress.start()
