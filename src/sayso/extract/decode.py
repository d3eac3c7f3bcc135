"""From the network's scores to cues and their sources and contents, as word ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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


@lru_cache(maxsize=1024)
def _buckets(n_words: int) -> NDArray[np.int64]:
    """Return the buckets of all distances within so many words, ascending."""
    return bucket(np.arange(1 - n_words, n_words))


@dataclass(frozen=True, slots=True)
class Emissions:
    """Role scores for the cues of several windows, side by side.

    Attributes:
        scores: zeros behind the words of a short window. *Shape:* ``(n_words, 5, n_cues)``.
        n_words: words of each cue's own window. *Shape:* ``(n_cues,)``.
    """

    scores: Floats
    n_words: NDArray[np.int64]

    @classmethod
    def join(cls, windows: Sequence[Floats]) -> Emissions:
        """Return the role scores of one window or more. *Shape:* ``(n_cues, n_words, 5)`` each."""
        sizes, lengths = [len(window) for window in windows], [window.shape[1] for window in windows]
        scores = np.zeros((max(lengths), 5, sum(sizes)), np.float32)
        start = 0
        for window, size, length in zip(windows, sizes, lengths, strict=True):
            scores[:length, :, start : start + size] = window.transpose(1, 2, 0)
            start += size
        return cls(scores, np.repeat(lengths, sizes))


def best_paths(emissions: Emissions, transitions: Floats, starts: Floats) -> NDArray[np.int8]:
    """Return the best label of every word for every cue (Viterbi).

    All cues take each step at once; what one gets does not depend on the others.

    Args:
        emissions: role scores.
        transitions: from row to column, forbidden ones included. *Shape:* ``(5, 5)``.
        starts: score of the first label. *Shape:* ``(5,)``.

    Returns:
        Labels, 0 behind the words of a cue's window. *Shape:* ``(n_cues, n_words)``.
    """
    scores, reached = _scores(emissions.scores, transitions, starts)
    back = _best_before(scores, reached, transitions)
    n_words, _, n_cues = scores.shape
    last = scores[emissions.n_words - 1, :, np.arange(n_cues)].argmax(axis=1)
    behind = np.arange(n_words)[:, None] >= emissions.n_words
    np.copyto(back, last.astype(np.int8), where=behind[:, None])
    labels = _trace(back, last)
    labels[behind] = OUT
    return labels.T


def _scores(emissions: Floats, transitions: Floats, starts: Floats) -> tuple[Floats, Floats]:
    """Return the score of the best path to each label of each word, with and without the word's own.

    Args:
        emissions: *Shape:* ``(n_words, 5, n_cues)``, as what is returned.
        transitions: *Shape:* ``(5, 5)``.
        starts: *Shape:* ``(5,)``.
    """
    scores, reached = np.empty_like(emissions), np.empty_like(emissions)
    through = np.empty((5, *emissions.shape[1:]), np.float32)
    steps = transitions[:, :, None]
    scores[0] = emissions[0] + starts[:, None]
    for before, here, own, score in zip(scores, reached[1:], emissions[1:], scores[1:], strict=False):
        np.add(before[:, None], steps, out=through)
        np.maximum.reduce(through, axis=0, out=here)
        np.add(here, own, out=score)
    return scores, reached


def _best_before(scores: Floats, reached: Floats, transitions: Floats) -> NDArray[np.int8]:
    """Return from which label of the word before each label of a word is best reached: the first of the best."""
    back = np.full(scores.shape, 4, np.int8)
    for label in (3, 2, 1, 0):
        through = scores[:-1, label, None] + transitions[label][:, None]
        np.copyto(back[1:], np.int8(label), where=through == reached[1:])
    return back


def _trace(back: NDArray[np.int8], last: NDArray[np.int64]) -> NDArray[np.int8]:
    """Return the labels of each word that lead to the last ones. *Shape:* ``(n_words, n_cues)``.

    Args:
        back: best label before each label. *Shape:* ``(n_words, 5, n_cues)``.
        last: label of each cue's last word; behind that, all labels of `back` are it. *Shape:* ``(n_cues,)``.
    """
    n_words, _, n_cues = back.shape
    cues = np.arange(n_cues)
    places = (back.astype(np.int64) * n_cues + cues).reshape(n_words, -1)
    path = np.empty((n_words, n_cues), np.int64)
    path[-1] = last * n_cues + cues
    for word in range(n_words - 1, 0, -1):
        path[word - 1] = places[word].take(path[word])
    labels: NDArray[np.int8] = (path // n_cues).astype(np.int8)
    return labels


def ranges(labels: NDArray[np.int8], first: int) -> list[list[WordRange]]:
    """Return each cue's word ranges of one role; `first` is the label that opens it, `first` + 1 continues it.

    Args:
        labels: *Shape:* ``(n_cues, n_words)``.
        first: the label.
    """
    opens = labels == first
    within = opens | (labels == first + 1)
    opens[:, 0] |= within[:, 0]
    opens[:, 1:] |= within[:, 1:] & ~within[:, :-1]
    closes = within.copy()
    closes[:, :-1] &= opens[:, 1:] | ~within[:, 1:]
    cues, starts = np.nonzero(opens)
    ends = np.nonzero(closes)[1] + 1
    found: list[list[WordRange]] = [[] for _ in labels]
    for cue, start, end in zip(cues.tolist(), starts.tolist(), ends.tolist(), strict=True):
        found[cue].append((start, end))
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
    n_words = len(answers)
    by_offset = distance[_buckets(n_words)]
    near = by_offset[np.arange(n_words) + (n_words - 1 - cues)[:, None]]
    emissions: Floats = pair + plain[None] * gate[:, None, None] + near
    return emissions
