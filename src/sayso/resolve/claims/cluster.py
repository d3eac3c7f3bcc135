"""Clusters of propositions that are one claim, with the denials of each."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.resolve.averaging import cluster
from sayso.resolve.claims.decide import load_weights
from sayso.resolve.claims.proposition import Proposition, differ_in_polarity
from sayso.resolve.claims.stance import ANSWERING
from sayso.resolve.linking import Link, connect


def cluster_propositions(
    parts: Sequence[Proposition],
    links: Sequence[Link],
    apart: Collection[tuple[int, int]],
    claiming: Collection[int],
    tells: Sequence[Hashable],
) -> list[list[int]]:
    """Return the places of the propositions of each claim; members ascending, claims by their first member.

    What somebody claims is one claim where it is alike on the whole, and so is what nobody does (it is denied, doubted,
    or put into a mouth). The latter goes to the claim that it answers most likely, and brings no two of them together.
    Sentences that tell the same statements, wherever these are printed, are one claim.

    Args:
        parts: What is clustered, by place.
        links: Pairs of places that may be one claim, each once.
        apart: Pairs of places that are not.
        claiming: Places of what somebody claims.
        tells: What names the statement of each.
    """
    weights = load_weights()
    alike = [link for link in links if (link.left in claiming) == (link.right in claiming)]
    clusters = cluster(len(parts), alike, least=weights.joined, apart=apart)
    label = {place: number for number, members in enumerate(clusters) for place in members}
    linked = [link for link in links if link.strength >= weights.linked]
    joined = [*_pick_answered(parts, linked, label, claiming), *_pair_companions(tells, clusters)]
    foes = [(label[left], label[right]) for left, right in apart if label[left] != label[right]]
    components = connect(len(clusters), joined, apart=foes)
    return sorted(sorted(place for number in numbers for place in clusters[number]) for numbers in components)


def _pick_answered(
    parts: Sequence[Proposition], links: Iterable[Link], label: Mapping[int, int], claiming: Collection[int]
) -> Iterable[Link]:
    """Return for each cluster of what nobody claims a link to one of what somebody does.

    That is the strongest one of who answers, or else of any other. Nobody answers himself, and who denies a thing does
    not answer its negation.
    """
    found: dict[int, list[tuple[bool, float, int]]] = {}
    for left, right, strength in links:
        answer, answered = (right, left) if left in claiming else (left, right)
        one, other = parts[answer], parts[answered]
        across = answered in claiming and answer not in claiming
        if across and one.actor_id != other.actor_id and not differ_in_polarity(one, other):
            offer = (one.stance in ANSWERING, strength, -label[answered])
            found.setdefault(label[answer], []).append(offer)
    best = {number: max(offers) for number, offers in found.items()}
    return [Link(number, -place, strength) for number, (_, strength, place) in best.items()]


def _pair_companions(tells: Sequence[Hashable], clusters: Sequence[list[int]]) -> Iterator[Link]:
    """Yield links between clusters of the same statements: the sentences of a quotation, wherever it is printed."""
    companions: dict[frozenset[Hashable], list[int]] = {}
    for number, members in enumerate(clusters):
        companions.setdefault(frozenset(tells[place] for place in members), []).append(number)
    for numbers in companions.values():
        yield from (Link(left, right, 1.0) for left, right in pairwise(numbers))
