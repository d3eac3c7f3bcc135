"""What a user waits for at the command line."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.reader_speed import SENTENCE
from benchmarks.run import run_sayso
from benchmarks.settings import Row, Settings


def measure_commands(settings: Settings) -> list[Row]:
    """Return seconds from the command to its end: help, one sentence, and the brief of the examples."""
    sentence = settings.work / "sentence.txt"
    sentence.write_text(SENTENCE, encoding="utf-8")
    examples = Path(__file__).parent.parent / "examples"
    commands: list[tuple[str, Sequence[str | Path]]] = [
        ("sayso --help", ("--help",)),
        ("sayso read --json, one sentence", ("read", sentence, "--json", "--quiet")),
        ("sayso brief, the examples", ("brief", examples, "--quiet")),
    ]
    rows: list[Row] = []
    for name, arguments in commands:
        costs = [run_sayso(*arguments) for _ in range(settings.sizes.repeats)]
        rows.append(
            {
                "command": name,
                "seconds": round(median(cost.seconds for cost in costs), 2),
                "peak MiB, of this and those above": round(max(cost.peak_mib for cost in costs)),
            }
        )
    return rows
