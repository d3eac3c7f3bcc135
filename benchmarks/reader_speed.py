"""Words a second of the whole path: on one core and on two, and in every runtime, precision and instruction set."""

from dataclasses import replace
from statistics import median
from typing import Final

from benchmarks.settings import Row, Settings
from benchmarks.task import CannotMeasure, Measured, Setup, Task, perform
from benchmarks.texts import many, typical, write_texts

CAPS: Final = ("AVX512_CORE", "AVX2_VNNI", "AVX2")
SENTENCE: Final = (
    "The harbour master of Orsby denied on Tuesday that the north pier had been closed, "
    "and said that two ships would leave before the storm.\n"
)


def measure_setups(settings: Settings) -> list[Row]:
    """Return speed and memory on one core as installed, and in every runtime, precision and cap."""
    texts = write_texts(settings.work / "setups.jsonl", typical(settings.texts, settings.sizes.texts))
    capped = [Setup(f"as installed, {cap} at most", isa=cap) for cap in CAPS]
    rows = []
    for setup in [*settings.setups(), *capped]:
        task = Task(texts, setup, settings.sizes.repeats, settings.on(1))
        rows.append(_row_of(task))
    return rows


def _row_of(task: Task) -> Row:
    try:
        found = perform(task)
    except CannotMeasure as exc:
        return {"setup": task.setup.name, "left out": str(exc)}
    return {
        "setup": task.setup.name,
        "ran": f"{found.run['runtime']} {found.run['precision']}",
        "words a second": round(found.speed),
        "slowest": round(found.words / max(found.seconds)),
        "fastest": round(found.words / min(found.seconds)),
        "core held": round(found.busy, 2),
        "loaded MiB": found.loaded_mib and round(found.loaded_mib),
        "peak MiB": round(found.peak_mib),
    }


def measure_short(settings: Settings) -> list[Row]:
    """Return what one short text takes once the reader is loaded, and how long loading takes."""
    texts = write_texts(settings.work / "short.jsonl", [SENTENCE])
    found = perform(Task(texts, repeats=1, cores=settings.on(1), single=settings.sizes.singles))
    ordered = sorted(found.single_ms)
    return [
        {
            "words": found.words,
            "ms once loaded": round(median(ordered), 2),
            "95th percentile": round(ordered[int(0.95 * len(ordered))], 2),
            "s to load in Python, first text read": round(found.load_seconds, 2),
            "loaded MiB": found.loaded_mib and round(found.loaded_mib),
        }
    ]


def measure_cores(settings: Settings) -> list[Row]:
    """Return words a second on one core and on two, with the start and without.

    Without it: what the larger run has more in words, over what it takes more in seconds.
    """
    n_texts = settings.sizes.texts
    few = write_texts(settings.work / "few.jsonl", typical(settings.texts, n_texts))
    lots = write_texts(settings.work / "lots.jsonl", many(typical(settings.texts, n_texts), 4 * n_texts))
    one = Setup("one core")
    two = replace(one, name="two cores, two processes", jobs=2, cores=2)
    threads = replace(one, name="two cores, two threads of the network", threads=2, cores=2)
    rows: list[Row] = []
    for setup in (one, two, threads):
        short, long = (
            perform(Task(texts, setup, settings.sizes.repeats, settings.on(setup.cores)))
            for texts in (few, lots)
        )
        speed = _marginal(short, long)
        first = rows[0]["words a second"] if rows else round(speed)
        rows.append(
            {
                "setup": setup.name,
                "words a second": round(speed),
                "times one core": round(speed / int(str(first)), 2),
                "start included": round(long.speed),
                "cores": len(settings.on(setup.cores)),
                "peak MiB": round(long.peak_mib),
                "largest worker MiB": round(long.worker_mib),
            }
        )
    return rows


def _marginal(few: Measured, lots: Measured) -> float:
    return (lots.words - few.words) / max(median(lots.seconds) - median(few.seconds), 1e-9)
