"""How raw evidence becomes a probability."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extract.signs import SIGNS, Row


@dataclass(frozen=True, slots=True)
class Calibration:
    """Logistic weights, fitted on held-out texts and kept with the model.

    Attributes:
        bias: intercept.
        weights: weight of each sign by its name; those that are not named weigh nothing.
        cue_bias: added to the logits of cue labels before decoding.
    """

    bias: float = 0.0
    weights: Mapping[str, float] = field(default_factory=lambda: {"cue": 1.0})
    cue_bias: float = 0.0

    def scores(self, rows: Sequence[Row]) -> list[float]:
        """Return the probability in [0, 1] that each relation is right, by its signs."""
        weights = [self.weights.get(name, 0.0) for name in SIGNS]
        return [self._score(row, weights) for row in rows]

    def _score(self, row: Row, weights: Sequence[float]) -> float:
        logit = self.bias + sum(weight * sign for weight, sign in zip(weights, row, strict=True))
        return round(1.0 / (1.0 + math.exp(-logit)), 4)
