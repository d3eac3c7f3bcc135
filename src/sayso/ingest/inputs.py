"""From arguments to the bytes they name, in input order."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from sayso.errors import InputTooLarge, UnreadableInput
from sayso.ingest.media import REPORT_SUFFIXES

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read, by the path it was reached by."""

    path: str

    def read(self, *, max_bytes: int) -> bytes:
        """Return all its bytes.

        Raises:
            UnreadableInput: It is missing, locked, or no file.
            InputTooLarge: It has more than ``max_bytes`` bytes.
        """
        if self.path == STANDARD_INPUT:
            return _read_bounded(sys.stdin.buffer, max_bytes)
        try:
            with Path(self.path).open("rb") as file:
                return _read_bounded(file, max_bytes)
        except (OSError, ValueError) as exc:
            reason = exc.strerror or str(exc) if isinstance(exc, OSError) else str(exc)
            raise UnreadableInput(
                f"{self.path!r} cannot be read ({reason})", expected="a file, a folder, a glob or -"
            ) from exc


def expand(arguments: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """Return what the arguments name: files as given; the reports in folders and globs, sorted.

    From a folder, at any depth, come the files with a suffix of text or HTML; hidden ones do not.
    An argument that names nothing stays as it is, and fails when it is read.
    """
    for argument in arguments:
        path = os.fspath(argument)
        if path == STANDARD_INPUT or _is_file(path):
            yield Input(path)
        elif _is_folder(path):
            yield from _walk(path)
        else:
            yield from _match(path)


def _is_file(path: str) -> bool:
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
            if not name.startswith(".") and Path(name).suffix.lower() in REPORT_SUFFIXES
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


def _read_bounded(file: BinaryIO, max_bytes: int) -> bytes:
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise InputTooLarge(
            f"the input has more than {max_bytes} bytes",
            expected=f"at most {max_bytes}",
            remedy="split it into its reports",
        )
    return data
