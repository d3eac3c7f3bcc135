"""Trains the reader: `python -m training.train --data DIR --base DIR --out DIR`.

Run again, it goes on from its last epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from sayso.inference.pieces import PieceEncoder
from training.corpora import conll, ontogum, polnear
from training.losses import collate, loss
from training.nesting import Nester
from training.network import ReaderNetwork
from training.noise import roughen
from training.rereading import Rereader
from training.windows import Example, attribution_examples, batches, entity_examples, link_examples

WEIGHTS = {
    "cues": 8.0,
    "sources": 4.0,
    "contents": 4.0,
    "roles": 0.25,
    "entities": 1.0,
    "sentences": 0.5,
    "links": 0.5,
}


class Corpora:
    """The training texts, as windows made anew for every epoch."""

    def __init__(
        self, data: Path, encoder: PieceEncoder, *, size: int, limit: int | None, first: Path | None
    ) -> None:
        self._encoder, self._size = encoder, size
        self._polnear = list(polnear.read_split(data / "polnear" / "train").values())[:limit]
        if first is not None:
            rereader = Rereader(first)
            self._polnear = [[rereader.reread(text) for text in versions] for versions in self._polnear]
        self._conll = conll.read(data / "conllpp" / "data" / "conllpp_train.txt")[:limit]
        chains = sorted((data / "gum" / "ontogum" / "out" / "conll").glob("*.conll"))
        self._links = [
            ontogum.read(path) for path in chains if not path.stem.endswith(("_warming", "_lanes", "_nasa"))
        ][:limit]

    def epoch(self, generator: random.Random, *, nested: float) -> list[Example]:
        """Return the windows of one epoch: one version of each PolNeAR text, half of the helper corpora."""
        size, encoder = self._size, self._encoder
        texts = [generator.choice(versions) for versions in self._polnear]
        nester = Nester(texts, generator=generator, share=nested)
        found: list[Example] = []
        for text in texts:
            rough = roughen(nester.nest(text), generator)
            found += attribution_examples(rough, encoder, size=size, generator=generator)
        for tagged in generator.sample(self._conll, len(self._conll) // 2):
            found += entity_examples(tagged, encoder, size=size, generator=generator)
        for chained in generator.sample(self._links, len(self._links) // 2):
            found += link_examples(chained, encoder, size=size, generator=generator)
        return found


def parameter_groups(
    network: ReaderNetwork, *, encoder_rate: float, head_rate: float
) -> list[dict[str, object]]:
    """Return the optimiser's groups: encoder, word features and heads; word embeddings stay as they are."""
    network.encoder.words.weight.requires_grad_(False)
    encoder, heads = [], []
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            slow = name.startswith("encoder.") and not name.startswith("encoder.features")
            (encoder if slow else heads).append(parameter)
    return [{"params": encoder, "lr": encoder_rate}, {"params": heads, "lr": head_rate}]


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of training.

    Attributes:
        name: folder of its checkpoints.
        epochs: epochs that the learning rate is planned for.
        stop: epochs that are run.
        encoder_rate: highest learning rate of the encoder.
        head_rate: highest learning rate of the heads.
        seed: of everything random.
        start: weights to start from; None starts from the base encoder.
        first: model folder of the reader that labels the insides of contents; None leaves them open.
    """

    name: str
    epochs: int
    stop: int
    encoder_rate: float
    head_rate: float
    seed: int
    start: Path | None = None
    first: Path | None = None


def run(stage: Stage, options: argparse.Namespace) -> Path:
    """Train one stage with a checkpoint after each epoch, and return the averaged weights of the last."""
    out: Path = options.out / stage.name
    last = out / f"average-{stage.stop - 1}.pt"
    if last.exists():
        return last
    torch.set_num_threads(options.threads)
    torch.manual_seed(stage.seed)
    out.mkdir(parents=True, exist_ok=True)
    encoder = PieceEncoder(options.base / "tokenizer.json")
    corpora = Corpora(options.data, encoder, size=options.size, limit=options.limit, first=stage.first)
    network = ReaderNetwork()
    network.encoder.load_bert(options.base / "model.safetensors")
    if stage.start is not None:
        network.load_state_dict(torch.load(stage.start, weights_only=True))
    groups = parameter_groups(network, encoder_rate=stage.encoder_rate, head_rate=stage.head_rate)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    average = {k: v.clone() for k, v in network.state_dict().items()}
    step, first_epoch = 0, 0
    checkpoint = out / "last.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        average, step, first_epoch = state["average"], state["step"], state["epoch"] + 1
    sample = batches(
        corpora.epoch(random.Random(0), nested=options.nested),
        n_pieces=options.batch,
        generator=random.Random(0),
    )
    total = len(sample) * stage.epochs
    peaks = [stage.encoder_rate, stage.head_rate]
    for epoch in range(first_epoch, stage.stop):
        generator = random.Random(stage.seed * 1000 + epoch)
        network.train()
        started, sums, count = time.time(), dict.fromkeys(WEIGHTS, 0.0), dict.fromkeys(WEIGHTS, 0)
        for number, examples in enumerate(
            batches(
                corpora.epoch(generator, nested=options.nested), n_pieces=options.batch, generator=generator
            )
        ):
            step += 1
            warm = min(1.0, step / (0.06 * total)) * max(0.02, 1 - step / total)
            for group, peak in zip(optimiser.param_groups, peaks, strict=True):
                group["lr"] = peak * warm
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bf16):
                parts = loss(network, collate(examples))
            optimiser.zero_grad()
            sum(WEIGHTS[k] * v for k, v in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            keep = min(0.998, step / (step + 20))
            with torch.no_grad():
                for name, value in network.state_dict().items():
                    if value.dtype.is_floating_point:
                        average[name].lerp_(value, 1 - keep)
            for k, v in parts.items():
                sums[k] += v.item()
                count[k] += 1
            if number % 25 == 0:
                row = {k: round(sums[k] / max(1, count[k]), 3) for k in sums}
                print(
                    json.dumps(
                        {
                            "epoch": epoch,
                            "batch": number,
                            "of": total // stage.epochs,
                            "s": round(time.time() - started),
                            **row,
                        }
                    ),
                    flush=True,
                )
        state = {
            "network": network.state_dict(),
            "optimiser": optimiser.state_dict(),
            "average": average,
            "step": step,
            "epoch": epoch,
        }
        torch.save(state, checkpoint.with_suffix(".tmp"))
        checkpoint.with_suffix(".tmp").replace(checkpoint)
        torch.save(average, out / f"average-{epoch}.pt")
    return last


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what training can be told; the defaults are what the shipped weights were made with."""
    parser.add_argument("--data", type=Path, required=True, help="folder of the unpacked corpora")
    parser.add_argument("--base", type=Path, help="folder of all-MiniLM-L6-v2; fetched where it is not given")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument(
        "--first", type=Path, help="model folder of a first reader, which labels the insides of contents"
    )
    parser.add_argument("--start", type=Path, help="weights to start from instead of the base encoder's")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--batch", type=int, default=4096, help="pieces in a batch")
    parser.add_argument("--size", type=int, default=318, help="pieces in a window")
    parser.add_argument(
        "--nested", type=float, default=0.2, help="share of sentences put into another's mouth"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, help="texts of each corpus, for a trial")
    parser.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
