"""Links between propositions of one claim, with a guard against chains that drift."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.resolve.claims.decide import compare, load_weights, probability
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.linking import Link
from sayso.resolve.neighbours import Pair

_TELLING: Final = 2


def link_propositions(propositions: Sequence[Proposition], pairs: Iterable[Pair]) -> list[Link]:
    """Return the pairs that are one claim.

    A link that is not certain must be borne out: what is linked to one of the two is linked to
    the other as well (structural similarity, SCAN, Xu et al. 2007). So one doubtful pair between
    two claims, each of many propositions, does not make them one.

    Args:
        propositions: What is linked, by their places.
        pairs: Pairs of places that are alike, each once.
    """
    weights = load_weights()
    links: list[Link] = []
    for left, right, cosine in pairs:
        first, second = propositions[left], propositions[right]
        if _are_comparable(first, second):
            strength = probability(compare(first, second, cosine))
            links += [Link(left, right, strength)] if strength >= weights.linked else []
    return list(_keep_borne_out(links))


def _are_comparable(left: Proposition, right: Proposition) -> bool:
    """Names alone ("the president") say nothing that two statements could share, unless the words are the same."""
    return min(left.bag.telling, right.bag.telling) >= _TELLING or bool(left.text and left.text == right.text)


def _keep_borne_out(links: Sequence[Link]) -> Iterator[Link]:
    weights = load_weights()
    around: dict[int, set[int]] = {}
    for left, right, _ in links:
        around.setdefault(left, {left}).add(right)
        around.setdefault(right, {right}).add(left)
    for link in links:
        first, second = around[link.left], around[link.right]
        agreement = len(first & second) / (len(first) * len(second)) ** 0.5
        if link.strength >= weights.certain or agreement >= weights.agreement:
            yield link
