"""From arguments to the bytes they name, in input order."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from sayso.errors import InputTooLarge, UnreadableInput
from sayso.ingest.media import is_report

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read, by the path it was reached by."""

    path: str

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Give its bytes to a block.

        Raises:
            UnreadableInput: It is missing, locked, or no file; raised while it is read as well.
        """
        try:
            if self.path == STANDARD_INPUT:
                yield sys.stdin.buffer
                return
            with self._open() as file:
                yield file
        except OSError as exc:
            raise self._unreadable(exc.strerror or str(exc)) from exc

    def size(self) -> int:
        """Return the number of its bytes, 0 where that cannot be known."""
        try:
            return 0 if self.path == STANDARD_INPUT else Path(self.path).stat().st_size
        except (OSError, ValueError):
            return 0

    def _open(self) -> BinaryIO:
        try:
            return Path(self.path).open("rb")
        except ValueError as exc:  # such as a NUL in the path
            raise self._unreadable(str(exc)) from exc

    def _unreadable(self, reason: str) -> UnreadableInput:
        found = f"{self.path!r} cannot be read ({reason})"
        return UnreadableInput(found, expected="a file, a folder, a glob or -")


def expand(arguments: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """Return what the arguments name: files as given; the reports in folders and globs, sorted.

    From a folder, at any depth, come the files with a suffix of a report or a container, but hidden ones and
    READMEs.
    An argument that names nothing stays as it is, and fails when it is read.
    """
    for argument in arguments:
        path = os.fspath(argument)
        if path == STANDARD_INPUT or is_file(path):
            yield Input(path)
        elif _is_folder(path):
            yield from _walk(path)
        else:
            yield from _match(path)


def is_file(path: str) -> bool:
    """Whether a path names a file."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _walk(folder: str) -> Iterator[Input]:
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            os.path.join(parent, name)  # noqa: PTH118 - the path stays as it was reached
            for name in names
            if is_report(name)
        ]
    for path in sorted(found):
        yield Input(path)


def _match(pattern: str) -> Iterator[Input]:
    matches = sorted(glob.glob(pattern, recursive=True)) if "\0" not in pattern else []  # noqa: PTH207
    if not matches:
        yield Input(pattern)
    for match in matches:
        if _is_folder(match):
            if not pattern.endswith("**"):
                yield from _walk(match)
        else:
            yield Input(match)


def read_bounded(file: BinaryIO, max_bytes: int) -> bytes:
    """Return the rest of a file.

    Raises:
        InputTooLarge: It has more than ``max_bytes`` bytes.
    """
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputTooLarge(
            f"the input has more than {max_bytes} bytes",
            expected=f"at most {max_bytes}",
            remedy="split it into its reports",
        )
    return data
