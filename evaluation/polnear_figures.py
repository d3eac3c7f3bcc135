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
        rounds: Of drawing texts with replacement, for 95% intervals; each takes seconds.
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
    chance = random.Random(0)
    seen: dict[str, list[float]] = {key: [] for key in KEYS}
    for _ in range(rounds):
        drawn = {f"{n}": stem for n, stem in enumerate(chance.choices(sorted(docs), k=len(docs)))}
        result = scored["evaluate"](
            {n: docs[s] for n, s in drawn.items()}, {n: read[s] for n, s in drawn.items()}
        )
        for key in KEYS:
            seen[key].append(result[key]["f1"])
    edge = max(1, round(0.025 * rounds))
    return {key: (sorted(values)[edge - 1], sorted(values)[-edge]) for key, values in seen.items()}


class _Nowhere:
    def write(self, _: str) -> None:
        """Swallow what the scorer prints when it is loaded."""

    def flush(self) -> None:
        """Nothing is held back."""
