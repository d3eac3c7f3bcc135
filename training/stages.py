"""The stages of training, each going on from the one before, with what it is taught most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

WEIGHTS = {
    "cues": 8.0,
    "sources": 4.0,
    "contents": 4.0,
    "roles": 0.25,
    "entities": 1.0,
    "sentences": 0.5,
    "links": 0.5,
}
"""How much each loss counts; a role loss is summed over a cue's words, the others are means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of training.

    Attributes:
        name: folder of its checkpoints.
        epochs: epochs that the learning rate is planned for.
        stop: epochs that are run.
        encoder_rate: highest learning rate of the encoder.
        head_rate: highest learning rate of the heads.
        seed: of everything random.
        size: pieces in a window.
        entity_share: part of CoNLL++ that an epoch holds.
        link_share: part of OntoGUM that an epoch holds.
        polnear_share: part of PolNeAR that an epoch holds.
        weights: how much each loss counts.
        start: weights to start from; None starts from the base encoder.
        teacher: whether the encoder is MPNet instead of MiniLM.
        own_rounds: how often an epoch holds the passages and news that are marked at every level.
        taught: texts that a teacher marked.
        taught_share: part of them that an epoch holds.
        short_share: part of the texts that is read in pieces of a sentence or a few.
        first: model folder of the reader that labels the insides of contents; None leaves them open.
    """

    name: str
    epochs: int
    stop: int
    encoder_rate: float
    head_rate: float
    seed: int
    entity_share: float
    link_share: float
    polnear_share: float = 1.0
    size: int = 318
    weights: Mapping[str, float] = field(default_factory=lambda: dict(WEIGHTS))
    start: Path | None = None
    first: Path | None = None
    teacher: bool = False
    own_rounds: int = 0
    taught: Path | None = None
    taught_share: float = 0.0
    short_share: float = 0.0

    def seeded(self, seed: int) -> Stage:
        """Return this stage with another seed, and with checkpoints of its own."""
        return replace(self, name=f"{self.name}-{seed}", seed=seed)

    def after(self, weights: Path, model: Path, taught: Path | None = None) -> Stage:
        """Return this stage as going on from weights, with contents labelled by their model folder."""
        return replace(self, start=weights, first=model, taught=taught)


_FIFTH = Stage(
    name="fifth",
    epochs=2,
    stop=2,
    encoder_rate=7e-5,
    head_rate=3.5e-4,
    seed=31,
    entity_share=0.12,
    link_share=0.12,
    polnear_share=2 / 7,
    size=446,
    own_rounds=2,
    weights={**WEIGHTS, "entities": 2.0},
)
_SIXTH = replace(
    _FIFTH,
    name="sixth",
    epochs=3,
    stop=3,
    encoder_rate=1e-4,
    head_rate=5e-4,
    entity_share=0.2,
    link_share=0.2,
    polnear_share=1.0,
)
_SEVENTH = replace(_SIXTH, name="seventh", seed=51)
_TAUGHT = replace(_SEVENTH, name="taught", epochs=2, stop=2, seed=52, taught_share=0.6)
_EIGHTH = replace(_SEVENTH, name="eighth", seed=61)
_TAUGHT_MORE = replace(_TAUGHT, name="taught_more", epochs=3, stop=3, seed=62, own_rounds=1, taught_share=0.4)
_TAUGHT_AGAIN = replace(_TAUGHT, name="taught_again", seed=72, own_rounds=1)
_NINTH = replace(_EIGHTH, name="ninth", epochs=2, stop=2, seed=73, polnear_share=0.5)
_NINTH_SHORT = replace(_NINTH, name="ninth_short", seed=74, polnear_share=0.7, short_share=0.2)

STAGES = (
    Stage(
        name="first",
        epochs=6,
        stop=4,
        encoder_rate=2e-4,
        head_rate=1e-3,
        seed=1,
        entity_share=1 / 3,
        link_share=0.5,
    ),
    Stage(
        name="second",
        epochs=3,
        stop=3,
        encoder_rate=1e-4,
        head_rate=5e-4,
        seed=2,
        entity_share=0.5,
        link_share=0.5,
    ),
    Stage(
        name="third",
        epochs=2,
        stop=2,
        encoder_rate=8e-5,
        head_rate=5e-4,
        seed=3,
        entity_share=1.0,
        link_share=1.0,
        weights={**WEIGHTS, "entities": 4.0, "links": 1.0},
    ),
    Stage(
        name="fourth",
        epochs=5,
        stop=5,
        encoder_rate=1.5e-4,
        head_rate=7e-4,
        seed=21,
        entity_share=0.6,
        link_share=0.6,
        size=446,
        own_rounds=2,
        weights={**WEIGHTS, "entities": 2.0},
    ),
    _FIFTH,
    _SIXTH,
)

SEEDS = (41, 42)
"""Of the sixth stage: it is trained once with each. The mean reads as well as the better one: docs/model.md."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Two stages that go on from one reader, apart from each other, and are then averaged.

    Attributes:
        wider: learns from what people or language models marked.
        taught: learns besides from news that the reader has marked itself.
        with_start: whether the mean takes in what both went on from.
    """

    wider: Stage
    taught: Stage
    with_start: bool


ROUNDS = (
    Round(wider=_SEVENTH, taught=_TAUGHT, with_start=True),
    Round(wider=_EIGHTH, taught=_TAUGHT_MORE, with_start=False),
)
"""What follows the stages, one after the other."""

LAST = (_TAUGHT_AGAIN, _NINTH, _NINTH_SHORT)
"""What follows the rounds: one more that learns from what the reader marks, and two that go on from it, the second
from its mean with the reader."""
