"""What teaches each head: cross-entropy tags, a conditional random field roles, ranking antecedents."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.extract.decode import forbidden
from training.network import LINK_WIDTH, ReaderNetwork, at_words, bucket, role_emissions
from training.windows import IGNORED, Example

SEPARATORS = (101, 102)


@dataclass(slots=True)
class Batch:
    """Padded pieces of several windows; `words` holds each word's first piece, `n_words` how many there are."""

    piece_ids: Tensor
    attention: Tensor
    features: Tensor
    words: Tensor
    n_words: Tensor
    examples: list[Example]


def collate(examples: list[Example]) -> Batch:
    """Return the windows as one padded batch, with the opening and closing separator of BERT."""
    longest = max(len(e.pieces.piece_ids) for e in examples) + 2
    most = max(len(e.pieces.first_piece) for e in examples)
    n = len(examples)
    ids, attention = torch.zeros(n, longest, dtype=torch.long), torch.zeros(n, longest)
    features, words = torch.zeros(n, longest, 3, dtype=torch.long), torch.zeros(n, most, dtype=torch.long)
    for row, example in enumerate(examples):
        pieces = example.pieces
        length = len(pieces.piece_ids)
        ids[row, 0], ids[row, length + 1] = SEPARATORS
        ids[row, 1 : length + 1] = torch.from_numpy(pieces.piece_ids.astype("int64"))
        attention[row, : length + 2] = 1
        features[row, 1 : length + 1] = torch.from_numpy(pieces.features.astype("int64"))
        words[row, : len(pieces.first_piece)] = torch.from_numpy(pieces.first_piece.astype("int64")) + 1
    n_words = torch.tensor([len(e.pieces.first_piece) for e in examples])
    return Batch(ids, attention, features, words, n_words, examples)


def loss(network: ReaderNetwork, batch: Batch) -> dict[str, Tensor]:
    """Return the losses of the heads that the batch's labels teach."""
    out = network(batch.piece_ids, batch.attention, batch.features)
    found: dict[str, Tensor] = {}
    tags = at_words(out["tags"], batch.words)
    for number, name in enumerate(("cues", "sources", "contents")):
        _tag_loss(found, name, tags[..., 3 * number : 3 * number + 3], batch)
    for name in ("entities", "sentences"):
        _tag_loss(found, name, at_words(out[name], batch.words), batch)
    if any(e.roles for e in batch.examples):
        found["roles"] = _role_loss(network, out, batch)
    if any(e.links for e in batch.examples):
        found["links"] = _link_loss(network, out, batch)
    return found


def _tag_loss(found: dict[str, Tensor], name: str, logits: Tensor, batch: Batch) -> None:
    rows = [getattr(e, name) for e in batch.examples]
    if any(row is not None for row in rows):
        labels = torch.full(batch.words.shape, IGNORED)
        for number, row in enumerate(rows):
            if row is not None:
                labels[number, : len(row)] = torch.from_numpy(row)
        found[name] = F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=IGNORED)


def _role_loss(network: ReaderNetwork, out: dict[str, Tensor], batch: Batch) -> Tensor:
    """Return the mean negative log-likelihood of a cue's labels under a conditional random field."""
    flat = [(row, cue, labels) for row, e in enumerate(batch.examples) for cue, labels in e.roles]
    rows = torch.tensor([f[0] for f in flat])
    cues = torch.tensor([f[1] for f in flat])
    gold = torch.zeros(len(flat), batch.words.shape[1], dtype=torch.long)
    for number, (_, _, labels) in enumerate(flat):
        gold[number, : len(labels)] = torch.from_numpy(labels)
    emissions = role_emissions(network, out, rows, cues, batch.words)
    lengths = batch.n_words[rows]
    inside = torch.arange(gold.shape[1])[None, :] < lengths[:, None]
    moves = network.transitions + torch.from_numpy(forbidden())
    begin = network.starts
    picked = emissions.gather(2, gold[..., None])[..., 0] * inside
    steps = moves[gold[:, :-1], gold[:, 1:]] * inside[:, 1:]
    path = picked.sum(1) + steps.sum(1) + begin[gold[:, 0]]
    alpha = begin + emissions[:, 0]
    for word in range(1, gold.shape[1]):
        following = torch.logsumexp(alpha[:, :, None] + moves, dim=1) + emissions[:, word]
        alpha = torch.where(inside[:, word, None], following, alpha)
    return (torch.logsumexp(alpha, dim=1) - path).mean()


def _link_loss(network: ReaderNetwork, out: dict[str, Tensor], batch: Batch) -> Tensor:
    """Return the mean negative log-likelihood of the right antecedents of pronouns and definite descriptions."""
    losses: list[Tensor] = []
    asks, offers, alone = (at_words(out[name], batch.words) for name in ("anaphor", "antecedent", "alone"))
    for row, example in enumerate(batch.examples):
        heads = torch.tensor([link[0] for link in example.links], dtype=torch.long)
        for number, (word, chain, asking, _) in enumerate(example.links):
            if not asking or number == 0:
                continue
            right = torch.tensor([link[1] == chain for link in example.links[:number]])
            if chain >= 0 and not right.any():
                continue
            scores = offers[row, heads[:number]] @ asks[row, word] / LINK_WIDTH**0.5
            scores = scores + network.link_distance(bucket(word - heads[:number]))[:, 0]
            every = torch.cat([alone[row, word], scores])
            wanted = torch.cat([torch.tensor([chain < 0]), right])
            losses.append(torch.logsumexp(every, 0) - torch.logsumexp(every[wanted], 0))
    return torch.stack(losses).mean() if losses else out["alone"].sum() * 0.0
