"""The reader's network: one encoder, and heads for cues, roles, entities, sentence starts and antecedents."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

N_BIO = 3
N_ROLES = 5
N_ENTITIES = 9
PAIR_WIDTH = 48
LINK_WIDTH = 64
N_DISTANCES = 32


class PooledDropout(nn.Module):
    """Dropout that draws its mask from a pool made once: on a processor, drawing anew costs more than the layer."""

    pool: Tensor

    def __init__(self, rate: float, *, size: int = 1 << 23) -> None:
        super().__init__()
        self.register_buffer("pool", (torch.rand(size) >= rate) / (1.0 - rate), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        start = int(torch.randint(len(self.pool) - x.numel(), ()))
        return x * self.pool[start : start + x.numel()].view_as(x).to(x.dtype)


class Layer(nn.Module):
    """One BERT layer, post-norm."""

    def __init__(self, width: int, n_heads: int, dropout: PooledDropout) -> None:
        super().__init__()
        self.n_heads = n_heads
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = x.shape
        shape = (batch, length, self.n_heads, width // self.n_heads)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.attended_norm(x + self.dropout(self.attended(mixed)))
        return self.norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """BERT with optional word features beside the word embeddings."""

    def __init__(
        self,
        *,
        width: int = 384,
        n_layers: int = 6,
        n_heads: int = 12,
        n_words: int = 30522,
        n_positions: int = 512,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(n_words, width)
        self.positions = nn.Embedding(n_positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in (7, 4, 3))
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = PooledDropout(dropout)
        self.layers = nn.ModuleList(Layer(width, n_heads, self.dropout) for _ in range(n_layers))

    def forward(self, piece_ids: Tensor, attention: Tensor, features: Tensor | None = None) -> Tensor:
        """*Shape:* piece_ids and attention ``(batch, n)``, features ``(batch, n, 3)`` → ``(batch, n, width)``."""
        x = self.embed(piece_ids) + self.kind
        if features is not None:
            for number, table in enumerate(self.features):
                x = x + table(features[..., number])
        x = self.dropout(self.norm(x))
        mask = self.bias(attention)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def embed(self, piece_ids: Tensor) -> Tensor:
        """Return word and position embeddings. *Shape:* ``(batch, n)`` → ``(batch, n, width)``."""
        return self.words(piece_ids) + self.positions.weight[: piece_ids.shape[1]]

    def bias(self, attention: Tensor) -> Tensor:
        """Return what is added to the attention scores: nothing, or at padding so little that none is paid."""
        return (1.0 - attention)[:, None, None, :] * -1e4

    def load_own(self, state: dict[str, Tensor]) -> None:
        """Load weights by this class's names; the word features and what is not named stay as they are."""
        missing = self.load_state_dict(state, strict=False)
        assert all(name.startswith(("features", "kind")) for name in missing.missing_keys), missing

    def load_bert(self, file: Path) -> None:
        """Load the weights of a BERT checkpoint in safetensors."""
        state = load_file(str(file))
        own = {
            "words.weight": state["embeddings.word_embeddings.weight"],
            "positions.weight": state["embeddings.position_embeddings.weight"],
            "kind": state["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": state["embeddings.LayerNorm.weight"],
            "norm.bias": state["embeddings.LayerNorm.bias"],
        }
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "attended": "attention.output.dense",
            "attended_norm": "attention.output.LayerNorm",
            "widen": "intermediate.dense",
            "narrow": "output.dense",
            "norm": "output.LayerNorm",
        }
        for number in range(len(self.layers)):
            for ours, theirs in names.items():
                for part in ("weight", "bias"):
                    own[f"layers.{number}.{ours}.{part}"] = state[f"encoder.layer.{number}.{theirs}.{part}"]
        self.load_own(own)


