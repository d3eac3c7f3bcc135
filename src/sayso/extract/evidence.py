"""What the network says for each relation that was decoded, as numbers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.extract.decode import OUT, Emissions, Floats

Doubles = NDArray[np.float64]
Labels = NDArray[np.int8]
SCALED_EVERY = 16
"""Words after which sums over paths are brought back to 1, long before they leave the range of a double."""
_TINY = np.finfo(np.float64).tiny


@dataclass(frozen=True, slots=True)
class Evidence:
    """The network's own view of one relation.

    Attributes:
        chance: how likely its cue is one, in [0, 1].
        path: natural logarithm of the share of its roles among all ways to give roles to the cue; 0 or below.
        spare: by how much the word that comes nearest to having a role, and has none, scores higher without.
        sourced: how likely the words of its source are anybody's source, in [0, 1]; 0 without a source.
        inside: how likely its cue stands in anybody's content, in [0, 1].
        ruled: whether an exact rule finds it, whatever the network sees.
    """

    chance: float
    path: float = 0.0
    spare: float = 0.0
    sourced: float = 0.0
    inside: float = 0.0
    ruled: bool = False

    def joined(self, other: Evidence) -> Evidence:
        """Return the evidence of two who found the same relation: of each number the one that speaks for it more."""
        return Evidence(
            max(self.chance, other.chance),
            max(self.path, other.path),
            max(self.spare, other.spare),
            max(self.sourced, other.sourced),
            min(self.inside, other.inside),
            self.ruled or other.ruled,
        )


def probabilities(logits: Floats) -> Floats:
    """Return the softmax over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    chances: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return chances


def path_shares(emissions: Emissions, labels: Labels, transitions: Floats, starts: Floats) -> Doubles:
    """Return the logarithm of the share of each cue's labels among all that it could have. *Shape:* ``(n_cues,)``.

    Args:
        emissions: role scores.
        labels: of every word for every cue, 0 behind the words of a cue's window. *Shape:* ``(n_cues, n_words)``.
        transitions: from row to column. *Shape:* ``(5, 5)``.
        starts: score of the first label. *Shape:* ``(5,)``.
    """
    one = _path_scores(emissions, labels, transitions, starts)
    return np.minimum(one - _all_paths(emissions, transitions, starts), 0.0)


def _path_scores(emissions: Emissions, labels: Labels, transitions: Floats, starts: Floats) -> Doubles:
    """Return the score of each cue's labels. *Shape:* ``(n_cues,)``."""
    own = np.take_along_axis(emissions.scores, labels.T[:, None].astype(np.int64), axis=1)[:, 0]
    steps = transitions[labels[:, :-1], labels[:, 1:]].astype(np.float64)
    within = np.arange(1, labels.shape[1]) < emissions.n_words[:, None]
    total: Doubles = starts[labels[:, 0]] + own.sum(axis=0, dtype=np.float64) + (steps * within).sum(axis=1)
    return total


def _all_paths(emissions: Emissions, transitions: Floats, starts: Floats) -> Doubles:
    """Return the logarithm of the summed, exponentiated scores of all paths (the forward algorithm)."""
    peaks = emissions.scores.max(axis=1).astype(np.float64)
    sums = np.exp(emissions.scores - peaks[:, None])
    steps = np.exp(transitions.astype(np.float64))
    scales = np.zeros_like(peaks)
    sums[0] *= np.exp(starts.astype(np.float64))[:, None]
    through = np.empty_like(sums[0])
    for word in range(1, len(sums)):
        np.einsum("ij,ic->jc", steps, sums[word - 1], out=through)
        sums[word] *= through
        if word % SCALED_EVERY == 0:
            size = np.maximum(sums[word].sum(axis=0), _TINY)
            sums[word] /= size
            scales[word] = np.log(size)
    last = emissions.n_words - 1, np.arange(peaks.shape[1])
    ends = np.log(np.maximum(sums[last[0], :, last[1]].sum(axis=1), _TINY))
    every: Doubles = ends + np.cumsum(scales + peaks, axis=0)[last]
    return every


def spare_leads(emissions: Emissions, labels: Labels) -> Floats:
    """Return for each cue the least lead of no role over a role, among the words without one. *Shape:* ``(n_cues,)``.

    Where every word has a role it is infinite.
    """
    leads = emissions.scores[:, OUT] - emissions.scores[:, OUT + 1 :].max(axis=1)
    within = np.arange(len(leads))[:, None] < emissions.n_words
    least: Floats = np.where(within & (labels.T == OUT), leads, np.float32(np.inf)).min(axis=0)
    return least
