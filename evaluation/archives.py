"""Data sets, unpacked where they are needed and never in the repository."""

import tarfile
from pathlib import Path


def has_archive(data: Path, name: str) -> bool:
    """Whether a data set is among the archives."""
    return (data / f"{name}.tar.xz").is_file()


def unpack(data: Path, name: str, into: Path, *, only: str = "") -> Path:
    """Unpack NAME.tar.xz, or the part of it under `only`, and return its folder."""
    with tarfile.open(data / f"{name}.tar.xz") as archive:
        members = [member for member in archive if member.name.startswith(f"{name}/{only}")]
        archive.extractall(into, members=members, filter="data")
    return into / name
