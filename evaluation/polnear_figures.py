"""Figures on PolNeAR dev, with intervals, by the scorer that comes with the data."""

import json
import random
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from evaluation.archives import unpack
from evaluation.floors import Figures

KEYS = ("span.source", "span.cue", "span.content", "word.content", "content.exact", "relation")
Reader = Callable[[Path, Path], Path]


def polnear_figures(data: Path, work: Path, *, read: Reader, rounds: int = 0) -> Figures:
    """Return F1 in percent, and print precision and recall beside it.

    Args:
        data: The folder of the archives.
        work: A folder to work in.
        read: Reads a folder of texts to JSON Lines.
        rounds: Of drawing texts with replacement, for 95% intervals.
    """
    eval_folder = data.parent / "eval"
    dev = unpack(data, "polnear", work, only="dev/") / "dev"
    lines = read(dev / "text", work / "polnear.jsonl")
    top = work / "polnear-top.jsonl"
    with lines.open("rb") as given, top.open("wb") as taken:
        subprocess.run([sys.executable, eval_folder / "to_polnear.py"], stdin=given, stdout=taken, check=True)
    answer = subprocess.run(
        [sys.executable, eval_folder / "score.py", dev, top, "--json"], capture_output=True, check=True
    )
    result: dict[str, dict[str, float]] = json.loads(answer.stdout)
    intervals = bootstrap(eval_folder / "score.py", dev, top, rounds=rounds) if rounds else {}
    print("PolNeAR dev            precision  recall     F1   95% over texts")
    for key in KEYS:
        p, r, f1 = (result[key][part] for part in ("p", "r", "f1"))
        interval = "{:.1f} to {:.1f}".format(*intervals[key]) if rounds else "not drawn"
        print(f"  {key:20}{p:10.1f}{r:8.1f}{f1:8.1f}   {interval}")
    return {f"polnear dev {key}": result[key]["f1"] for key in KEYS}


def bootstrap(scorer: Path, dev: Path, lines: Path, *, rounds: int) -> dict[str, tuple[float, float]]:
    """Return 95% intervals of F1 over texts drawn with replacement."""
    argv, sys.argv = sys.argv, ["score.py", str(dev), str(lines), "--json"]
    stdout, sys.stdout = sys.stdout, _Nowhere()
    try:
        scored: dict[str, Any] = runpy.run_path(str(scorer))
    finally:
        sys.argv, sys.stdout = argv, stdout
    docs = scored["gold"](str(dev))
    read = {row["id"]: row["attributions"] for row in map(json.loads, lines.read_text("utf-8").splitlines())}
    scored["evaluate"].__globals__["prf"] = lambda *counts: (
        counts
    )  # each text is scored once, and counts add up
    counts = [scored["evaluate"]({stem: docs[stem]}, {stem: read[stem]}) for stem in sorted(docs)]
    chance = random.Random(0)
    seen: dict[str, list[float]] = {key: [] for key in KEYS}
    for _ in range(rounds):
        drawn = chance.choices(counts, k=len(counts))
        for key in KEYS:
            seen[key].append(_f1([text[key] for text in drawn]))
    edge = max(1, round(0.025 * rounds))
    return {key: (sorted(values)[edge - 1], sorted(values)[-edge]) for key, values in seen.items()}


def _f1(counts: list[tuple[float, float, float, float]]) -> float:
    """F1 in percent of summed counts: right, read, right, marked."""
    right, read, found, marked = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = right / read if read else 0.0, found / marked if marked else 0.0
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


class _Nowhere:
    def write(self, _: str) -> None:
        """Swallow what the scorer prints when it is loaded."""

    def flush(self) -> None:
        """Nothing is held back."""
