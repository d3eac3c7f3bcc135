"""Whether two propositions are one claim: a logistic decision, a pure function of the two."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log
from operator import mul
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.domain.act import StanceKind
from sayso.resolve.claims.proposition import Proposition, differ_in_polarity
from sayso.resolve.claims.stance import ANSWERING
from sayso.resolve.words import share

Floats = NDArray[np.float32]
Truths = NDArray[np.bool_]

_CLAIMING = frozenset({StanceKind.ASSERTS, StanceKind.REPORTS})
_CONTRADICTING = frozenset({StanceKind.DENIES, StanceKind.DOUBTS})


class Features(NamedTuple):
    """What tells two propositions of one claim from others.

    Attributes:
        cosine: Of their embeddings.
        overlap: Twice the shared weight by the weight of both, in [0, 1].
        containment: Shared weight by that of the lighter one, in [0, 1].
        other_state: Whether each names a state or its people that the other does not: who did it differs.
        other_figure: Whether both have figures, and none in common.
        shared_figure: Whether a figure stands in both.
        other_polarity: Whether one of them is negative.
        other_mode: Whether one of them wants something done, and the other one says how things are.
        answers: Whether in one document one claims and another one answers.
    """

    cosine: float
    overlap: float
    containment: float
    other_state: float
    other_figure: float
    shared_figure: float
    other_polarity: float
    other_mode: float
    answers: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the features, and the thresholds; see ``data/claim_pairs.toml`` for each."""

    features: Features
    bias: float
    linked: float
    answered: float
    certain: float
    agreement: float
    floor: float


def compare(left: Proposition, right: Proposition, cosine: float) -> Features:
    """Return the features of a pair."""
    common = share(left.bag, right.bag)
    heavy, light = max(left.bag.total, right.bag.total), min(left.bag.total, right.bag.total)
    figures = left.bag.numbers & right.bag.numbers
    both_counted = bool(left.bag.numbers and right.bag.numbers)
    states, others = left.bag.states, right.bag.states
    return Features(
        cosine=cosine,
        overlap=2 * common / max(1e-9, heavy + light),
        containment=common / max(1e-9, light),
        other_state=float(bool(states - others) and bool(others - states)),
        other_figure=float(both_counted and not figures),
        shared_figure=float(bool(figures)),
        other_polarity=float(differ_in_polarity(left, right)),
        other_mode=float(left.directive != right.directive),
        answers=float(_answers(left, right)),
    )


def probability(features: Features) -> float:
    """Return how likely the pair is one claim, in [0, 1]."""
    weights = load_weights()
    return 1 / (1 + exp(-weights.bias - sum(map(mul, weights.features, features))))


def least_logit(*, answers: bool) -> float:
    """Return the logit that a pair needs to be linked; less if one may answer the other."""
    weights = load_weights()
    least = min(weights.linked, weights.answered) if answers else weights.linked
    return log(least / (1 - least))


def highest_logit(
    cosines: Floats, common: Floats, left: Floats, right: Floats, figures: Truths, answers: Truths
) -> Floats:
    """Return the highest logits that pairs can have, whatever else tells them apart.

    Args:
        cosines: Of the embeddings.
        common: Weight of what the two share, or more.
        left: Weight of one side.
        right: Weight of the other side.
        figures: Whether both give figures, so that one may stand in both.
        answers: Whether one may answer the other.
    """
    weights = load_weights()
    each = weights.features
    heavy, light = np.maximum(left, right), np.minimum(left, right)
    shared = each.overlap * 2 * common / np.maximum(1e-9, heavy + light)
    shared += each.containment * common / np.maximum(1e-9, light)
    told = each.shared_figure * figures + each.answers * answers
    logits: Floats = weights.bias + each.cosine * cosines + shared + told
    return logits


@cache
def load_weights() -> Weights:
    """Return the weights that ship with the package."""
    path = files("sayso.resolve") / "data" / "claim_pairs.toml"
    values: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))
    features = Features(**{name: values.pop(name) for name in Features._fields})
    return Weights(features, **values)


def _answers(left: Proposition, right: Proposition) -> bool:
    if left.key.document_id != right.key.document_id or left.actor_id == right.actor_id:
        return False
    if left.key in (right.key, right.entry.parent) or left.entry.parent == right.key:
        return False
    stances = (left.stance, right.stance)
    return any(a in ANSWERING and b in _answerable(a) for a, b in (stances, stances[::-1]))


def _answerable(stance: StanceKind | None) -> frozenset[StanceKind]:
    """What a stance can answer: what is not known or commented on may stand only in another's denial."""
    return _CLAIMING if stance in _CONTRADICTING else _CLAIMING | _CONTRADICTING
