"""Relations as the network sees them: a cue, its source and its content, as word ranges of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.extract.decode import (
    CONTENT_FIRST,
    SOURCE_FIRST,
    Emissions,
    WordRange,
    best_paths,
    ranges,
    role_emissions,
)
from sayso.extract.scorer import TextScores, WindowScores

Floats = NDArray[np.float32]
WINDOWS_AT_ONCE = 16
"""Windows whose cues are decoded together, so that a long text takes no more memory than a short one."""


RULED = (0.995, 0.0)
"""Evidence of what a rule finds: under the reader's curve 0.91, which is as often as such a relation is right."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation, in words of the text.

    Attributes:
        cue: the words of saying.
        source: ranges, ascending; empty where only implied.
        content: ranges, ascending.
        evidence: features of its score: cue probability, mean lead of the chosen roles.
    """

    cue: WordRange
    source: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    evidence: tuple[float, float]

    @classmethod
    def ruled(cls, cue: WordRange, source: WordRange, *content: WordRange) -> Relation:
        """Return a relation that the layout tells, and no network."""
        return cls(cue, (source,), content, RULED)


def relations(scores: TextScores, tables: Mapping[str, Floats], *, cue_bias: float = 0.0) -> list[Relation]:
    """Return the relations of a text, by the place of their cues.

    Args:
        scores: what the network gave.
        tables: the decoder's tables.
        cue_bias: added to the logits of cue labels; above 0 finds more cues.
    """
    found: list[Relation] = []
    for first in range(0, len(scores.windows), WINDOWS_AT_ONCE):
        asked = [
            each
            for window in scores.windows[first : first + WINDOWS_AT_ONCE]
            if (each := _ask(window, tables, cue_bias=cue_bias)) is not None
        ]
        found += _decoded(asked, tables) if asked else ()
    return sorted(found, key=lambda relation: relation.cue)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a window says of the cues that it answers for.

    Attributes:
        word_start: first word of the window, counted in the text.
        cues: their words, counted in the window.
        chances: how likely each is a cue. *Shape:* ``(n_cues,)``.
        emissions: role scores of every word for every cue. *Shape:* ``(n_cues, n_words, 5)``.
    """

    word_start: int
    cues: list[WordRange]
    chances: Floats
    emissions: Floats


def _ask(window: WindowScores, tables: Mapping[str, Floats], *, cue_bias: float) -> _Asked | None:
    heads = window.heads
    logits = heads["tags"][:, :3] + np.array([0.0, cue_bias, cue_bias], np.float32)
    cues = [
        cue for cue in cue_ranges(logits) if window.core_start <= cue[0] + window.word_start < window.core_end
    ]
    if not cues:
        return None
    firsts = np.array([cue[0] for cue in cues])
    emissions = role_emissions(
        heads["asks"][firsts],
        heads["answers"],
        heads["plain"],
        heads["gate"][firsts, 0],
        firsts,
        tables["distance"],
    )
    for row, (start, end) in enumerate(cues):
        emissions[row, start:end, 1:] -= 1e4
    chances: Floats = 1.0 - probabilities(logits[firsts])[:, 0]
    return _Asked(window.word_start, cues, chances, emissions)


def _decoded(asked: Sequence[_Asked], tables: Mapping[str, Floats]) -> Iterator[Relation]:
    emissions = Emissions.join([each.emissions for each in asked])
    labels = best_paths(emissions, tables["transitions"], tables["starts"])
    cues = ((each, number) for each in asked for number in range(len(each.cues)))
    roles = zip(ranges(labels, SOURCE_FIRST), ranges(labels, CONTENT_FIRST), strict=True)
    margins = _margins(emissions.scores, labels)
    for (each, number), (source, content), margin in zip(cues, roles, margins, strict=True):
        if content or source:
            yield Relation(
                _moved(each.cues[number], each.word_start),
                tuple(_moved(part, each.word_start) for part in source),
                tuple(_moved(part, each.word_start) for part in content),
                (float(each.chances[number]), margin),
            )


def cue_ranges(logits: Floats) -> list[WordRange]:
    """Return runs of cue words: B opens, I continues. *Shape:* ``(n_words, 3)``."""
    labels = logits.argmax(axis=1)
    found: list[WordRange] = []
    for index in np.flatnonzero(labels).tolist():
        if labels[index] == 2 and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        elif labels[index] == 1 or not (found and found[-1][1] == index):
            found.append((index, index + 1))
    return found


def probabilities(logits: Floats) -> Floats:
    """Return the softmax over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    chances: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return chances


def _margins(emissions: Floats, labels: NDArray[np.int8]) -> list[float]:
    """Return each cue's mean lead of the chosen role over the next best, over the words that have one.

    Args:
        emissions: *Shape:* ``(n_words, 5, n_cues)``.
        labels: *Shape:* ``(n_cues, n_words)``.
    """
    cues, words = np.nonzero(labels)
    part, chosen = emissions[words, :, cues], labels[cues, words].astype(np.int64)
    own = part[np.arange(len(chosen)), chosen]
    other_role = np.where(chosen <= 2, part[:, 3:].max(axis=1), part[:, 1:3].max(axis=1))
    leads = own - np.maximum(part[:, 0], other_role)
    places = np.searchsorted(cues, np.arange(len(labels) + 1)).tolist()
    sums = (np.add.reduce(leads[start:end]) for start, end in pairwise(places))
    sizes = (np.float32(max(end - start, 1)) for start, end in pairwise(places))
    return [float(total / size) for total, size in zip(sums, sizes, strict=True)]


def _moved(words: WordRange, by: int) -> WordRange:
    return words[0] + by, words[1] + by
