"""One thing that is killed at one instant, and what is left of the ledger."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.crash.worker import OPTIONS, TASKS, kept_at
from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.ledger.verifying import verify_ledger
from sayso.errors import LedgerMissing, LedgerOutdated, StoreUnreadable
from sayso.store import open_ledger
from tests.first_ledger import make_first
from tests.ledger_content import content_of

_NAMES: Final = ("Ana Veil", "Bo Lund", "Cy Marr", "Di Ostrow")
_THINGS: Final = ("dam", "road", "bridge", "mill", "port", "school")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one trial found.

    Attributes:
        after: Seconds after which the process was killed.
        finished: Whether it was done before.
        faults: What was wrong afterwards; nothing if all was well.
    """

    task: str
    after: float
    finished: bool
    faults: tuple[str, ...]


def write_reports(folder: Path, count: int, seed: int) -> None:
    """Write so many reports, some of which tell the same, and some deny it."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    for number in range(count):
        lines = [
            f"{chance.choice(_NAMES)} {chance.choice(('said', 'said', 'denied'))}: "
            f"“the {chance.choice(_THINGS)} of the north is shut since day {chance.randrange(9)}”."
            for _ in range(4)
        ]
        (folder / f"r{number:03}.txt").write_text(f"Report {number}. " + " ".join(lines), "utf-8")


def prepare(task: str, address: str, folder: Path) -> None:
    """Put into a ledger what a task needs there."""
    if task == "migrate":
        make_first(address)
    elif task != "add":
        add([str(folder)], address, options=OPTIONS)


def run_through(task: str, address: str, folder: Path) -> float:
    """Do a task to its end in a process, and return the seconds that it took."""
    with _start(task, address, folder) as process:
        began = time.monotonic()
        _go(process)
        process.wait()
        return time.monotonic() - began


def run_at_once(task: str, address: str, folder: Path, processes: int) -> list[int]:
    """Do a task in so many processes that begin together, and return how each ended: 0 if it went well."""
    started = [_start(task, address, folder) for _ in range(processes)]
    for process in started:
        _go(process)
    codes = []
    for process in started:
        with process:
            codes.append(process.wait())
    return codes


def kill_at(task: str, address: str, folder: Path, after: float) -> bool:
    """Kill a task so many seconds after its begin; return whether it was done before."""
    with _start(task, address, folder) as process:
        _go(process)
        with suppress(subprocess.TimeoutExpired):
            process.wait(after)
        process.kill()
        return process.wait() == 0


@dataclass(frozen=True, slots=True)
class Expected:
    """What a run without a kill leaves: the rows of each table, and the files that it wrote."""

    rows: dict[str, list[tuple[object, ...]]]
    files: dict[str, bytes]


def expect(address: str, folder: Path) -> Expected:
    """Return what a run that went through has left, and take its files away."""
    with open_ledger(address) as ledger:
        resolve_ledger(ledger, OPTIONS)
    return Expected(content_of(address), take_files(folder))


def take_files(folder: Path) -> dict[str, bytes]:
    """Return the files that were written beside the reports, and take them away."""
    files = {path.name: path.read_bytes() for path in folder.parent.glob("out.*")}
    for path in folder.parent.glob("*out.*"):
        path.unlink()
    return files


def examine(task: str, address: str, folder: Path, expected: Expected) -> Iterator[str]:
    """Yield what is wrong after a kill, and after the task was done again."""
    try:
        yield from (f"after the kill: {fault}" for fault in verify_ledger(address).faults)
    except (LedgerMissing, LedgerOutdated, StoreUnreadable) as exc:
        if task not in ("add", "migrate"):
            yield str(exc)
    yield from _examine_backup(folder)
    for name, data in take_files(folder).items():
        if data != expected.files[name]:
            yield f"{name} was left half written"
    TASKS[task](address, folder)
    yield from (f"after the task was done again: {fault}" for fault in verify_ledger(address).faults)
    found = expect(address, folder)
    names = (name for name in expected.rows if found.rows[name] != expected.rows[name])
    yield from (f"{name} is not as after a run without a kill" for name in names)
    if found.files != expected.files:
        yield "the files are not as after a run without a kill"
    if task == "judge" and list_claims(address, limit=None).brief.claims:
        yield "decisions are missing"


def _examine_backup(folder: Path) -> Iterator[str]:
    """Yield what is wrong with a backup that is there, and take it away."""
    kept = kept_at(folder)
    if kept.exists():
        yield from (f"in the backup: {fault}" for fault in verify_ledger(str(kept)).faults)
    for path in folder.parent.glob("*kept.db*"):
        path.unlink()


def _start(task: str, address: str, folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.crash.worker", task, address, str(folder)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    if process.stdout is None or process.stdout.readline() != "ready\n":
        process.kill()
        raise RuntimeError(f"the process for {task} did not start")
    return process


def _go(process: "subprocess.Popen[str]") -> None:
    if process.stdin is None:
        raise RuntimeError("the process takes no input")
    process.stdin.write("\n")
    process.stdin.flush()
