"""Figures are held by their floors."""

import pytest

from evaluation.floors import judge, load_floors


def test_a_figure_below_its_floor_does_not_hold() -> None:
    """At the floor is enough; below is not; without a floor all is well."""
    verdicts = list(judge("gate", {"a": 78.0, "b": 77.9, "c": 1.0}, {"a": 78.0, "b": 78.0}))
    assert [verdict.holds for verdict in verdicts] == [True, False, True]
    assert "TOO LOW" in str(verdicts[1])


def test_a_floor_without_a_figure_is_an_error() -> None:
    """A gate cannot be passed by measuring less."""
    with pytest.raises(KeyError, match="not measured"):
        list(judge("gate", {}, {"a": 1.0}))


def test_the_pinned_floors_are_percentages() -> None:
    """Every floor can be reached."""
    assert all(0 < floor <= 100 for floors in load_floors().values() for floor in floors.values())
