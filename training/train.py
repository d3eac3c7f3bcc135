"""Trains the reader: `python -m training.train --data DIR --base DIR --out DIR`.

Run again, it goes on from its last epoch.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import torch

from evaluation.gold_texts import GOLD
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.pieces import PieceEncoder
from sayso.inference.reader import ReaderScorer
from training.corpora import conll, marked, ontogum, polnear
from training.corpora.polnear import Annotated
from training.losses import collate, loss
from training.mpnet import teacher_network
from training.nesting import Nester
from training.network import ReaderNetwork
from training.noise import roughen
from training.priors import set_priors
from training.renaming import name_words, rename
from training.rereading import Rereader
from training.stages import Stage
from training.windows import SHORT, Example, attribution_examples, batches, entity_examples, link_examples

OWN = Path("corpus/train")
T = TypeVar("T")
WARM_UP = 0.06
RENAMED = 0.4
"""Share of the texts that get other names."""


class Corpora:
    """The training texts, as windows made anew for every epoch."""

    def __init__(
        self,
        data: Path,
        encoder: PieceEncoder,
        *,
        size: int,
        limit: int | None,
        first: Path | None,
        taught: Path | None,
    ) -> None:
        self._encoder, self._size = encoder, size
        self._polnear = list(polnear.read_split(data / "polnear" / "train").values())[:limit]
        if first is not None:
            rereader = Rereader(ReaderScorer(ModelFolder(first), NetworkOptions(n_threads=2)))
            self._polnear = [[rereader.reread(text) for text in versions] for versions in self._polnear]
        news = marked.news_texts(data)
        gold = (marked.read_gold(GOLD / name, news, split="train") for name in marked.NEWS)
        self._own = (marked.read_passages(OWN) + [text for texts in gold for text in texts])[:limit]
        self._taught = [] if taught is None else marked.read_taught(taught)[:limit]
        self._names = name_words(text.text for versions in self._polnear for text in versions[:1])
        self._conll = conll.read(data / "conllpp" / "data" / "conllpp_train.txt")[:limit]
        chains = sorted((data / "gum" / "ontogum" / "out" / "conll").glob("*.conll"))
        self._links = [
            ontogum.read(path) for path in chains if not path.stem.endswith(("_warming", "_lanes", "_nasa"))
        ][:limit]

    def epoch(self, stage: Stage, generator: random.Random, *, nested: float) -> list[Example]:
        """Return the windows of one epoch: one version of each text of PolNeAR, and the shares of all corpora."""
        size, encoder = self._size, self._encoder
        chosen = _sample(self._polnear, stage.polnear_share, generator)
        texts = [self._renamed(generator.choice(versions), generator) for versions in chosen]
        nester = Nester(texts, generator=generator, share=nested)
        found: list[Example] = []
        told = [nester.nest(text) for text in texts]
        marked_whole = self._own * stage.own_rounds + _sample(self._taught, stage.taught_share, generator)
        told += [self._renamed(text, generator) for text in marked_whole]
        for text in told:
            rough = roughen(text, generator)
            length = generator.randint(SHORT // 4, SHORT) if generator.random() < stage.short_share else size
            found += attribution_examples(rough, encoder, size=length, generator=generator)
        for tagged in _sample(self._conll, stage.entity_share, generator):
            found += entity_examples(tagged, encoder, size=size, generator=generator)
        for chained in _sample(self._links, stage.link_share, generator):
            found += link_examples(chained, encoder, size=size, generator=generator)
        return found

    def _renamed(self, text: Annotated, generator: random.Random) -> Annotated:
        if generator.random() < RENAMED:
            return rename(text, self._names, generator, share=generator.uniform(0.3, 1.0))
        return text


def _sample(texts: list[T], share: float, generator: random.Random) -> list[T]:
    return generator.sample(texts, round(share * len(texts)))


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
    corpora = Corpora(
        options.data, encoder, size=stage.size, limit=options.limit, first=stage.first, taught=stage.taught
    )
    trainer = Trainer(stage, options.base, bf16=options.bf16)
    first_epoch = trainer.resume(out / "last.pt")
    for epoch in range(first_epoch, stage.stop):
        chance = random.Random(stage.seed * 1000 + epoch)
        examples = corpora.epoch(stage, chance, nested=options.nested)
        if epoch == 0 and stage.start is None:
            set_priors(trainer.network, examples)
        trainer.epoch(epoch, batches(examples, n_pieces=options.batch, generator=chance))
        trainer.save(out / "last.pt", epoch)
        torch.save(trainer.average, out / f"average-{epoch}.pt")
    return last


class Trainer:
    """The network in training, with its optimiser and the running average of its weights.

    Args:
        stage: what is trained.
        base: folder of the base encoder.
        bf16: whether matrices are multiplied in bf16.
    """

    def __init__(self, stage: Stage, base: Path, *, bf16: bool) -> None:
        self._stage, self._bf16 = stage, bf16
        if stage.teacher:
            self.network = teacher_network(base / "model.safetensors")
        else:
            self.network = ReaderNetwork()
            self.network.encoder.load_bert(base / "model.safetensors")
        if stage.start is not None:
            self.network.load_state_dict(torch.load(stage.start, weights_only=True))
        groups = parameter_groups(self.network, encoder_rate=stage.encoder_rate, head_rate=stage.head_rate)
        self._optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        self.average = {name: value.clone() for name, value in self.network.state_dict().items()}
        self._step = 0

    def resume(self, checkpoint: Path) -> int:
        """Load a checkpoint where there is one, and return the number of the next epoch."""
        if not checkpoint.exists():
            return 0
        state = torch.load(checkpoint, weights_only=True)
        self.network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])
        self.average, self._step = state["average"], state["step"]
        return int(state["epoch"]) + 1

    def save(self, checkpoint: Path, epoch: int) -> None:
        """Write a checkpoint, whole or not at all."""
        state = {
            "network": self.network.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "average": self.average,
            "step": self._step,
            "epoch": epoch,
        }
        torch.save(state, checkpoint.with_suffix(".tmp"))
        checkpoint.with_suffix(".tmp").replace(checkpoint)

    def epoch(self, epoch: int, rounds: Sequence[list[Example]]) -> None:
        """Train on every batch once, and print mean losses now and then."""
        self.network.train()
        started, seen = time.time(), defaultdict[str, list[float]](list)
        for number, examples in enumerate(rounds):
            for name, value in self._train(examples, len(rounds) * self._stage.epochs).items():
                seen[name].append(value)
            if number % 25 == 0:
                means = {name: round(sum(values) / len(values), 3) for name, values in seen.items()}
                place = {
                    "epoch": epoch,
                    "batch": number,
                    "of": len(rounds),
                    "s": round(time.time() - started),
                }
                print(json.dumps(place | means), flush=True)

    def _train(self, examples: list[Example], n_steps: int) -> dict[str, float]:
        """Take one step and return the losses."""
        self._step += 1
        share = min(1.0, self._step / (WARM_UP * n_steps)) * max(0.02, 1 - self._step / n_steps)
        rates = (self._stage.encoder_rate, self._stage.head_rate)
        for group, rate in zip(self._optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * share
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self._bf16):
            parts = loss(self.network, collate(examples))
        self._optimiser.zero_grad()
        sum(self._stage.weights[name] * part for name, part in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimiser.step()
        self._keep_average()
        return {name: part.item() for name, part in parts.items()}

    def _keep_average(self) -> None:
        keep = min(0.998, self._step / (self._step + 20))
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].lerp_(value, 1 - keep)


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
    parser.add_argument(
        "--nested", type=float, default=0.2, help="share of sentences put into another's mouth"
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, help="texts of each corpus, for a trial")
    parser.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
