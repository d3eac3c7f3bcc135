"""Many trials on one store."""

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.crash.trial import (
    Expected,
    Outcome,
    examine,
    expect,
    kill_at,
    prepare,
    run_through,
    write_reports,
)

TASKS: Final = ("add", "judge", "reread", "export", "migrate", "remove", "backup")


def run_series(
    new_address: Callable[[], str],
    trials: int,
    *,
    reports: int = 24,
    tasks: Sequence[str] = TASKS,
    seed: int = 1,
) -> Iterator[Outcome]:
    """Yield the outcome of so many kills, at instants spread over each task in turn.

    Args:
        new_address: Gives the address of a new ledger.
        trials: How many, over all tasks.
        reports: How many a ledger has.
        tasks: What is killed.
        seed: Of the instants.
    """
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="sayso-crash-") as work:
        folder = Path(work) / "reports"
        write_reports(folder, reports, seed)
        whole = {task: _run_whole(task, new_address(), folder) for task in tasks}
        for number in range(trials):
            task = tasks[number % len(tasks)]
            seconds, expected = whole[task]
            address = new_address()
            prepare(task, address, folder)
            after = chance.uniform(0, seconds)
            finished = kill_at(task, address, folder, after)
            yield Outcome(task, after, finished, tuple(examine(task, address, folder, expected)))


def _run_whole(task: str, address: str, folder: Path) -> tuple[float, Expected]:
    prepare(task, address, folder)
    return run_through(task, address, folder), expect(address, folder)
