"""Output in whole lines, whatever happens: to standard output, or to a file that is there in full or not at all."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from sayso.formats.safe import make_safe
from sayso.formats.whole_file import replacing

if TYPE_CHECKING:
    from rich.console import Console


def write_line(line: str) -> None:
    """Write one line to standard output; Ctrl-C waits until it is written."""
    with _uninterrupted():
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def write_lines(text: str) -> None:
    """Write lines to standard output, each whole."""
    for line in text.removesuffix("\n").split("\n"):
        write_line(line)


def print_whole(print_on: "Callable[[Console], None]") -> None:
    """Write what is printed on a console as wide as the terminal, in whole lines."""
    from rich.console import Console

    console = Console()
    with console.capture() as shown:
        print_on(console)
    write_lines(shown.get())


def write_error(message: str) -> None:
    """Write one line to standard error, whatever stands in it."""
    click.echo(make_safe(message), err=True)


def write_file(path: Path, text: str) -> None:
    """Write a file in one go: what stood there before stays until the new one is whole.

    Raises:
        click.ClickException: It cannot be written.
    """
    try:
        with (
            replacing(path) as new,
            new.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file,
        ):
            file.write(text)
    except OSError as exc:
        raise click.UsageError(f"{str(path)!r} cannot be written ({exc.strerror or exc})") from exc


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until the block is left."""
    caught: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        caught.append(number)

    try:
        before = signal.signal(signal.SIGINT, remember)
    except ValueError:  # not in the main thread, where signals do not arrive
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if caught:
        raise KeyboardInterrupt
