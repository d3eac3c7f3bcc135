"""Kills writers of ledgers at random instants, and fails if anything is lost: ``python -m benchmarks.crash``."""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.crash.series import TASKS, run_series
from tests.postgres_server import PostgresServer


def main() -> int:
    """Print what was killed and found on each store; return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--trials", type=int, default=300, help="on each store")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="sayso-ledgers-") as folder:
        made = iter(range(10**9))
        wrong = _run("sqlite", lambda: str(Path(folder) / f"{next(made)}.db"), options.trials, options.seed)
    server = PostgresServer()
    try:
        wrong += _run("postgresql", server.make_database, options.trials, options.seed)
    finally:
        server.close()
    return 1 if wrong else 0


def _run(store: str, new_address: Callable[[], str], trials: int, seed: int) -> int:
    killed: Counter[str] = Counter()
    wrong = 0
    for outcome in run_series(new_address, trials, seed=seed):
        killed[outcome.task] += not outcome.finished
        wrong += bool(outcome.faults)
        for fault in outcome.faults:
            print(f"{store}: {outcome.task} killed after {outcome.after:.3f} s: {fault}", flush=True)
    told = ", ".join(f"{killed[task]} of {task}" for task in TASKS)
    print(f"{store}: {trials} trials, killed before the end: {told}; {wrong} with faults", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
