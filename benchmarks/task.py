"""What a process of its own is to measure, and what it found."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent


class CannotMeasure(Exception):
    """The process gave no figures; its last line says why."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How the reader is run.

    Attributes:
        name: By which it stands in a table.
        runtime: See `NetworkOptions`, likewise `precision` and `threads`.
        model: Folder of the weights; None takes the installed model.
        jobs: Number of processes.
        isa: Most that oneDNN may use of the processor, such as ``AVX2``; None for all.
        cores: Number of cores that it is kept on.
    """

    name: str = "as installed"
    runtime: str | None = None
    precision: str | None = None
    model: str | None = None
    threads: int = 1
    jobs: int = 1
    isa: str | None = None
    cores: int = 1

    def environment(self) -> Mapping[str, str]:
        """Return the environment of the process."""
        return {**os.environ, **({"ONEDNN_MAX_CPU_ISA": self.isa} if self.isa else {})}


@dataclass(frozen=True, slots=True)
class Task:
    """One reading of one file of texts, several times over.

    Attributes:
        texts: File of `write_texts`.
        setup: How the reader is run.
        repeats: How often all texts are read, after a first text that is not counted.
        cores: The cores to stay on.
        lines: Where the JSON of the last reading goes; None drops it.
        single: How often the first text alone is read and timed.
        shared_by: Number of threads of Python that share one loaded reader.
        shuffled: Whether texts are read in another order; their lines keep the order of the file.
    """

    texts: Path
    setup: Setup = Setup()
    repeats: int = 1
    cores: tuple[int, ...] = (0,)
    lines: Path | None = None
    single: int = 0
    shared_by: int = 1
    shuffled: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """What a task took.

    Attributes:
        words: In all texts.
        seconds: Wall clock of each repeat.
        cpu_seconds: Processor time of this process in each repeat; below the wall clock, others were at work.
        load_seconds: From the start of the import to the end of the first text.
        loaded_mib: Memory once loaded, and `peak_mib` the most; `worker_mib` the most of the largest child.
        single_ms: Of each reading of the first text alone.
        run: Runtime, precision and instruction set, as a run records them.
        failures: How many texts could not be read.
    """

    words: int
    seconds: tuple[float, ...]
    cpu_seconds: tuple[float, ...]
    load_seconds: float
    loaded_mib: float | None
    peak_mib: float
    worker_mib: float
    single_ms: tuple[float, ...]
    run: Mapping[str, str | None]
    failures: int = 0

    @property
    def speed(self) -> float:
        """Words a second, of the middle repeat."""
        return self.words / median(self.seconds)

    @property
    def busy(self) -> float:
        """Share of the wall clock in which the processor was at work for this process."""
        return sum(self.cpu_seconds) / sum(self.seconds)


def perform(task: Task) -> Measured:
    """Measure in a process of its own, so that nothing is loaded, warm or capped by what was measured before.

    Raises:
        CannotMeasure: The process failed.
    """
    found = run_module("benchmarks.worker", asdict(task), task.setup.environment())
    return Measured(**found)


def run_module(
    module: str, told: Mapping[str, object], environment: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Run a module that reads JSON from standard input and writes JSON to standard output.

    Raises:
        CannotMeasure: It failed.
    """
    return run_command([sys.executable, "-m", module], told, environment)


def run_command(
    command: Sequence[str | Path], told: Mapping[str, object], environment: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Run a command that reads JSON from standard input and writes JSON to standard output.

    Raises:
        CannotMeasure: It failed.
    """
    done = subprocess.run(
        command,
        input=json.dumps(told, default=str),
        cwd=ROOT,
        env=environment,
        text=True,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise CannotMeasure((done.stderr.strip() or f"exit code {done.returncode}").splitlines()[-1])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
