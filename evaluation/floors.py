"""Floors under the figures: what was reached may rise, and is refused when it drops."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PINNED = Path(__file__).parent / "floors.toml"

Figures = Mapping[str, float]
"""Figures by name, in percent."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure against its floor."""

    gate: str
    name: str
    found: float
    floor: float | None

    @property
    def holds(self) -> bool:
        """Whether the figure has no floor, or is not below it."""
        return self.floor is None or self.found >= self.floor

    def __str__(self) -> str:
        floor = "no floor" if self.floor is None else f"floor {self.floor:5.1f}"
        return f"{self.gate:14} {self.name:20} {self.found:5.1f}   {floor}   {'' if self.holds else 'TOO LOW'}".rstrip()


def load_floors(path: Path = PINNED) -> dict[str, dict[str, float]]:
    """Return the floors of every gate, by the names of its figures."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def judge(gate: str, figures: Figures, floors: Figures) -> Iterator[Verdict]:
    """Yield each figure with its floor.

    Raises:
        KeyError: A figure that has a floor was not measured.
    """
    for name in floors.keys() - figures.keys():
        raise KeyError(f"{gate} has a floor under {name}, which was not measured")
    for name, found in figures.items():
        yield Verdict(gate, name, found, floors.get(name))
