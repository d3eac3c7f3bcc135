"""Relations as the network sees them: a cue, its source and its content, as word ranges of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.extract.decode import CONTENT_FIRST, SOURCE_FIRST, WordRange, best_path, ranges, role_emissions
from sayso.extract.scorer import TextScores, WindowScores

Floats = NDArray[np.float32]


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


def relations(scores: TextScores, tables: Mapping[str, Floats], *, cue_bias: float = 0.0) -> list[Relation]:
    """Return the relations of a text, by the place of their cues.

    Args:
        scores: what the network gave.
        tables: the decoder's tables.
        cue_bias: added to the logits of cue labels; above 0 finds more cues.
    """
    found: list[Relation] = []
    for window in scores.windows:
        found += _window_relations(window, tables, cue_bias=cue_bias)
    return sorted(found, key=lambda relation: relation.cue)


def _window_relations(
    window: WindowScores, tables: Mapping[str, Floats], *, cue_bias: float
) -> Iterator[Relation]:
    heads = window.heads
    logits = heads["tags"][:, :3] + np.array([0.0, cue_bias, cue_bias], np.float32)
    cues = [
        cue for cue in cue_ranges(logits) if window.core_start <= cue[0] + window.word_start < window.core_end
    ]
    if not cues:
        return
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
    labels = best_path(emissions, tables["transitions"], tables["starts"])
    chances = probabilities(logits)
    for row, cue in enumerate(cues):
        source = ranges(labels[row], SOURCE_FIRST)
        content = ranges(labels[row], CONTENT_FIRST)
        if not content and not source:
            continue
        evidence = (float(1.0 - chances[cue[0], 0]), _margin(emissions[row], labels[row]))
        yield Relation(
            _moved(cue, window.word_start),
            tuple(_moved(part, window.word_start) for part in source),
            tuple(_moved(part, window.word_start) for part in content),
            evidence,
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


def _margin(emissions: Floats, labels: NDArray[np.int8]) -> float:
    """Return the mean lead of the chosen role over the next best, over the words that have one."""
    chosen = np.flatnonzero(labels)
    if not len(chosen):
        return 0.0
    part = emissions[chosen]
    own = part[np.arange(len(chosen)), labels[chosen]]
    kind = (labels[chosen].astype(np.int64) + 1) // 2
    rival = np.maximum(part[:, 0], np.where(kind == 1, part[:, 3:].max(axis=1), part[:, 1:3].max(axis=1)))
    return float(np.mean(own - rival))


def _moved(words: WordRange, by: int) -> WordRange:
    return words[0] + by, words[1] + by
