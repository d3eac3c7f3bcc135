"""How raw evidence becomes a probability."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sayso.extract.relations import Relation


@dataclass(frozen=True, slots=True)
class Calibration:
    """Logistic weights, fitted on held-out texts and kept with the model.

    Attributes:
        bias: intercept.
        cue: weight of the logit of the cue's probability.
        roles: weight of the mean lead of the chosen roles.
        cue_bias: added to the logits of cue labels before decoding.
    """

    bias: float = 0.0
    cue: float = 1.0
    roles: float = 0.0
    cue_bias: float = 0.0

    def score(self, relation: Relation) -> float:
        """Return the probability in [0, 1] that a relation is right."""
        chance, lead = relation.evidence
        chance = min(max(chance, 1e-6), 1.0 - 1e-6)
        logit = self.bias + self.cue * math.log(chance / (1.0 - chance)) + self.roles * lead
        return round(1.0 / (1.0 + math.exp(-logit)), 4)
