"""Figures on PolNeAR dev of raw relations, to choose between checkpoints.

Run as `python -m training.dev --model FOLDER --data DIR`.

`make evaluate` measures what users get; this measures the network and its decoder alone.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from sayso.extract.relations import Relation, relations
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.reader import ReaderScorer


def main() -> None:
    """Read the dev texts, write relations of the top layer, and call the scorer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True, help="score.py")
    parser.add_argument("--cue-bias", type=float, nargs="+", default=[0.0])
    options = parser.parse_args()
    scorer = ReaderScorer(ModelFolder(options.model), NetworkOptions())
    folder = options.data / "polnear" / "dev"
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / "text").glob("*.txt"))}
    scores = {stem: scorer.score(text) for stem, text in texts.items()}
    for bias in options.cue_bias:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            for stem, score in scores.items():
                found = relations(score, scorer.tables, cue_bias=bias)
                spans = score.word_spans
                rows = [
                    {
                        role: [[int(spans[a, 0]), int(spans[b - 1, 1])] for a, b in parts]
                        for role, parts in (("source", r.source), ("cue", (r.cue,)), ("content", r.content))
                    }
                    for r in found
                    if not _nested(r, found)
                ]
                file.write(json.dumps({"id": stem, "attributions": rows}) + "\n")
            file.flush()
            answer = subprocess.run(
                [sys.executable, options.scorer, folder, file.name, "--json"], capture_output=True, check=True
            )
        figures = json.loads(answer.stdout)
        keys = ("span.source", "span.cue", "span.content", "word.content", "content.exact", "relation")
        print(bias, {k: (figures[k]["p"], figures[k]["r"], figures[k]["f1"]) for k in keys})


def _nested(relation: Relation, found: list[Relation]) -> bool:
    return any(
        other is not relation and any(a <= relation.cue[0] and relation.cue[1] <= b for a, b in other.content)
        for other in found
    )


if __name__ == "__main__":
    main()