class ReaderNetwork(nn.Module):
    """Encoder and heads. `heads` gives what a run-time decoder needs of every piece."""

    def __init__(self, *, width: int = 384, encoder: Encoder | None = None) -> None:
        super().__init__()
        self.encoder = encoder or Encoder(width=width)
        self.dropout = self.encoder.dropout
        self.shared = nn.Linear(width, width)
        self.tags = nn.Linear(width, 3 * N_BIO)
        self.entities = nn.Linear(width, N_ENTITIES)
        self.sentences = nn.Linear(width, 2)
        self.plain = nn.Linear(width, N_ROLES)
        self.gate = nn.Linear(width, 1)
        nn.init.constant_(self.gate.bias, 2.0)
        self.asks = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, N_ROLES * PAIR_WIDTH))
        self.answers = nn.Linear(width, N_ROLES * PAIR_WIDTH)
        self.distance = nn.Embedding(N_DISTANCES, N_ROLES)
        nn.init.zeros_(self.distance.weight)
        self.transitions = nn.Parameter(torch.zeros(N_ROLES, N_ROLES))
        self.starts = nn.Parameter(torch.zeros(N_ROLES))
        self.anaphor = nn.Linear(width, LINK_WIDTH)
        self.antecedent = nn.Linear(width, LINK_WIDTH)
        self.link_distance = nn.Embedding(N_DISTANCES, 1)
        self.alone = nn.Linear(width, 1)

    def forward(self, piece_ids: Tensor, attention: Tensor, features: Tensor) -> dict[str, Tensor]:
        """Return per-piece outputs, all ``(batch, n, …)``."""
        return self.heads(self.dropout(self.encoder(piece_ids, attention, features)))

    def heads(self, x: Tensor) -> dict[str, Tensor]:
        """Return the heads' outputs for encoded pieces. *Shape:* ``(batch, n, width)`` → ``(batch, n, …)``."""
        h = self.dropout(F.gelu(self.shared(x)))
        return {
            "tags": self.tags(h),
            "entities": self.entities(x),
            "sentences": self.sentences(x),
            "plain": self.plain(h),
            "gate": torch.sigmoid(self.gate(x)),
            "asks": self.asks(x),
            "answers": self.answers(x),
            "anaphor": self.anaphor(x),
            "antecedent": self.antecedent(x),
            "alone": self.alone(x),
        }


def bucket(distance: Tensor) -> Tensor:
    """Return the bucket of a signed word distance: exact to ±7, then by doublings; in [0, 32)."""
    size = distance.abs()
    far = 8 + 2 * torch.log2(size.clamp(min=8).float() / 8)
    step = torch.where(size < 8, size, far.long()).clamp(max=15)
    return torch.where(distance < 0, step, 16 + step)


def at_words(values: Tensor, words: Tensor) -> Tensor:
    """Return the values of each word's first piece.

    *Shape:* ``(batch, n, d)``, ``(batch, n_words)`` → ``(batch, n_words, d)``.
    """
    return values.float().gather(1, words[..., None].expand(-1, -1, values.shape[2]))


def role_emissions(
    network: ReaderNetwork, out: dict[str, Tensor], rows: Tensor, cues: Tensor, words: Tensor
) -> Tensor:
    """Return the role scores of every word for every cue.

    Args:
        network: its distance table is used.
        out: outputs of `forward`.
        rows: window of each cue. *Shape:* ``(n_cues,)``.
        cues: word index of each cue's first word. *Shape:* ``(n_cues,)``.
        words: index of each word's first piece, padded by 0. *Shape:* ``(batch, n_words)``.

    Returns:
        *Shape:* ``(n_cues, n_words, 5)``.
    """
    at_cue = words[rows, cues]
    asks = out["asks"][rows, at_cue].view(-1, N_ROLES, 1, PAIR_WIDTH).float()
    answers = at_words(out["answers"], words).view(*words.shape, N_ROLES, PAIR_WIDTH).permute(0, 2, 3, 1)
    pair = (asks @ answers[rows])[:, :, 0].transpose(1, 2) / PAIR_WIDTH**0.5
    plain = at_words(out["plain"], words)[rows] * out["gate"][rows, at_cue].float()[:, None]
    offset = torch.arange(words.shape[1])[None, :] - cues[:, None]
    return pair + plain + network.distance(bucket(offset))
