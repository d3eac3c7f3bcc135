"""Builds the model from the unpacked corpora by one command: `make train DATA=FOLDER`.

Two stages: a first reader, and a second that goes on from it with the insides of contents labelled by the first.
A run that was interrupted goes on from its last epoch when the command is given again.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.base import fetch_base
from training.export import export
from training.train import Stage, add_options, run

CARD = Path(__file__).with_name("card.json")


def main() -> None:
    """Fetch the base weights, train both stages, and write the model folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    add_options(parser)
    parser.add_argument("--model", type=Path, required=True, help="folder of the finished model")
    options = parser.parse_args()
    options.base = options.base or fetch_base(options.out / "base")
    card = json.loads(CARD.read_text(encoding="utf-8"))
    first = run(Stage("first", epochs=6, stop=4, encoder_rate=2e-4, head_rate=1e-3, seed=1), options)
    folder = options.out / "first" / "model"
    export(first, options.base, folder, card=card)
    second = Stage(
        "second", epochs=3, stop=3, encoder_rate=1e-4, head_rate=5e-4, seed=2, start=first, first=folder
    )
    export(run(second, options), options.base, options.model, card=card)


if __name__ == "__main__":
    main()
