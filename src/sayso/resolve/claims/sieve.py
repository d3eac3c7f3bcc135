"""Which pairs of propositions cannot be one claim, told from arrays, many at once.

Of the pairs that mean something alike some two in a hundred are one claim. What can be said of a pair at most, by
the sizes of both and by an upper bound of the words they share, leaves out nine in ten of the others before any is
looked at by itself; it never leaves out a link.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.resolve.claims.decide import Sizes, highest_logit, least_logit
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.neighbours import Choose, Places

Floats = NDArray[np.float32]

_BUCKETS: Final = 256
"""Columns that the stems are dealt to; stems that share one make the bound looser, never wrong."""
_SLACK: Final = 0.01
"""What single precision may be off by."""
_AT_ONCE: Final = 16384


def sieve_propositions(propositions: Sequence[Proposition]) -> Choose:
    """Return what chooses, of pairs of places with their cosines, those that may be one claim.

    It returns the chosen pairs' places among those that it was given, ascending.
    """
    shares, most = _hash_bags(propositions)
    sizes = _measure(propositions)
    documents = _number(p.key.document_id for p in propositions)
    texts = _number(p.text for p in propositions)

    def choose(left: Places, right: Places, cosines: Floats) -> Places:
        answers = documents[left] == documents[right]
        within = answers | (texts[left] == texts[right])
        needed = least_logit() - _SLACK

        def are_able(chosen: Places, common: Floats) -> Places:
            a, b = sizes.at(left[chosen]), sizes.at(right[chosen])
            logits = highest_logit(cosines[chosen], common, a, b, within[chosen], answers[chosen])
            able: Places = chosen[logits >= needed]
            return able

        chosen = are_able(np.arange(len(left)), np.minimum(most[left], most[right]))
        common = _multiply(shares, left[chosen], right[chosen])
        return are_able(chosen, np.minimum(common, np.minimum(most[left[chosen]], most[right[chosen]])))

    return choose


def _number(names: Iterable[str]) -> Places:
    """Return a number for each name, the same for the same."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name, len(numbers)) for name in names], np.intp)


def _measure(propositions: Sequence[Proposition]) -> Sizes:
    return Sizes(
        weights=np.array([p.bag.total for p in propositions], np.float32),
        matters=np.array([len(p.bag.matters) for p in propositions], np.float32),
        lightest=np.array(
            [min((p.bag.weights[key] for key in p.bag.matters), default=0.0) for p in propositions],
            np.float32,
        ),
        verbless=np.array([not p.verbal for p in propositions], np.bool_),
        modal=np.array([p.modal for p in propositions], np.bool_),
    )


def _hash_bags(propositions: Sequence[Proposition]) -> tuple[Floats, Floats]:
    """Return rows whose products are the weight of the stems that two share, or more; and the weight of all of each.

    *Shapes:* ``(len(propositions), 256)`` and ``(len(propositions),)``.
    """
    highest: dict[str, float] = {}
    for proposition in propositions:
        for key, weight in proposition.bag.weights.items():
            highest[key] = max(weight, highest.get(key, 0.0))
    column = {key: number % _BUCKETS for number, key in enumerate(highest)}
    root = {key: weight**0.5 for key, weight in highest.items()}
    rows = np.zeros((len(propositions), _BUCKETS), np.float32)
    for row, proposition in zip(rows, propositions, strict=True):
        for key in proposition.bag.weights:
            row[column[key]] += root[key]
    most = [sum(highest[key] for key in proposition.bag.weights) for proposition in propositions]
    return rows, np.array(most, np.float32)


def _multiply(rows: Floats, left: Places, right: Places) -> Floats:
    """Return the product of each pair of rows."""
    products = np.empty(len(left), np.float32)
    for start in range(0, len(left), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        products[part] = np.einsum("ij,ij->i", rows[left[part]], rows[right[part]])
    return products
