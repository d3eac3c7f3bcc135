"""Measures one task: ``python -m benchmarks.worker``, JSON in and out; see `benchmarks.task`."""

import json
import random
import resource
import sys
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.machine import pin, resident_mib
from benchmarks.reading_path import line_of, lines_of, make_reader, make_tools
from benchmarks.task import Measured, Setup, Task
from benchmarks.texts import count_words, read_texts

if TYPE_CHECKING:
    from sayso import Reader
    from sayso.domain.run import Run


@dataclass(slots=True)
class Clock:
    """Times what is done in it, by the wall and by the processor."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def run(self) -> Iterator[None]:
        """Time a block."""
        wall, processor = time.perf_counter(), time.process_time()
        yield
        self.wall.append(time.perf_counter() - wall)
        self.processor.append(time.process_time() - processor)


def measure(task: Task) -> Measured:
    """Return what a task took."""
    loading, reading, single = Clock(), Clock(), Clock()
    first = next(read_texts(task.texts))
    with loading.run():
        tools = make_tools(task.setup)
        reader = make_reader(tools, jobs=task.setup.jobs)
        deque(lines_of(reader, [first]), maxlen=0)
    loaded = resident_mib()
    for _ in range(task.single):
        with single.run():
            line_of(reader.read(first))
    for _ in range(task.repeats):
        with reading.run():
            deque(_read(reader, task), maxlen=0)
    failures = _write(_read(reader, task), task.lines) if task.lines else 0
    return Measured(
        words=count_words(read_texts(task.texts)),
        seconds=tuple(reading.wall),
        cpu_seconds=tuple(reading.processor),
        load_seconds=loading.wall[0],
        loaded_mib=loaded,
        peak_mib=_peak(resource.RUSAGE_SELF),
        worker_mib=_peak(resource.RUSAGE_CHILDREN),
        single_ms=tuple(1000 * seconds for seconds in single.wall),
        run=_describe(tools.run()),
        failures=failures,
    )


def _read(reader: "Reader", task: Task) -> Iterator[str]:
    if task.shared_by > 1:
        return _shared(reader, task)
    return _shuffled(reader, task) if task.shuffled else lines_of(reader, read_texts(task.texts))


def _shared(reader: "Reader", task: Task) -> Iterator[str]:
    """Yield the lines as several threads read them that share one reader."""
    with ThreadPoolExecutor(task.shared_by) as pool:
        yield from pool.map(lambda text: line_of(reader.read(text)), read_texts(task.texts))


def _shuffled(reader: "Reader", task: Task) -> Iterator[str]:
    texts = list(read_texts(task.texts))
    order = random.Random(1).sample(range(len(texts)), len(texts))
    lines = dict(zip(order, lines_of(reader, (texts[number] for number in order)), strict=True))
    return (lines[number] for number in range(len(texts)))


def _write(lines: Iterator[str], path: Path) -> int:
    failed = 0
    with path.open("w", encoding="utf-8") as out:
        for line in lines:
            out.write(line + "\n")
            failed += bool(json.loads(line)["failures"])
    return failed


def _describe(run: "Run") -> dict[str, str | None]:
    return {"runtime": run.runtime, "precision": run.precision, "instruction_set": run.instruction_set}


def _peak(whose: int) -> float:
    return resource.getrusage(whose).ru_maxrss / 1024


def parse_task(record: dict[str, Any]) -> Task:
    """Return the task of a JSON record."""
    paths = {name: Path(record[name]) if record[name] else None for name in ("texts", "lines")}
    return Task(**{**record, **paths, "setup": Setup(**record["setup"]), "cores": tuple(record["cores"])})


def main() -> None:
    """Read a task from standard input and write what it took to standard output."""
    task = parse_task(json.load(sys.stdin))
    pin(task.cores)
    print(json.dumps(asdict(measure(task))))


if __name__ == "__main__":
    main()
