"""Pinned floors of figures: a figure under its floor fails, and no command lowers one."""

import json
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.5
"""How far a figure may fall between processors before it counts as worse, in points."""

Figures = dict[str, float]


def compare(figures: Mapping[str, float], path: Path) -> tuple[list[str], bool]:
    """Return a line for each figure, and whether one is missing or under its floor."""
    floors: Figures = json.loads(path.read_text(encoding="utf-8"))
    rows, failed = [], False
    for name in sorted({*figures, *floors}):
        figure, floor = figures.get(name), floors.get(name)
        low = floor is not None and (figure is None or figure < floor - SLACK)
        failed |= low
        shown = "missing" if figure is None else f"{figure:7.1f}"
        pinned = "   (not gated)" if floor is None else f"   floor {floor:5.1f}"
        rows.append(f"{name:42}{shown}{pinned}{'   UNDER ITS FLOOR' if low else ''}")
    return rows, failed


def raise_floors(figures: Mapping[str, float], path: Path) -> None:
    """Pin every gated figure that has risen at its new height."""
    floors: Figures = json.loads(path.read_text(encoding="utf-8"))
    risen = {name: max(floor, round(figures.get(name, floor), 1)) for name, floor in floors.items()}
    path.write_text(json.dumps(risen, indent=1) + "\n", encoding="utf-8")
