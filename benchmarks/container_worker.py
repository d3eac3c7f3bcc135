"""Measures one container, told in JSON: ``python -m benchmarks.container_worker``; see `benchmarks.container_speed`."""

import json
import resource
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.machine import pin
from sayso.domain.failure import Failure
from sayso.ingest import IngestOptions, Reopener, read_inputs
from sayso.ingest.containers import open_input
from sayso.ingest.inputs import Input


def measure(path: str, what: str) -> dict[str, float]:
    """Return seconds, processor seconds and counts.

    Args:
        path: The container.
        what: ``records`` takes them out, ``documents`` makes documents of them, ``reopen`` finds every 20th page again.
    """
    wall, processor = time.perf_counter(), time.process_time()
    n_items, n_failed = _count(_STEPS[what](path))
    return {
        "seconds": time.perf_counter() - wall,
        "cpu_seconds": time.process_time() - processor,
        "items": n_items,
        "failures": n_failed,
        "peak_mib": _peak_mib(),
    }


def _peak_mib() -> float:
    """Return the most memory that this process held; `getrusage` tells that of its parent where it is more."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


def _take_records(path: str) -> Iterable[object]:
    return open_input(Input(path), IngestOptions())


def _make_documents(path: str) -> Iterable[object]:
    return read_inputs([path])


def _reopen(path: str) -> Iterable[object]:
    """Find pages again as `sayso verify` does: 500 of an archive of 10,000."""
    reopen = Reopener(IngestOptions())
    n_pages = int(Path(path).name.split(".")[0])
    return (reopen(f"{path}#{2 * number + 1}") for number in range(1, n_pages + 1, 20))


_STEPS = {"records": _take_records, "documents": _make_documents, "reopen": _reopen}


def _count(items: Iterable[object]) -> tuple[int, int]:
    n_items = n_failed = 0
    for item in items:
        n_items += 1
        n_failed += isinstance(item, Failure)
    return n_items, n_failed


if __name__ == "__main__":
    told = json.load(sys.stdin)
    pin(told["cores"])
    print(json.dumps(measure(told["path"], told["what"])))
