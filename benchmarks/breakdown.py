"""Where the time of the path goes: ``python -m benchmarks.breakdown``, JSON in and out; see `benchmarks.task`."""

import json
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict
from typing import TYPE_CHECKING

from benchmarks.encoder import WatchedNetwork, matmul_flops, peak_flops
from benchmarks.machine import pin
from benchmarks.reading_path import line_of, make_tools
from benchmarks.settings import Row, Settings
from benchmarks.stopwatch import Stopwatch
from benchmarks.task import CannotMeasure, Setup, Task, run_module
from benchmarks.texts import count_words, read_texts, typical, write_texts
from benchmarks.worker import parse_task

if TYPE_CHECKING:
    from sayso.domain.document import Document
    from sayso.wiring import Wiring


def measure_breakdown(settings: Settings) -> list[Row]:
    """Return the share of each step in the time of the path, and the encoder's against the processor's best."""
    texts = write_texts(settings.work / "steps.jsonl", typical(settings.texts, settings.sizes.texts))
    rows: list[Row] = []
    for setup in [
        Setup(),
        *(Setup(name, model=str(path.resolve())) for name, path in settings.models.items()),
    ]:
        task = Task(texts, setup, settings.sizes.repeats, settings.on(1))
        try:
            rows.append({"setup": setup.name, **run_module("benchmarks.breakdown", asdict(task))})
        except CannotMeasure as exc:
            rows.append({"setup": setup.name, "left out": str(exc)})
    return rows


def break_down(task: Task) -> Row:
    """Return one row of the table."""
    texts = list(read_texts(task.texts))
    tools = make_tools(task.setup)
    line_of(tools.extractor.extract(_document(texts[0])))
    rounds = [_steps(tools, texts) for _ in range(task.repeats)]
    steps = sorted(rounds, key=lambda each: sum(each.values()))[len(rounds) // 2]
    total = sum(steps.values())
    shares = {f"{name} %": round(100 * seconds / total, 1) for name, seconds in steps.items()}
    return {"words a second": round(count_words(texts) / total), **shares, **_encoder(tools, texts)}


def _steps(tools: "Wiring", texts: list[str]) -> Mapping[str, float]:
    """Return the seconds of each step; together they are the whole path."""
    watch = _watch(tools, texts)
    inside = {name: watch[name] for name in ("tokenising", "encoder", "decoding")}
    return {
        "cleaning": watch["cleaning"],
        **inside,
        "windows": watch["scoring"] - inside["tokenising"] - inside["encoder"],
        "rules": watch["extracting"] - watch["scoring"] - inside["decoding"],
        "json": watch["json"],
    }


def _watch(tools: "Wiring", texts: list[str]) -> Mapping[str, float]:
    from sayso.extract import extractor
    from sayso.inference.pieces import PieceEncoder

    watch = Stopwatch()
    with ExitStack() as stack:
        stack.enter_context(watch.around(PieceEncoder, "encode", "tokenising"))
        stack.enter_context(watch.around(tools.scorer.network, "run", "encoder"))
        stack.enter_context(watch.around(tools.scorer, "score", "scoring"))
        stack.enter_context(watch.around(extractor, "relations", "decoding"))
        for text in texts:
            with watch.measure("cleaning"):
                document = _document(text)
            with watch.measure("extracting"):
                reading = tools.extractor.extract(document)
            with watch.measure("json"):
                line_of(reading)
    return watch.seconds


def _encoder(tools: "Wiring", texts: list[str]) -> Row:
    """Return how fast the encoder computes, and how fast this core can in the same precision."""
    watched = WatchedNetwork(tools.scorer.network)
    tools.scorer.network = watched
    for text in texts:
        tools.scorer.score(text)
    graph = tools.model_folder.file("reader.onnx")
    done = sum(times * matmul_flops(graph, *shape) for shape, times in watched.shapes.items())
    speed, best = done / watched.seconds, peak_flops(watched.precision)
    return {
        "pieces a second": round(watched.n_pieces / watched.seconds),
        "encoder GFLOP/s": round(speed / 1e9),
        "core's best GFLOP/s": round(best / 1e9),
        "encoder of best %": round(100 * speed / best),
    }


def _document(text: str) -> "Document":
    """Return what `Reader.read` makes of a text before it is read."""
    from sayso.ingest import from_text

    return from_text(text)


def main() -> None:
    """Read a task from standard input and write the row to standard output."""
    task = parse_task(json.load(sys.stdin))
    pin(task.cores)
    print(json.dumps(break_down(task)))


if __name__ == "__main__":
    main()
