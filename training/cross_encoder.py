"""Trains the cross-encoder: `python -m training.cross_encoder --data DIR --base DIR --out DIR`.

It reads two passages at once, each with who says it, and tells whether they are one claim, opposed, or neither. It
starts from the sentence encoder; marked pairs of `evaluation/gold/claim_pairs.tsv` teach it, in either order. Run
again, it goes on from its last epoch.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from evaluation.claim_pairs import LABELS, read_pairs
from sayso.inference.cross_encoder import join_pieces
from sayso.inference.pieces import PieceEncoder
from training.network import Encoder
from training.train import WARM_UP

EPOCHS = 4
RATE = 8e-5
HEAD_RATE = 8e-4
N_PIECES = 2048
SEED = 51
_TYPES = "embeddings.token_type_embeddings.weight"


class CrossEncoderNetwork(nn.Module):
    """The sentence encoder with a head on its first piece, and what is added to the pieces of the second passage."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.second = nn.Parameter(torch.zeros(384))
        self.head = nn.Sequential(
            nn.Linear(384, 384), nn.GELU(), nn.Dropout(0.1), nn.Linear(384, len(LABELS))
        )

    def load_base(self, file: Path) -> None:
        """Start from the sentence encoder's weights; its word embeddings stay as they are."""
        self.encoder.load_bert(file)
        types = load_file(str(file))[_TYPES]
        self.second.data = types[1] - types[0]
        self.encoder.words.weight.requires_grad_(False)

    def forward(self, piece_ids: Tensor, attention: Tensor, second: Tensor) -> Tensor:
        """Return logits of the labels. *Shape:* all ``(batch, n)`` → ``(batch, 3)``."""
        encoder = self.encoder
        x = encoder.embed(piece_ids) + encoder.kind + second[..., None] * self.second
        x, mask = encoder.dropout(encoder.norm(x)), encoder.bias(attention)
        for layer in encoder.layers:
            x = layer(x, mask)
        logits: Tensor = self.head(x[:, 0])
        return logits


Joined = tuple[NDArray[np.int32], int]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair as the network is given it.

    Attributes:
        orders: Pieces of both passages with separators, and how many of these are of the first one; in both orders.
        label: Place in `LABELS`.
    """

    orders: tuple[Joined, Joined]
    label: int


def read_examples(data: Path, encoder: PieceEncoder) -> list[Example]:
    """Return the marked pairs that may be trained on."""
    found = []
    for pair in read_pairs(data / "ukraine_2022" / "articles.jsonl"):
        if pair.split == "fit":
            one, other = pair.said
            orders = (join_pieces(encoder, one, other), join_pieces(encoder, other, one))
            found.append(Example(orders, LABELS.index(pair.label)))
    return found


def batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Return the examples in batches of like length, shuffled."""
    shuffled = chance.sample(list(examples), len(examples))
    found: list[list[Example]] = []
    for start in range(0, len(shuffled), 400):
        batch: list[Example] = []
        for example in sorted(shuffled[start : start + 400], key=_length):
            if batch and (len(batch) + 1) * _length(example) > N_PIECES:
                found.append(batch)
                batch = []
            batch.append(example)
        found.append(batch)
    chance.shuffle(found)
    return found


def _length(example: Example) -> int:
    return len(example.orders[0][0])


def collate(batch: Sequence[Example], chance: random.Random) -> tuple[Tensor, Tensor, Tensor]:
    """Return padded pieces, each pair in an order by chance, which of them are there, and which are of the second."""
    longest = max(map(_length, batch))
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    attention, second = torch.zeros(len(batch), longest), torch.zeros(len(batch), longest)
    for row, each in enumerate(batch):
        pieces, n_first = chance.choice(each.orders)
        ids[row, : len(pieces)] = torch.from_numpy(pieces.astype("int64"))
        attention[row, : len(pieces)] = 1
        second[row, n_first : len(pieces)] = 1
    return ids, attention, second


def train(examples: Sequence[Example], base: Path, out: Path, *, threads: int = 2) -> Path:
    """Train with a checkpoint after each epoch, and return the weights of the last."""
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(threads)
    torch.manual_seed(SEED)
    network = CrossEncoderNetwork()
    network.load_base(base / "model.safetensors")
    slow = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith("head")]
    optimiser = torch.optim.AdamW(
        [{"params": slow}, {"params": network.head.parameters()}], lr=RATE, weight_decay=0.01
    )
    first = _resume(out / "last.pt", network, optimiser)
    for epoch in range(first, EPOCHS):
        chance = random.Random(SEED * 1000 + epoch)
        network.train()
        losses = list(_epoch(network, optimiser, batches(examples, chance), epoch, chance))
        print(json.dumps({"epoch": epoch, "loss": round(sum(losses) / len(losses), 3)}), flush=True)
        state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "epoch": epoch}
        torch.save(state, out / "last.tmp")
        (out / "last.tmp").replace(out / "last.pt")
    torch.save(network.state_dict(), out / "weights.pt")
    return out / "weights.pt"


def _resume(checkpoint: Path, network: nn.Module, optimiser: torch.optim.Optimizer) -> int:
    if not checkpoint.exists():
        return 0
    state = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["epoch"]) + 1


def _epoch(
    network: CrossEncoderNetwork,
    optimiser: torch.optim.Optimizer,
    rounds: Sequence[Sequence[Example]],
    epoch: int,
    chance: random.Random,
) -> Iterator[float]:
    n_steps = len(rounds) * EPOCHS
    for number, batch in enumerate(rounds):
        step = epoch * len(rounds) + number + 1
        share = min(1.0, step / (WARM_UP * n_steps)) * max(0.02, 1 - step / n_steps)
        for group, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE), strict=True):
            group["lr"] = rate * share
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = network(*collate(batch, chance))
        labels = torch.tensor([each.label for each in batch])
        value = F.cross_entropy(logits.float(), labels)
        optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        yield value.item()


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the unpacked corpora")
    parser.add_argument("--base", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    options = parser.parse_args()
    examples = read_examples(options.data, PieceEncoder(options.base / "tokenizer.json"))
    print(train(examples, options.base, options.out))


if __name__ == "__main__":
    main()
