"""Clusters by average linkage: two are joined while what they hold is, on the whole, one."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from sayso.resolve.linking import Link


def cluster(
    size: int, links: Sequence[Link], *, least: float, apart: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """Return the clusters of things 0 … size - 1; members ascending, clusters by their first member.

    The two whose members are linked most strongly on average are joined first (UPGMA, Sokal and Michener 1958), ties
    by their first members; what is not linked counts as 0. So no cluster drifts along a chain of links.

    Args:
        size: Number of things.
        links: Decisions that two are one, each pair once.
        least: Average strength that two clusters need to be joined.
        apart: Cannot-links.
    """
    clusters = _Clusters(size, links, apart)
    queue = [_Offer.of(link.strength, *link[:2]) for link in links if link.strength >= least]
    heapify(queue)
    while queue:
        offer, left, right = heappop(queue)
        if clusters.average(left, right) != -offer or clusters.are_apart(left, right):
            continue  # one of the two has grown since, or is gone
        for other in clusters.join(left, right):
            average = clusters.average(left, other)
            if average >= least:
                heappush(queue, _Offer.of(average, left, other))
    return clusters.list_members()


class _Offer(NamedTuple):
    """To join two clusters, ordered so that the strongest comes first."""

    negative: float
    left: int
    right: int

    @classmethod
    def of(cls, strength: float, one: int, other: int) -> "_Offer":
        return cls(-strength, min(one, other), max(one, other))


class _Clusters:
    """Clusters by their first member, with the sums of the links between any two."""

    def __init__(self, size: int, links: Iterable[Link], apart: Iterable[tuple[int, int]]) -> None:
        self._members = {item: [item] for item in range(size)}
        self._sums: dict[int, dict[int, float]] = {item: {} for item in range(size)}
        self._foes: dict[int, set[int]] = {item: set() for item in range(size)}
        for left, right, strength in links:
            self._sums[left][right] = self._sums[right][left] = strength
        for left, right in apart:
            if left != right:
                self._foes[left].add(right)
                self._foes[right].add(left)

    def average(self, left: int, right: int) -> float:
        """Return the mean strength between two clusters; 0 where one is gone."""
        between = self._sums.get(left, {}).get(right, 0.0)
        return between and between / (len(self._members[left]) * len(self._members[right]))

    def are_apart(self, left: int, right: int) -> bool:
        return right in self._foes[left]

    def join(self, left: int, right: int) -> Iterable[int]:
        """Join the later cluster to the earlier one, and return the clusters that this one is linked to now."""
        self._members[left] += self._members.pop(right)
        for other, between in self._sums.pop(right).items():
            del self._sums[other][right]
            if other != left:
                total = self._sums[left].get(other, 0.0) + between
                self._sums[left][other] = self._sums[other][left] = total
        for foe in self._foes.pop(right):
            self._foes[foe].discard(right)
            self._foes[foe].add(left)
            self._foes[left].add(foe)
        return self._sums[left]

    def list_members(self) -> list[list[int]]:
        return [sorted(self._members[first]) for first in sorted(self._members)]
