"""Fits the scores of a model folder and writes them into its `model.json`.

`python -m training.calibrate --model FOLDER --data CORPORA`: fits, for each cue bias, a logistic curve from the signs
of a relation to whether it is right, and takes the bias whose readings then have the best F1, each text scored by a
curve that was fitted without it. PolNeAR dev and the tuning news teach it, which the network was not trained on; and,
counting less, our own passages and news, which it was, for what is nested.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from evaluation.gold_figures import CORPUS
from evaluation.gold_texts import GOLD
from sayso.api.options import LIKELY
from sayso.extract.calibration import Calibration
from sayso.extract.signs import SIGNS
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.reader import ReaderScorer
from training.corpora.marked import NEWS, news_texts, read_gold, read_passages
from training.corpora.polnear import Annotated, read_split
from training.logistic import Curve, Rows, expected_calibration_error, fit
from training.verdicts import Judged, ScoredText

BIASES = (-1.0, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75)
"""Above these cues grow by words beside them: at 1 their own F1 falls by a point."""

CLOSE = 0.3
"""Of biases whose F1 is within so many points of the best, the one that finds most; beside news more is missed."""

TRAINED_ON = 0.3
"""How much a relation counts in a text that the network was trained on: there it is too sure."""

N_FOLDS = 8


@dataclass(frozen=True, slots=True)
class Material:
    """Marked texts that one curve is fitted on.

    Attributes:
        polnear: PolNeAR dev.
        news: the tuning news.
        trained_on: texts that the network was trained on.
    """

    polnear: Sequence[ScoredText]
    news: Sequence[ScoredText]
    trained_on: Sequence[ScoredText]


def score_material(data: Path, scorer: ReaderScorer) -> Material:
    """Return the texts, each read by the network once."""

    def scored(texts: Sequence[Annotated], *, one_layer: bool = False) -> list[ScoredText]:
        return [ScoredText(text, scorer.score(text.text), one_layer) for text in texts]

    texts = news_texts(data)
    dev = [versions[0] for versions in read_split(data / "polnear" / "dev").values()]
    news = [text for name in NEWS for text in read_gold(GOLD / name, texts, split="tune")]
    own = [*read_gold(GOLD / NEWS[0], texts, split="train"), *read_passages(CORPUS / "train")]
    return Material(scored(dev, one_layer=True), scored(news), scored(own))


def curve_of(unseen: Sequence[Judged], trained_on: Sequence[Judged]) -> Curve:
    """Return the curve that is fitted on what was read in some texts."""
    parts = [(each.known(), 1.0) for each in unseen] + [(each.known(), TRAINED_ON) for each in trained_on]
    filled = [(rows, right, importance) for (rows, right), importance in parts if len(right)]
    if not filled:
        raise ValueError("no relation is found in the marked texts; expected a trained reader")
    importance = [np.full(len(right), weight) for _, right, weight in filled]
    return fit(
        np.concatenate([rows for rows, _, _ in filled]),
        np.concatenate([right for _, right, _ in filled]),
        np.concatenate(importance),
    )


def held_out_chances(unseen: Sequence[Judged], trained_on: Sequence[Judged]) -> list[Rows]:
    """Return the chances of what was read in each unseen text, by a curve that was fitted without it."""
    curves = [
        curve_of([each for at, each in enumerate(unseen) if at % N_FOLDS != fold], trained_on)
        for fold in range(N_FOLDS)
    ]
    return [
        curves[at % N_FOLDS].chances(np.array(each.rows, dtype=np.float64).reshape(-1, len(SIGNS)))
        for at, each in enumerate(unseen)
    ]


def f1(texts: Sequence[Judged], chances: Sequence[Rows]) -> float:
    """Return the F1 of relations in percent, of those that are likely and those that hold them."""
    right, read = 0, 0
    for text, chance in zip(texts, chances, strict=True):
        verdicts = [text.right[number] for number in text.kept(chance, LIKELY)]
        right += sum(verdict is True for verdict in verdicts)
        read += sum(verdict is not None for verdict in verdicts)
    return 200 * right / max(1, read + sum(text.n_marked for text in texts))


def error_of(texts: Sequence[Judged], chances: Sequence[Rows]) -> float:
    """Return the expected calibration error in percent over what somebody judged."""
    pairs = [
        (chance, right)
        for text, given in zip(texts, chances, strict=True)
        for chance, right in zip(given, text.right, strict=True)
        if right is not None
    ]
    given, right = np.array(pairs, dtype=np.float64).reshape(-1, 2).T
    return 100 * expected_calibration_error(given, right)


def choose(material: Material, scorer: ReaderScorer) -> Calibration:
    """Return the calibration whose readings have the best F1, and print what each cue bias gave."""
    tried: list[tuple[float, Calibration]] = []
    for bias in BIASES:
        polnear, news, trained_on = (
            [text.judge(scorer, cue_bias=bias) for text in texts]
            for texts in (material.polnear, material.news, material.trained_on)
        )
        unseen = [*polnear, *news]
        chances = held_out_chances(unseen, trained_on)
        parts = ((polnear, chances[: len(polnear)]), (news, chances[len(polnear) :]), (unseen, chances))
        told = ", ".join(
            f"{name} F1 {f1(*part):.1f}, calibration error {error_of(*part):.1f}%"
            for name, part in zip(("PolNeAR", "news", "both"), parts, strict=True)
        )
        print(f"cue bias {bias:5.2f}: {told}")
        curve = curve_of(unseen, trained_on)
        weights = {name: round(float(w), 4) for name, w in zip(SIGNS, curve.weights, strict=True)}
        tried.append((f1(unseen, chances), Calibration(round(curve.bias, 4), weights, bias)))
    best = max(score for score, _ in tried)
    return max((each for score, each in tried if score >= best - CLOSE), key=lambda each: each.cue_bias)


def calibrate(model: Path, data: Path) -> None:
    """Choose, fit, print what it gave, and write it into `model.json`."""
    scorer = ReaderScorer(ModelFolder(model), NetworkOptions())
    calibration = choose(score_material(data, scorer), scorer)
    print(calibration)
    path = model / "model.json"
    card = json.loads(path.read_text(encoding="utf-8")) | {"calibration": asdict(calibration)}
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Parse the command line and calibrate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    calibrate(options.model, options.data)


if __name__ == "__main__":
    main()
