"""Measures one container, told in JSON: ``python -m benchmarks.container_worker``; see `benchmarks.container_speed`."""

import json
import os
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
    wall, processor = time.perf_counter(), _processor_seconds()
    n_items, n_failed = _count(_STEPS[what](path))
    return {
        "seconds": time.perf_counter() - wall,
        "cpu_seconds": _processor_seconds() - processor,
        "items": n_items,
        "failures": n_failed,
        "peak_mib": _peak_mib(),
    }


def _processor_seconds() -> float:
    """Return what this process and those apart have used of the processor."""
    return sum(_used_seconds(process) for process in _list_processes())


def _used_seconds(process: str) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _list_processes() -> list[str]:
    """Return this process and its children."""
    return ["self", *Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="utf-8").split()]


def _peak_mib() -> float:
    """Return the most memory that this process and those apart held, each at its own time."""
    return sum(_peak_kib(process) for process in _list_processes()) / 1024


def _peak_kib(process: str) -> int:
    """Return what one held; `getrusage` tells that of its parent where it is more."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


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
