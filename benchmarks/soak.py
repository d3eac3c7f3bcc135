"""Reads more and more reports, and fails when memory grows with them: ``python -m benchmarks.soak [REPORTS…]``."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpus import read_reports, write_corpus
from benchmarks.run import run_sayso

MAX_GROWTH = 1.25
"""Memory for eight times as many reports, as a multiple."""


def main() -> int:
    """Print peak memory over the number of words; return 1 if it grows too fast."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("reports", type=Path, nargs="*", default=[Path("examples")])
    parser.add_argument("--times", type=int, default=25, help="copies of each report in the smallest run")
    options = parser.parse_args()
    reports = read_reports(options.reports)
    peaks = []
    with TemporaryDirectory(prefix="sayso-soak-") as folder:
        for factor in (1, 2, 4, 8):
            corpus = Path(folder, str(factor))
            words = write_corpus(corpus, reports, factor * options.times)
            cost = run_sayso("read", corpus, "--json", "--quiet")
            peaks.append(cost.peak_mib)
            print(f"{words:9} words {cost.seconds:8.1f} s {cost.peak_mib:8.0f} MiB", flush=True)
    return 0 if peaks[-1] <= MAX_GROWTH * peaks[0] else 1


if __name__ == "__main__":
    sys.exit(main())
