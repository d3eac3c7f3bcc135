"""How much of PolNeAR's dev texts the reader finds, as users get it: after export, from the command line."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.command import read_json
from evaluation.floors import Figures

ARCHIVES = ("polnear",)
_ROLES = ("source", "cue", "content")


def measure(data: Path, shared: Path) -> Figures:
    """Return F1 figures on PolNeAR dev, in percent.

    Args:
        data: The folder in which ``polnear`` lies unpacked.
        shared: The folder that holds ``eval/score.py``.
    """
    dev = data / "polnear" / "dev"
    predictions = data / "predictions.jsonl"
    lines = (json.dumps(_prediction(record)) for record in read_json(dev / "text", "--verbatim"))
    predictions.write_text("\n".join(lines), encoding="utf-8")
    scorer = [sys.executable, str(shared / "eval" / "score.py"), str(dev), str(predictions), "--json"]
    answer = subprocess.run(scorer, capture_output=True, check=True)
    return dict(_select(json.loads(answer.stdout)))


def _prediction(record: dict[str, Any]) -> dict[str, Any]:
    """Return the top-level relations of a reading in the scorer's form: PolNeAR marks one layer."""
    top = (attribution for attribution in record["attributions"] if attribution["parent"] is None)
    relations = [{role: attribution[role]["origin"] for role in _ROLES} for attribution in top]
    return {"id": Path(record["document"]["path"]).stem, "attributions": relations}


def _select(scores: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for name in ("span.source", "span.cue", "span.content", "word.content", "relation"):
        yield name, scores[name]["f1"]
