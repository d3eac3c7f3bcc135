"""Where training starts from: what the labels alone say, so that it need not first be learnt."""

from __future__ import annotations

from collections.abc import Iterable

import torch

from training.network import N_BIO, N_DISTANCES, N_ROLES, ReaderNetwork, bucket
from training.windows import IGNORED, Example

SMOOTH = 10.0


def set_priors(network: ReaderNetwork, examples: Iterable[Example]) -> None:
    """Set the biases of tags, and the decoder's distances and transitions, from counts of labels."""
    tags = torch.full((3, N_BIO), SMOOTH)
    near = torch.full((N_DISTANCES, N_ROLES), SMOOTH)
    moves = torch.full((N_ROLES, N_ROLES), SMOOTH)
    for example in examples:
        for number, labels in enumerate((example.cues, example.sources, example.contents)):
            if labels is not None:
                tags[number] += torch.bincount(torch.from_numpy(labels[labels != IGNORED]), minlength=N_BIO)
        for cue, row in example.roles:
            labels = torch.from_numpy(row)
            buckets = bucket(torch.arange(len(labels)) - cue)
            near.index_put_((buckets, labels), torch.ones(len(labels)), accumulate=True)
            moves.index_put_((labels[:-1], labels[1:]), torch.ones(len(labels) - 1), accumulate=True)
    share = near.sum(0) / near.sum()
    with torch.no_grad():
        network.tags.bias.copy_((tags / tags.sum(1, keepdim=True)).log().flatten())
        network.distance.weight.copy_((near / near.sum(1, keepdim=True)).log())
        network.transitions.copy_((moves / moves.sum(1, keepdim=True) / share).log())
