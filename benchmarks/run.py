"""Runs the command line and measures it."""

import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

SAYSO = Path(sys.executable).with_name("sayso")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took.

    Attributes:
        seconds: Wall clock.
        peak_mib: The most memory that any command held since this process began, in MiB.
    """

    seconds: float
    peak_mib: float


def run_sayso(*arguments: str | Path) -> Cost:
    """Run ``sayso`` with these arguments and return its cost.

    Raises:
        CalledProcessError: It failed.
    """
    start = time.perf_counter()
    subprocess.run([SAYSO, *arguments], stdout=subprocess.DEVNULL, check=True)
    seconds = time.perf_counter() - start
    return Cost(seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
