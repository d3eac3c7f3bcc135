"""Figures are held by their floors."""

import json
from pathlib import Path

from evaluation.floors import FLOORS, compare, raise_floors


def pin(folder: Path, **floors: float) -> Path:
    """Write floors to a file."""
    path = folder / "floors.json"
    path.write_text(json.dumps(floors))
    return path


def test_a_figure_below_its_floor_fails(tmp_path: Path) -> None:
    """At the floor is enough; well below is not; without a floor all is well."""
    floors = pin(tmp_path, a=78.0)
    assert not compare({"a": 78.0, "c": 1.0}, floors)[1]
    rows, failed = compare({"a": 70.0}, floors)
    assert failed
    assert "UNDER ITS FLOOR" in rows[0]


def test_a_floor_without_a_figure_fails(tmp_path: Path) -> None:
    """A gate cannot be passed by measuring less."""
    assert compare({}, pin(tmp_path, a=1.0))[1]


def test_floors_only_rise(tmp_path: Path) -> None:
    """A figure that rose is pinned; one that fell leaves its floor."""
    floors = pin(tmp_path, a=78.0, b=60.0)
    raise_floors({"a": 79.04, "b": 50.0}, floors)
    assert json.loads(floors.read_text()) == {"a": 79.0, "b": 60.0}


def test_the_pinned_floors_are_percentages() -> None:
    """Every floor can be reached."""
    assert all(0 < floor <= 100 for floor in json.loads(FLOORS.read_text()).values())
