"""Kills writers of ledgers at random instants, and fails if anything is lost: ``python -m benchmarks.crash``."""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from benchmarks.crash.series import TASKS, run_series
from tests.postgres_server import PostgresServer


def main() -> int:
    """Print what was killed and found on each store; return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--trials", type=int, default=300, help="on each store")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--store", choices=_STORES, nargs="+", default=list(_STORES))
    options = parser.parse_args()
    return 1 if sum(_STORES[store](options.trials, options.seed) for store in options.store) else 0


def _run_sqlite(trials: int, seed: int) -> int:
    with tempfile.TemporaryDirectory(prefix="sayso-ledgers-") as folder:
        made = iter(range(10**9))
        return _run("sqlite", lambda: str(Path(folder) / f"{next(made)}.db"), trials, seed)


def _run_postgresql(trials: int, seed: int) -> int:
    server = PostgresServer()
    try:
        return _run("postgresql", server.make_database, trials, seed)
    finally:
        server.close()


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


_STORES: Final[Mapping[str, Callable[[int, int], int]]] = {
    "sqlite": _run_sqlite,
    "postgresql": _run_postgresql,
}


if __name__ == "__main__":
    sys.exit(main())
