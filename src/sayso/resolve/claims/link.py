"""Links between propositions that may be one claim."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from sayso.domain.act import Act
from sayso.resolve.claims.decide import Features, average_odds, compare, load_weights, probability
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.claims.topic import Topics
from sayso.resolve.comparer import Comparer
from sayso.resolve.linking import Link
from sayso.resolve.neighbours import Pair

_TELLING: Final = 2
_AT_ONCE: Final = 8192


def link_propositions(
    propositions: Sequence[Proposition], pairs: Iterable[Pair], comparer: Comparer | None = None
) -> Iterator[Link]:
    """Yield the pairs that may be one claim, with how likely they are; what shares no more than names must be certain.

    What is told of a pair depends on what stands at the two places alone.

    Args:
        propositions: What is compared, by their places.
        pairs: Pairs of places that are alike, each once.
        comparer: Reads the words of both where it is given; its log odds count as much as those of the features.
    """
    likely = _find_likely(propositions, pairs)
    if comparer is None:
        yield from likely
        return
    while some := list(islice(likely, _AT_ONCE)):
        yield from _read(some, propositions, comparer)


def _find_likely(propositions: Sequence[Proposition], pairs: Iterable[Pair]) -> Iterator[Link]:
    """Yield the pairs that may be one claim by their features."""
    weights, topics = load_weights(), Topics()
    for left, right, cosine in pairs:
        first, second = propositions[left], propositions[right]
        if not _are_comparable(first, second):
            continue
        features = compare(first, second, cosine)
        if probability(features) < weights.faint:
            continue
        topic = topics.share(first.entry.document, second.entry.document)
        chance = probability(features._replace(topic=topic))
        if chance < weights.faint:
            continue
        if _share_a_matter(first, second) or _is_certain(features._replace(topic=topic)):
            yield Link(left, right, chance)


def _read(links: Sequence[Link], propositions: Sequence[Proposition], comparer: Comparer) -> Iterator[Link]:
    """Yield the links that are likely still when both are read side by side; the same words need no reading."""
    told = [_tell_both(propositions[link.left], propositions[link.right]) for link in links]
    distinct = sorted({both for both in told if both})
    chances = dict(zip(distinct, comparer.compare(distinct)[:, 0].tolist(), strict=True))
    for link, both in zip(links, told, strict=True):
        strength = average_odds(link.strength, chances[both]) if both else link.strength
        if strength >= load_weights().faint:
            yield link._replace(strength=strength)


def _tell_both(left: Proposition, right: Proposition) -> tuple[str, str] | None:
    """Return both with who says them, in the order of the words; None where they are the same words."""
    first, second = sorted(map(_tell, (left, right)))
    return None if left.text == right.text else (first, second)


def _tell(proposition: Proposition) -> str:
    source = proposition.entry.attribution.source
    return f"{source.actor or source.words.text or ''}: {proposition.text}"


def _is_certain(features: Features) -> bool:
    """Whether two are one claim without being asked to be."""
    return probability(features._replace(answers=0.0)) >= load_weights().certain


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
