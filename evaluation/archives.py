"""Archives of data, unpacked for as long as they are needed, outside of the repository."""

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


@contextmanager
def unpacked(data: Path, *names: str) -> Iterator[Path]:
    """Give a folder in which the named archives of a data folder lie unpacked, each in a folder of its name."""
    with TemporaryDirectory(prefix="sayso-evaluation-") as folder:
        for name in names:
            with tarfile.open(data / f"{name}.tar.xz") as archive:
                archive.extractall(folder, filter="data")
        yield Path(folder)
