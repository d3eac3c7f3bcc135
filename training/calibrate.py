"""Fits the scores of a model folder on PolNeAR dev and writes them into its `model.json`.

`python -m training.calibrate --model FOLDER --data CORPORA`: chooses the cue bias with the best relation F1,
then fits a logistic curve from the evidence of a relation to whether it is right.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.extract.calibration import Calibration
from sayso.extract.nesting import parents
from sayso.extract.relations import Relation, relations
from sayso.extract.repair import mended
from sayso.extract.words import Words, words_of
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.reader import ReaderScorer, TextScores
from training.corpora.polnear import Annotated, CharSpan, read_split

BIASES = (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25)
CLOSE = 0.1
"""Of biases whose relation F1 is within so many points of the best, the one that finds most is taken."""

Rows = NDArray[np.float64]


def evidence_row(relation: Relation) -> tuple[float, float, float]:
    """Return what the logistic curve reads: 1, the logit of the cue's probability, the roles' lead."""
    chance = min(max(relation.evidence[0], 1e-6), 1 - 1e-6)
    return 1.0, float(np.log(chance / (1 - chance))), relation.evidence[1]


def fit(rows: Rows, right: Rows, *, rounds: int = 50) -> Rows:
    """Return the weights of a logistic regression by Newton's method, lightly held to zero."""
    weights = np.zeros(rows.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (right - chance) - 1e-2 * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + 1e-2 * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, gradient)
    return weights


def expected_calibration_error(chance: Rows, right: Rows, *, n_bins: int = 10) -> float:
    """Return the mean distance between confidence and share of right ones over bins (Guo et al. 2017)."""
    bins = np.minimum((chance * n_bins).astype(int), n_bins - 1)
    gaps = [
        abs(chance[bins == n].mean() - right[bins == n].mean()) * (bins == n).mean()
        for n in range(n_bins)
        if (bins == n).any()
    ]
    return float(sum(gaps))


def judged(text: Annotated, words: Words, found: list[Relation]) -> list[bool]:
    """Return for each relation whether a gold one shares half its content and a word of its source."""
    gold = [
        (_covered(words, relation.content or relation.cue), _covered(words, relation.source))
        for relation in text.relations
    ]
    taken: set[int] = set()
    verdicts = []
    for relation in found:
        content = {i for a, b in relation.content or (relation.cue,) for i in range(a, b)}
        source = {i for a, b in relation.source for i in range(a, b)}
        shares = [
            (len(content & g) / max(1, len(content | g)), n)
            for n, (g, _) in enumerate(gold)
            if n not in taken
        ]
        best = max(shares, default=(0.0, -1))
        if best[0] >= 0.5:
            taken.add(best[1])
        theirs = gold[best[1]][1] if best[0] >= 0.5 else set()
        verdicts.append(best[0] >= 0.5 and (bool(source & theirs) or not (source or theirs)))
    return verdicts


def _covered(words: Words, spans: tuple[CharSpan, ...]) -> set[int]:
    found: set[int] = set()
    for start, end in spans:
        low = int(np.searchsorted(words.ends, start, side="right"))
        high = int(np.searchsorted(words.starts, end, side="left"))
        found.update(range(low, high))
    return found


def top_relations(words: Words, scores: TextScores, scorer: ReaderScorer, *, bias: float) -> list[Relation]:
    """Return the relations that stand in no other's content: the layer that PolNeAR marks."""
    found = mended(words, relations(scores, scorer.tables, cue_bias=bias))
    return [relation for relation, parent in zip(found, parents(found), strict=True) if parent is None]


def calibrate(model: Path, data: Path) -> None:
    """Choose, fit, print what it gave, and write it into `model.json`."""
    scorer = ReaderScorer(ModelFolder(model), NetworkOptions())
    texts = [versions[0] for versions in read_split(data / "polnear" / "dev").values()]
    scored = [(text, scorer.score(text.text)) for text in texts]
    bias = choose_bias(scored, scorer)
    rows, verdicts = [], []
    for text, scores in scored:
        words = words_of(text.text, scores)
        found = top_relations(words, scores, scorer, bias=bias)
        rows += [evidence_row(relation) for relation in found]
        verdicts += judged(text, words, found)
    if not rows:
        raise ValueError("no relation is found on PolNeAR dev; expected a trained reader")
    evidence, right = np.array(rows), np.array(verdicts, dtype=np.float64)
    weights = fit(evidence, right)
    error = expected_calibration_error(1 / (1 + np.exp(-evidence @ weights)), right)
    calibration = Calibration(*(round(float(w), 4) for w in weights), cue_bias=bias)
    print(f"{calibration}\nexpected calibration error {100 * error:.1f}% over {len(right)} relations")
    path = model / "model.json"
    card = json.loads(path.read_text(encoding="utf-8")) | {"calibration": asdict(calibration)}
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def choose_bias(scored: list[tuple[Annotated, TextScores]], scorer: ReaderScorer) -> float:
    """Return the cue bias that finds most of those whose relation F1 is close to the best."""
    tried: list[tuple[float, float]] = []
    for bias in BIASES:
        right, read, gold = 0, 0, 0
        for text, scores in scored:
            words = words_of(text.text, scores)
            found = top_relations(words, scores, scorer, bias=bias)
            right += sum(judged(text, words, found))
            read, gold = read + len(found), gold + len(text.relations)
        tried.append((200 * right / (read + gold), bias))
        print(f"cue bias {bias:5.2f}: relation F1 {tried[-1][0]:.1f}")
    return max(bias for f1, bias in tried if f1 >= max(tried)[0] - CLOSE)


def main() -> None:
    """Parse the command line and calibrate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    calibrate(options.model, options.data)


if __name__ == "__main__":
    main()
