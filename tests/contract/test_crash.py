"""A writer that is killed, or that another one writes beside, loses nothing; ``make soak`` has the long form."""

from collections.abc import Callable
from pathlib import Path

from benchmarks.crash.series import run_series
from benchmarks.crash.trial import expect, run_at_once, run_through, write_reports
from sayso.api.ledger.verifying import verify_ledger

TASKS = ("add", "judge", "migrate", "remove", "backup")


def test_a_killed_writer_leaves_a_whole_ledger(new_address: Callable[[], str]) -> None:
    """After a kill the ledger is sound, and doing the same again gives what a run without a kill gives."""
    outcomes = list(run_series(new_address, 5, reports=6, tasks=TASKS))
    assert [outcome for outcome in outcomes if outcome.faults] == []
    assert not all(outcome.finished for outcome in outcomes)


def test_processes_that_write_at_once_leave_what_one_leaves(
    new_address: Callable[[], str], tmp_path: Path
) -> None:
    """Three that add the same reports at the same time wait for each other; nothing is lost, nothing is there twice."""
    folder, alone, together = tmp_path / "reports", new_address(), new_address()
    write_reports(folder, 20, seed=3)
    run_through("add", alone, folder)
    assert run_at_once("add", together, folder, 3) == [0, 0, 0]
    assert verify_ledger(together).faults == []
    assert expect(together, folder) == expect(alone, folder)
