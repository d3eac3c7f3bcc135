"""``python -m benchmarks.fuzz [--inputs N] [--seconds S] [--first N]``."""

import argparse
import sys
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from benchmarks.fuzz.memory import resident_mib
from benchmarks.fuzz.run import fuzz

EVERY: Final = 10_000
WARM: Final = 0.25
"""Share of the inputs after which memory is first looked at: an allocator fills up in the first tens of thousands."""
MAX_GROWTH: Final = 1.1
"""Memory at the end as a multiple of that."""


def main() -> int:
    """Print how many inputs were read, how long the slowest took, and memory; return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--inputs", type=int, default=200_000)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so long")
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    options = parser.parse_args()
    folder = Path(mkdtemp(prefix="sayso-fuzz-"))
    start = time.monotonic()
    n_inputs = n_faults = 0
    slowest, at_first = (0.0, ""), 0.0
    for tried in fuzz(range(options.first, options.first + options.inputs), folder):
        n_inputs += 1
        slowest = max(slowest, (tried.seconds, f"{tried.number}-{tried.name}"))
        for fault in tried.faults:
            n_faults += 1
            print(f"{folder}/{tried.number}-{tried.name}: {fault}", flush=True)
        if n_inputs == round(WARM * options.inputs):
            at_first = resident_mib()
        if n_inputs % EVERY == 0:
            print(
                f"{n_inputs:8} inputs {time.monotonic() - start:7.0f} s {resident_mib():6.0f} MiB", flush=True
            )
        if time.monotonic() - start > options.seconds:
            break
    at_last = resident_mib()
    print(f"{n_inputs} inputs in {time.monotonic() - start:.0f} s, {n_faults} faults")
    print(
        f"slowest: {slowest[1]}, {slowest[0]:.1f} s; memory {at_first:.0f} MiB at first, {at_last:.0f} MiB at last"
    )
    return 1 if n_faults or (at_first and at_last > MAX_GROWTH * at_first) else 0


if __name__ == "__main__":
    sys.exit(main())
