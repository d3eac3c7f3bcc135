"""Builds the model from the unpacked corpora by one command: `make train DATA=FOLDER`.

A run that was interrupted goes on from its last epoch when the command is given again.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.base import fetch_base
from training.export import export
from training.train import add_options, run

CARD = Path(__file__).with_name("card.json")


def main() -> None:
    """Fetch the base weights, train, and write the model folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    add_options(parser)
    parser.add_argument("--model", type=Path, required=True, help="folder of the finished model")
    options = parser.parse_args()
    options.base = options.base or fetch_base(options.out / "base")
    run(options)
    weights = options.out / f"average-{options.epochs - 1}.pt"
    export(weights, options.base, options.model, card=json.loads(CARD.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
