"""A writer that is killed loses nothing that was committed; ``make soak`` has the long form."""

from collections.abc import Callable

from benchmarks.crash.series import run_series

TASKS = ("add", "judge", "migrate", "remove", "backup")


def test_a_killed_writer_leaves_a_whole_ledger(new_address: Callable[[], str]) -> None:
    """After a kill the ledger is sound, and doing the same again gives what a run without a kill gives."""
    outcomes = list(run_series(new_address, 5, reports=6, tasks=TASKS))
    assert [outcome for outcome in outcomes if outcome.faults] == []
    assert not all(outcome.finished for outcome in outcomes)
