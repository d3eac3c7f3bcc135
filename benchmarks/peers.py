"""Peers over the same texts, on the same core, in the same run."""

import sys
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.settings import Row, Settings
from benchmarks.task import CannotMeasure, Task, perform, run_command
from benchmarks.texts import typical, write_texts

TEXTACY: Final = "textacy direct quotations, en_core_web_sm"


def measure_peers(settings: Settings) -> list[Row]:
    """Return words a second and memory of sayso and of its peers."""
    texts = write_texts(settings.work / "peers.jsonl", typical(settings.texts, settings.sizes.texts))
    task = Task(texts, repeats=settings.sizes.repeats, cores=settings.on(1))
    own = perform(task)
    rows: list[Row] = [
        {
            "reader": "sayso",
            "words a second": round(own.speed),
            "peak MiB": round(own.peak_mib),
            "refused": own.failures,
        }
    ]
    rows.append(_peer("regular expressions", Path(sys.executable), "benchmarks.regular_expressions", task))
    if settings.peers.is_file():
        rows.append(_peer(TEXTACY, settings.peers, "benchmarks.textacy_quotations", task))
    else:
        rows.append({"reader": TEXTACY, "left out": "no .venv-peers; make .venv-peers installs it"})
    return rows


def _peer(name: str, python: Path, module: str, task: Task) -> Row:
    told = {"texts": str(task.texts), "repeats": task.repeats, "cores": list(task.cores)}
    try:
        found = run_command([python, "-m", module], told)
    except CannotMeasure as exc:
        return {"reader": name, "left out": str(exc)}
    return {
        "reader": name,
        "words a second": round(found["words"] / median(found["seconds"])),
        "peak MiB": round(found["peak_mib"]),
        "refused": found["refused"],
    }
