"""Data sets, unpacked where they are needed and never in the repository."""

import tarfile
from pathlib import Path


def unpack(data: Path, name: str, into: Path, *, only: str = "") -> Path:
    """Unpack NAME.tar.xz, or the part of it under `only`, and return its folder."""
    with tarfile.open(data / f"{name}.tar.xz") as archive:
        members = [member for member in archive if member.name.startswith(f"{name}/{only}")]
        archive.extractall(into, members=members, filter="data")
    return into / name
