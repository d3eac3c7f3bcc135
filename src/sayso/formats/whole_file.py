"""Files that are there in full or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_LEDGER: Final = b"SQLite format 3\0"
"""What a ledger in a file begins with (https://sqlite.org/fileformat.html)."""


def is_ledger(path: Path) -> bool:
    """Whether a file is a database of SQLite; what is no file, such as a pipe, is not read."""
    with suppress(OSError, ValueError):
        if path.is_file():
            with path.open("rb") as file:
                return file.read(len(_LEDGER)) == _LEDGER
    return False


@contextmanager
def replacing(path: Path, *, over_ledger: bool = False) -> Iterator[Path]:
    """Give a block a file to write, which takes the place of another one when it is whole, with its rights.

    What is no file of its own, such as ``/dev/stdout``, is given itself.

    Args:
        path: Of the file.
        over_ledger: Whether it may take the place of a ledger.

    Raises:
        OSError: No file can be made beside it, or a ledger stands there.
    """
    if not over_ledger and is_ledger(path):
        raise FileExistsError(errno.EEXIST, "it is a ledger")
    if path.exists() and not path.is_file():
        yield path
        return
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    new = Path(name)
    try:
        yield new
        new.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        new.replace(path)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
