"""Damaged files of every kind: the first two thousand of those that ``make soak`` reads."""

from pathlib import Path

from benchmarks.fuzz.run import fuzz

N_INPUTS = 2000


def test_damaged_files_are_read_or_refused(tmp_path: Path) -> None:
    """No damage raises anything but an error of the input, hangs, or loses the way back to the input."""
    faults = {f"{tried.number}-{tried.name}": tried.faults for tried in fuzz(range(N_INPUTS), tmp_path)}
    assert len(faults) == N_INPUTS
    assert {name: found for name, found in faults.items() if found} == {}
