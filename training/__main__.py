"""Builds the model from the unpacked corpora by one command: `make train CORPORA=FOLDER`.

Each stage after the first goes on from the one before, with the insides of contents labelled by it.
A run that was interrupted goes on from its last epoch when the command is given again.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.base import fetch_base
from training.blend import blend
from training.calibrate import calibrate
from training.export import export
from training.stages import STAGES
from training.train import add_options, run

CARD = Path(__file__).with_name("card.json")


def main() -> None:
    """Fetch the base weights, train every stage, and write the calibrated model folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    add_options(parser)
    parser.add_argument("--model", type=Path, required=True, help="folder of the finished model")
    options = parser.parse_args()
    options.base = options.base or fetch_base(options.out / "base")
    card = json.loads(CARD.read_text(encoding="utf-8"))
    stage, *others = STAGES
    weights = earlier = run(stage, options)
    for following in others:
        folder = options.out / stage.name / "model"
        export(weights, options.base, folder, card=card)
        stage, earlier = following, weights
        weights = run(stage.after(weights, folder), options)
    mixed = blend(earlier, weights, options.out / "blend.pt")
    export(mixed, options.base, options.model, card=card)
    calibrate(options.model, options.data)


if __name__ == "__main__":
    main()
