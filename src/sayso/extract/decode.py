"""From the network's scores to cues and their sources and contents, as word ranges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
WordRange = tuple[int, int]

OUT, SOURCE_FIRST, SOURCE_NEXT, CONTENT_FIRST, CONTENT_NEXT = range(5)
_FORBIDDEN = np.float32(-1e4)


def forbidden() -> Floats:
    """Return what is added to transitions so that no span starts in its middle. *Shape:* ``(5, 5)``."""
    table = np.zeros((5, 5), dtype=np.float32)
    for first, following in ((SOURCE_FIRST, SOURCE_NEXT), (CONTENT_FIRST, CONTENT_NEXT)):
        table[:, following] = _FORBIDDEN
        table[[first, following], following] = 0.0
    return table


def bucket(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the bucket of a signed word distance: exact to ±7, then by doublings; in [0, 32)."""
    size = np.abs(distance)
    far = 8 + 2 * np.log2(np.maximum(size, 8).astype(np.float32) / 8)
    step = np.minimum(np.where(size < 8, size, far.astype(np.int64)), 15)
    return np.where(distance < 0, step, 16 + step)


def best_path(emissions: Floats, transitions: Floats, starts: Floats) -> NDArray[np.int8]:
    """Return the best label of every word for every cue (Viterbi).

    Args:
        emissions: role scores. *Shape:* ``(n_cues, n_words, 5)``.
        transitions: from row to column, forbidden ones included. *Shape:* ``(5, 5)``.
        starts: score of the first label. *Shape:* ``(5,)``.

    Returns:
        Labels. *Shape:* ``(n_cues, n_words)``.
    """
    n_cues, n_words, n_labels = emissions.shape
    back = np.empty((n_words, n_cues, n_labels), dtype=np.int8)
    score = emissions[:, 0] + starts
    for word in range(1, n_words):
        through = score[:, :, None] + transitions
        back[word] = through.argmax(axis=1)
        score = through.max(axis=1) + emissions[:, word]
    labels = np.empty((n_cues, n_words), dtype=np.int8)
    labels[:, -1] = score.argmax(axis=1)
    every = np.arange(n_cues)
    for word in range(n_words - 1, 0, -1):
        labels[:, word - 1] = back[word, every, labels[:, word]]
    return labels


def ranges(labels: NDArray[np.int8], first: int) -> list[WordRange]:
    """Return the word ranges of one role; `first` is the label that opens it, `first` + 1 continues it."""
    found: list[WordRange] = []
    for index in np.flatnonzero((labels == first) | (labels == first + 1)).tolist():
        if labels[index] != first and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


@dataclass(frozen=True, slots=True)
class RoleWeights:
    """The decoder's small tables.

    Attributes:
        distance: role scores by distance bucket. *Shape:* ``(32, 5)``.
        transitions: *Shape:* ``(5, 5)``.
        starts: *Shape:* ``(5,)``.
    """

    distance: Floats
    transitions: Floats
    starts: Floats


def role_emissions(
    asks: Floats, answers: Floats, plain: Floats, gate: Floats, cues: NDArray[np.int64], distance: Floats
) -> Floats:
    """Return the role scores of every word for every cue.

    Args:
        asks: *Shape:* ``(n_cues, 5 * d)``.
        answers: *Shape:* ``(n_words, 5 * d)``.
        plain: role scores that no cue changes. *Shape:* ``(n_words, 5)``.
        gate: weight of `plain` for each cue. *Shape:* ``(n_cues,)``.
        cues: index of each cue's first word. *Shape:* ``(n_cues,)``.
        distance: *Shape:* ``(32, 5)``.

    Returns:
        *Shape:* ``(n_cues, n_words, 5)``.
    """
    width = asks.shape[1] // 5
    ask = asks.reshape(len(asks), 5, width).transpose(1, 0, 2)
    answer = answers.reshape(len(answers), 5, width).transpose(1, 2, 0)
    pair = (ask @ answer).transpose(1, 2, 0) / np.float32(width**0.5)
    offsets = np.arange(len(answers))[None, :] - cues[:, None]
    emissions: Floats = pair + plain[None] * gate[:, None, None] + distance[bucket(offsets)]
    return emissions
