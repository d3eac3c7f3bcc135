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

    A strong link stands alone. A weak one holds if it joins an answer to what it answers, or if
    a third proposition is linked to both: so one doubtful pair cannot join two claims.

    Args:
        propositions: What is linked, by their places.
        pairs: Pairs of places that are alike, each once.
    """
    weights = load_weights()
    strong: list[Link] = []
    weak: list[tuple[Link, bool]] = []
    for left, right, cosine in pairs:
        first, second = propositions[left], propositions[right]
        if not _are_comparable(first, second):
            continue
        features = compare(first, second, cosine)
        link = Link(left, right, probability(features))
        if link.strength >= weights.strong:
            strong.append(link)
        elif link.strength >= weights.weak:
            weak.append((link, bool(features.answers)))
    return [*strong, *_keep_supported(strong, weak)]


def _are_comparable(left: Proposition, right: Proposition) -> bool:
    """Names alone ("the president") say nothing that two statements could share, unless the words are the same."""
    return min(left.bag.telling, right.bag.telling) >= _TELLING or bool(left.text and left.text == right.text)


def _keep_supported(strong: Sequence[Link], weak: Sequence[tuple[Link, bool]]) -> Iterator[Link]:
    neighbours: dict[int, set[int]] = {}
    for left, right, _ in [*strong, *(link for link, _ in weak)]:
        neighbours.setdefault(left, set()).add(right)
        neighbours.setdefault(right, set()).add(left)
    for link, answers in weak:
        if answers or neighbours[link.left] & neighbours[link.right]:
            yield link
