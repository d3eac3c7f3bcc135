"""A disk that is full."""

import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_one_clear_line() -> None:
    """Output that cannot be written ends with a message and exit code 2, without a traceback."""
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sayso", "doctor"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.splitlines() == ["sayso: the output cannot be written (No space left on device)"]
