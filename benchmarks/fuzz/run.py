"""Makes damaged inputs by number, reads them, and counts."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.fuzz.check import find_faults
from benchmarks.fuzz.mutate import damage
from benchmarks.fuzz.seeds import make_seeds


@dataclass(frozen=True, slots=True)
class Tried:
    """One damaged input.

    Attributes:
        number: From which it is made again.
        name: Of the sound file that was damaged.
        seconds: That reading it took, by the clock.
        faults: What was wrong.
    """

    number: int
    name: str
    seconds: float
    faults: list[str]


def fuzz(numbers: range, folder: Path) -> Iterator[Tried]:
    """Yield what became of each damaged input.

    Args:
        numbers: Of the inputs; the same number is always the same input.
        folder: Where they stand while they are read; those with faults stay.
    """
    seeds = make_seeds()
    names, all_data = list(seeds), list(seeds.values())
    for number in numbers:
        name = names[number % len(names)]
        path = folder / f"{number}-{name}"
        path.write_bytes(damage(seeds[name], all_data, Random(number)))
        start = time.perf_counter()
        faults = find_faults(path)
        yield Tried(number, name, time.perf_counter() - start, faults)
        if not faults:
            path.unlink()
