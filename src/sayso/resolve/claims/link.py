"""Links between propositions of one claim, with a guard against chains that drift."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from sayso.domain.act import Act, StanceKind
from sayso.resolve.claims.decide import compare, load_weights, probability
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.claims.topic import Topics
from sayso.resolve.linking import Link
from sayso.resolve.neighbours import Pair

_TELLING: Final = 2
_PASSIVITY: Final[dict[StanceKind | None, int]] = {
    StanceKind.DECLINES: 0,
    StanceKind.UNAWARE: 1,
    StanceKind.DOUBTS: 2,
    StanceKind.DENIES: 3,
}
"""Which of two answers answers the other."""


class Scored(NamedTuple):
    """Two places, the first one smaller, that may be one claim: a pure function of what stands at the two.

    Attributes:
        strength: How likely they are, in [0, 1].
        answers: Whether only as an answer to what is claimed in the same document.
    """

    left: int
    right: int
    strength: float
    answers: bool


def score_pairs(propositions: Sequence[Proposition], pairs: Iterable[Pair]) -> Iterator[Scored]:
    """Yield the pairs that may be one claim.

    What shares no more than names must be certain.

    Args:
        propositions: What is compared, by their places.
        pairs: Pairs of places that are alike, each once.
    """
    weights, topics = load_weights(), Topics()
    least = min(weights.linked, weights.answered)
    for left, right, cosine in pairs:
        first, second = propositions[left], propositions[right]
        if not _are_comparable(first, second):
            continue
        features = compare(first, second, cosine)
        if probability(features) < least:
            continue
        topic = topics.share(first.entry.document, second.entry.document)
        strength = probability(features._replace(topic=topic))
        bare = probability(features._replace(topic=topic, answers=0.0))
        if bare < weights.certain and not _share_a_matter(first, second):
            continue
        if bare >= weights.linked:
            yield Scored(left, right, strength, answers=False)
        elif features.answers and strength >= weights.answered:
            yield Scored(left, right, strength, answers=True)


def choose_links(scored: Collection[Scored], propositions: Sequence[Proposition]) -> list[Link]:
    """Return the pairs that are one claim, in order of their places.

    A link that is not certain must be borne out: what is linked to one of the two is linked to
    the other as well (structural similarity, SCAN, Xu et al. 2007). So one doubtful pair between
    two claims, each of many propositions, does not make them one. What is linked only as an
    answer in one document is linked to what it answers best.

    Args:
        scored: Pairs that may be, each once, in any order.
        propositions: What is linked, by their places.
    """
    alike = [Link(*each[:3]) for each in scored if not each.answers]
    answers = [Link(*each[:3]) for each in scored if each.answers]
    return sorted([*_keep_borne_out(alike), *_keep_best(answers, propositions)])


def _are_comparable(left: Proposition, right: Proposition) -> bool:
    """Whether enough is said: names alone are no claim, and one word in common is only a topic."""
    if not (_is_claim(left) and _is_claim(right)):
        return False
    common = len(left.bag.weights.keys() & right.bag.weights.keys())
    if common < _TELLING:
        return _are_same_words(left, right)
    return left.text == right.text or min(left.bag.telling, right.bag.telling) >= _TELLING


def _share_a_matter(left: Proposition, right: Proposition) -> bool:
    """Whether more than names and figures stand in both: who speaks of the same persons may speak of anything."""
    same = left.text == right.text or _are_same_words(left, right)
    return same or not left.bag.matters.isdisjoint(right.bag.matters)


def _are_same_words(left: Proposition, right: Proposition) -> bool:
    """Whether both are one passage of one document."""
    return left.key.document_id == right.key.document_id and left.passage == right.passage


def _is_claim(proposition: Proposition) -> bool:
    """Who disagrees with a person, or over a matter, denies no claim that others could share."""
    return proposition.entry.attribution.act is not Act.DISAGREE or proposition.verbal


def _keep_best(answers: Iterable[Link], propositions: Sequence[Proposition]) -> Iterator[Link]:
    best: dict[int, Link] = {}
    for link in answers:
        place = min(link.left, link.right, key=lambda n: _PASSIVITY.get(propositions[n].stance, 9))
        best[place] = min(link, best.get(place, link), key=lambda each: (-each.strength, *each[:2]))
    yield from best.values()


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
