"""Relations as the network sees them: a cue, its source and its content, as word ranges of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

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
from sayso.extract.evidence import Evidence, path_shares, probabilities, spare_leads
from sayso.extract.scorer import TextScores, WindowScores

Floats = NDArray[np.float32]
WINDOWS_AT_ONCE = 16
"""Windows whose cues are decoded together, so that a long text takes no more memory than a short one."""

RULED = Evidence(0.99, sourced=1.0, ruled=True)
"""Evidence of what a rule finds."""

RULED_SCORE = 0.95
"""Score of what a rule finds, at least: of 195 relations of layout rules that one reader looked at 185 are right."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation, in words of the text.

    Attributes:
        cue: the words of saying.
        source: ranges, ascending; empty where only implied.
        content: ranges, ascending.
        evidence: what the network says for it.
    """

    cue: WordRange
    source: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    evidence: Evidence

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
        inside: how likely each stands in anybody's content. *Shape:* ``(n_cues,)``.
        sourced: how likely each word is in anybody's source. *Shape:* ``(n_words,)``.
        emissions: role scores of every word for every cue. *Shape:* ``(n_cues, n_words, 5)``.
    """

    word_start: int
    cues: list[WordRange]
    chances: Floats
    inside: Floats
    sourced: Floats
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
    return _Asked(
        window.word_start,
        cues,
        _any(logits[firsts]),
        _any(heads["tags"][firsts, 6:9]),
        _any(heads["tags"][:, 3:6]),
        emissions,
    )


def _any(logits: Floats) -> Floats:
    """Return the probability of any label but the first. *Shape:* ``(n_words,)`` of ``(n_words, 3)``."""
    return 1.0 - probabilities(logits)[:, 0]


def _decoded(asked: Sequence[_Asked], tables: Mapping[str, Floats]) -> Iterator[Relation]:
    emissions = Emissions.join([each.emissions for each in asked])
    transitions, starts = tables["transitions"], tables["starts"]
    labels = best_paths(emissions, transitions, starts)
    cues = ((each, number) for each in asked for number in range(len(each.cues)))
    roles = zip(ranges(labels, SOURCE_FIRST), ranges(labels, CONTENT_FIRST), strict=True)
    paths = path_shares(emissions, labels, transitions, starts).tolist()
    spare = spare_leads(emissions, labels).tolist()
    for (each, number), (source, content), path, lead in zip(cues, roles, paths, spare, strict=True):
        if content or source:
            said = [at for part in source for at in range(*part)]
            sourced = float(each.sourced[said].mean()) if said else 0.0
            evidence = Evidence(float(each.chances[number]), path, lead, sourced, float(each.inside[number]))
            yield Relation(
                _moved(each.cues[number], each.word_start),
                tuple(_moved(part, each.word_start) for part in source),
                tuple(_moved(part, each.word_start) for part in content),
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


def _moved(words: WordRange, by: int) -> WordRange:
    return words[0] + by, words[1] + by
