"""The teacher's encoder: MPNet (12 layers, 768 wide), which reads the same word pieces as the reader's own base."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from training.network import Encoder, ReaderNetwork

WIDTH = 768
N_LAYERS = 12
EPSILON = 1e-5
SHIFT = 4
"""MPNet's vocabulary is BERT's behind four words of its own."""
OWN = {101: 0, 102: 2, 0: 1}
"""Its opening and closing separators and its padding, by BERT's."""
N_BUCKETS = 32
FARTHEST = 128
_NAMES = {
    "query": "attention.attn.q",
    "key": "attention.attn.k",
    "value": "attention.attn.v",
    "attended": "attention.attn.o",
    "attended_norm": "attention.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


class MpnetEncoder(Encoder):
    """MPNet with word features beside the word embeddings; it is given the ids of BERT's vocabulary.

    Args:
        n_frozen: lowest layers that training leaves as they are.
    """

    def __init__(self, *, n_frozen: int = 4) -> None:
        super().__init__(width=WIDTH, n_layers=N_LAYERS, n_words=30527, n_positions=514)
        self.relative = nn.Embedding(N_BUCKETS, 12)
        self.n_frozen = n_frozen
        for layer in self.layers:
            layer.attended_norm.eps = layer.norm.eps = EPSILON
        self.norm.eps = EPSILON
        own = torch.arange(30522) + SHIFT
        for theirs, ours in OWN.items():
            own[theirs] = ours
        self.register_buffer("own_ids", own, persistent=False)

    def embed(self, piece_ids: Tensor) -> Tensor:
        """Return word and position embeddings. *Shape:* ``(batch, n)`` → ``(batch, n, 768)``."""
        return self.words(self.own_ids[piece_ids]) + self.positions.weight[2 : 2 + piece_ids.shape[1]]

    def bias(self, attention: Tensor) -> Tensor:
        """Return what is added to the attention scores: padding, and how far apart two pieces are."""
        place = torch.arange(attention.shape[1])
        near = self.relative(relative_bucket(place[None, :] - place[:, None])).permute(2, 0, 1)
        return super().bias(attention) + near[None]

    def load(self, file: Path) -> None:
        """Load the weights of an MPNet checkpoint in safetensors, and freeze its lowest layers."""
        state = load_file(str(file))
        own = {
            "words.weight": state["embeddings.word_embeddings.weight"],
            "positions.weight": state["embeddings.position_embeddings.weight"],
            "norm.weight": state["embeddings.LayerNorm.weight"],
            "norm.bias": state["embeddings.LayerNorm.bias"],
            "relative.weight": state["encoder.relative_attention_bias.weight"],
        }
        for number in range(N_LAYERS):
            for ours, theirs in _NAMES.items():
                for part in ("weight", "bias"):
                    own[f"layers.{number}.{ours}.{part}"] = state[f"encoder.layer.{number}.{theirs}.{part}"]
        self.load_own(own)
        for layer in self.layers[: self.n_frozen]:
            layer.requires_grad_(False)
        self.relative.requires_grad_(False)  # with a gradient here, attention is three times slower


def relative_bucket(distance: Tensor) -> Tensor:
    """Return the bucket of a signed distance in pieces: exact when near, then logarithmic; in [0, 32).

    The same as in T5 (Raffel et al. 2020) without causality.
    """
    half, exact = N_BUCKETS // 2, N_BUCKETS // 4
    size = distance.abs()
    far = exact + torch.log(size.clamp(min=1).float() / exact) / math.log(FARTHEST / exact) * (half - exact)
    step = torch.where(size < exact, size, far.long().clamp(max=half - 1))
    return step + torch.where(distance > 0, half, 0)


def teacher_network(file: Path | None = None) -> ReaderNetwork:
    """Return a reader on MPNet, with its weights where a file is given."""
    encoder = MpnetEncoder()
    if file is not None:
        encoder.load(file)
    return ReaderNetwork(width=WIDTH, encoder=encoder)
