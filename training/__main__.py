"""Builds the model from the unpacked corpora by one command: `make train CORPORA=FOLDER`.

Each stage after the first goes on from the one before, with the insides of contents labelled by it; the fourth goes on
from the mean of two, and learns from our own marked passages and news, too; the fifth goes on with more of these and
less of PolNeAR; the sixth goes on from the mean of both with all of it, once for each seed. From the mean of these two
more go on, one with more marked news, one with news that the reader marks itself besides; and from the mean of the
three two more likewise. What is shipped is the mean of these and what they started from.
A run that was interrupted goes on from its last epoch when the command is given again.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.pieces import PieceEncoder
from sayso.inference.reader import ReaderScorer
from training.base import fetch_base
from training.blend import average, blend
from training.calibrate import calibrate
from training.cross_encoder import read_examples, train
from training.export import export, export_cross_encoder
from training.quantize import quantize, quantize_cross_encoder
from training.stages import LAST, ROUNDS, SEEDS, STAGES, Round
from training.teach import teach
from training.train import add_options, run

CARD = Path(__file__).with_name("card.json")


def main() -> None:
    """Fetch the base weights, train every stage, and write the calibrated model folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    add_options(parser)
    parser.add_argument("--model", type=Path, required=True, help="folder of the finished model")
    parser.add_argument("--matrices", choices=("int8", "fp16"), default="int8", help="how they are stored")
    options = parser.parse_args()
    options.base = options.base or fetch_base(options.out / "base")
    card = json.loads(CARD.read_text(encoding="utf-8"))
    first, second, third, fourth, fifth, sixth = STAGES
    folders = {stage.name: options.out / stage.name / "model" for stage in STAGES}
    weights = run(first, options)
    export(weights, options.base, folders["first"], card=card)
    earlier = run(second.after(weights, folders["first"]), options)
    export(earlier, options.base, folders["second"], card=card)
    later = run(third.after(earlier, folders["second"]), options)
    mixed = blend(earlier, later, options.out / "blend.pt", share=0.6)
    export(mixed, options.base, folders["third"], card=card)
    whole = run(fourth.after(mixed, folders["third"]), options)
    export(whole, options.base, folders["fourth"], card=card)
    more = run(fifth.after(whole, folders["fourth"]), options)
    mean = blend(whole, more, options.out / "mean.pt", share=0.5)
    export(mean, options.base, folders["fifth"], card=card)
    seeds = [run(sixth.seeded(seed).after(mean, folders["fifth"]), options) for seed in SEEDS]
    weights, reader = average(seeds, options.out / "sixths.pt"), folders["sixth"]
    for each in ROUNDS:
        export(weights, options.base, reader, card=card)
        weights = train_round(each, weights, reader, options)
        reader = options.out / each.taught.name / "model"
    export(weights, options.base, reader, card=card)
    export(train_last(weights, reader, options), options.base, options.model, card=card)
    if options.matrices == "int8":
        quantize(options.model, options.data / "polnear" / "train" / "text")
    calibrate(options.model, options.data)
    add_cross_encoder(options)


def train_round(each: Round, start: Path, model: Path, options: argparse.Namespace) -> Path:
    """Go on from weights by two stages, one with news that their reader marks, and return the mean."""
    out: Path = options.out
    reader = ReaderScorer(ModelFolder(model), NetworkOptions())
    marked = teach(reader, options.data, out / f"{each.taught.name}.jsonl")
    stages = (each.wider.after(start, model), each.taught.after(start, model, marked))
    made = [run(stage, options) for stage in stages]
    return average([start, *made] if each.with_start else made, out / f"{each.taught.name}.pt")


def train_last(start: Path, model: Path, options: argparse.Namespace) -> Path:
    """Go on from weights by the last stages, and return the mean of those that were trained last."""
    taught, whole, short = LAST
    out: Path = options.out
    marked = teach(
        ReaderScorer(ModelFolder(model), NetworkOptions()), options.data, out / "taught_again.jsonl"
    )
    again = run(taught.after(start, model, marked), options)
    between = average([start, again], out / "between.pt")
    made = [run(whole.after(again, model), options), run(short.after(between, model), options)]
    return average(made, out / "last.pt")


def add_cross_encoder(options: argparse.Namespace) -> None:
    """Train what compares passages, and add it to the model folder."""
    examples = read_examples(options.data, PieceEncoder(options.base / "tokenizer.json"))
    weights = train(examples, options.base, options.out / "cross_encoder", threads=options.threads)
    export_cross_encoder(weights, options.model)
    if options.matrices == "int8":
        quantize_cross_encoder(options.model, options.data / "ukraine_2022" / "articles.jsonl")


if __name__ == "__main__":
    main()
