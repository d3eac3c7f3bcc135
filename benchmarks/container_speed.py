"""How fast containers are read, and in how much memory."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.archive import make_page, write_archive
from benchmarks.settings import Row, Settings
from benchmarks.task import run_module
from benchmarks.texts import many

_STEPS: Final = {"records": "taken out", "documents": "to documents", "reopen": "every 20th found again"}


def measure_containers(settings: Settings) -> list[Row]:
    """Return pages a second and peak memory over the size of an archive, and of tables of as many texts."""
    rows = []
    for n_pages in settings.sizes.pages:
        archive = write_archive(settings.work / f"{n_pages}.warc.gz", n_pages)
        steps = _STEPS if n_pages == max(settings.sizes.pages) else ("documents",)
        rows += [_row_of(archive, what, settings) for what in steps]
        archive.unlink()
    n_texts = max(settings.sizes.pages)
    lines = ({"text": f"{n}. {text}"} for n, text in enumerate(many(settings.texts, n_texts)))
    rows.append(_row_of(_write_lines(settings.work / "texts.jsonl", lines), "records", settings))
    pages = ({"html": make_page(number)} for number in range(n_texts))
    rows.append(_row_of(_write_lines(settings.work / "pages.jsonl", pages), "records", settings))
    return rows


def _row_of(path: Path, what: str, settings: Settings) -> Row:
    found = run_module("benchmarks.container_worker", {"path": path, "what": what, "cores": settings.on(1)})
    return {
        "container": path.name,
        "MiB": round(path.stat().st_size / 2**20, 1),
        "step": _STEPS[what],
        "items": found["items"],
        "failures": found["failures"],
        "a second": round(found["items"] / found["seconds"]),
        "a second of core": round(found["items"] / found["cpu_seconds"]),
        "core held": round(found["cpu_seconds"] / found["seconds"], 2),
        "peak MiB": round(found["peak_mib"]),
    }


def _write_lines(path: Path, rows: Iterable[object]) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return path
