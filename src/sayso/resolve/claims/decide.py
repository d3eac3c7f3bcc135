"""Whether two propositions are one claim: a logistic decision, a pure function of the two."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log, log1p
from operator import mul
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.domain.act import StanceKind
from sayso.resolve.claims.proposition import Proposition, are_opposed, differ_in_polarity
from sayso.resolve.claims.stance import ANSWERING
from sayso.resolve.claims.topic import MOST_TOPIC
from sayso.resolve.words import share

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
Truths = NDArray[np.bool_]

_LEAST = 1e-4
"""Nothing is surer than this."""
_CLAIMING = frozenset({StanceKind.ASSERTS, StanceKind.REPORTS})
_CONTRADICTING = frozenset({StanceKind.DENIES, StanceKind.DOUBTS})


class Features(NamedTuple):
    """What tells two propositions of one claim from others.

    Attributes:
        cosine: Of their embeddings.
        containment: Shared weight by that of the lighter one, in [0, 1].
        matters: Logarithm of one more than the number of stems that both hold and that are neither names nor figures.
        weight: Logarithm of one more than the weight of the lighter one: who says little may speak of anything.
        verbless: How many of them have no verb, and so name a matter rather than say something of it: 0 to 2.
        other_state: Whether each names a state or its people that the other does not: who did it differs.
        other_figure: Whether both have figures, and none in common.
        other_polarity: Whether one of them negates what the other does not, and it is not the same but for that.
        other_mood: Whether one of them says what may or would be, and the other one what is.
        other_mode: Whether one of them wants something done, and the other one says how things are.
        topic: What both reports speak of, of all that they do, in [0, 0.25]: of one event more is one claim.
        within: Whether both are the same words, or one holds the other's in one document.
        answers: Whether in one document one claims and another one answers.
    """

    cosine: float
    containment: float
    matters: float
    weight: float
    verbless: float
    other_state: float
    other_figure: float
    other_polarity: float
    other_mood: float
    other_mode: float
    topic: float
    within: float
    answers: float


class Sizes(NamedTuple):
    """What tells some propositions apart, each by itself: one figure for each of them.

    Attributes:
        weights: Of all their stems.
        matters: How many of these are neither names nor figures.
        lightest: Least weight of one of these.
        verbless: Whether they have no verb.
        modal: Whether they say what may or would be.
    """

    weights: Floats
    matters: Floats
    lightest: Floats
    verbless: Truths
    modal: Truths

    def at(self, places: Places) -> Sizes:
        """Return the figures at some places."""
        return Sizes(
            self.weights[places],
            self.matters[places],
            self.lightest[places],
            self.verbless[places],
            self.modal[places],
        )


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of the features, and the thresholds; see ``data/claim_pairs.toml`` for each."""

    features: Features
    bias: float
    faint: float
    linked: float
    certain: float
    confirming: float
    joined: float
    floor: float


def compare(left: Proposition, right: Proposition, cosine: float, topic: float = MOST_TOPIC) -> Features:
    """Return the features of a pair.

    Args:
        left: One proposition.
        right: Another one.
        cosine: Of their embeddings.
        topic: How much their reports have in common; see `Topics`. Left out, the most that they may.
    """
    light = min(left.bag.total, right.bag.total)
    counted = bool(left.bag.numbers and right.bag.numbers)
    states, others = left.bag.states, right.bag.states
    return Features(
        cosine=cosine,
        containment=share(left.bag, right.bag) / max(1e-9, light),
        matters=log1p(len(left.bag.matters & right.bag.matters)),
        weight=log1p(light),
        verbless=float((not left.verbal) + (not right.verbal)),
        other_state=float(bool(states - others) and bool(others - states)),
        other_figure=float(counted and left.bag.numbers.isdisjoint(right.bag.numbers)),
        other_polarity=float(differ_in_polarity(left, right) and not are_opposed(left, right)),
        other_mood=float(left.modal != right.modal),
        other_mode=float(left.directive != right.directive),
        topic=topic,
        within=float(_is_within(left, right)),
        answers=float(_answers(left, right)),
    )


def probability(features: Features) -> float:
    """Return how likely the pair is one claim, in [0, 1]."""
    weights = load_weights()
    return 1 / (1 + exp(-weights.bias - sum(map(mul, weights.features, features))))


def average_odds(one: float, other: float) -> float:
    """Return the probability of the mean of the log odds of two."""
    odds = sum(log(each / (1 - each)) for each in (min(max(p, _LEAST), 1 - _LEAST) for p in (one, other))) / 2
    return 1 / (1 + exp(-odds))


def least_logit() -> float:
    """Return the logit that a pair needs to be linked."""
    least = load_weights().faint
    return log(least / (1 - least))


def highest_logit(
    cosines: Floats, common: Floats, left: Sizes, right: Sizes, within: Truths, answers: Truths
) -> Floats:
    """Return the highest logits that pairs can have, whatever else tells them apart.

    Args:
        cosines: Of the embeddings.
        common: Weight of what the two share, or more.
        left: One side of each pair.
        right: The other side.
        within: Whether one may hold the words of the other.
        answers: Whether one may answer the other.
    """
    weights = load_weights()
    each = weights.features
    light = np.minimum(left.weights, right.weights)
    most = np.minimum(left.matters, right.matters)
    matters = np.minimum(most, common / np.maximum(1e-9, np.maximum(left.lightest, right.lightest)))
    logits: Floats = (
        weights.bias
        + each.cosine * cosines
        + each.containment * common / np.maximum(1e-9, light)
        + each.matters * np.log1p(matters)
        + each.weight * np.log1p(light)
        + each.verbless * (left.verbless.astype(np.float32) + right.verbless)
        + each.other_mood * (left.modal != right.modal)
        + each.topic * MOST_TOPIC
        + each.within * within
        + each.answers * answers
    )
    return logits


@cache
def load_weights() -> Weights:
    """Return the weights that ship with the package."""
    path = files("sayso.resolve") / "data" / "claim_pairs.toml"
    values: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))
    features = Features(**{name: values.pop(name) for name in Features._fields})
    return Weights(features, **values)


def _is_within(left: Proposition, right: Proposition) -> bool:
    if left.key.document_id != right.key.document_id:
        return left.text == right.text
    return left.text in right.text or right.text in left.text


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
