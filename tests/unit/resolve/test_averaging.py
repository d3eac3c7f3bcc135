"""Clusters grow by what is alike on average."""

from itertools import permutations

from sayso.resolve.averaging import cluster
from sayso.resolve.linking import Link


def test_a_chain_of_links_is_not_one_cluster() -> None:
    """Each is linked to the next one only, so that both ends have nothing to do with each other."""
    chain = [Link(n, n + 1, 0.9 - n / 100) for n in range(5)]
    assert cluster(6, chain, least=0.5) == [[0, 1], [2, 3], [4, 5]]


def test_what_is_alike_on_the_whole_is_one_cluster() -> None:
    """One missing link between two groups parts nobody, and one link between them joins nobody."""
    pairs = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    near = [Link(left, right, 0.9) for left, right in pairs]
    across = [Link(left, right, 0.6) for left in (0, 1, 2) for right in (3, 4, 5)]
    assert cluster(6, [*near, *across[1:]], least=0.5) == [[0, 1, 2, 3, 4, 5]]
    assert cluster(6, [*near, across[0]], least=0.5) == [[0, 1, 2], [3, 4, 5]]


def test_the_strongest_links_come_first_in_any_order() -> None:
    """The order of the list does not matter."""
    links = [Link(0, 1, 0.6), Link(1, 2, 0.9), Link(2, 3, 0.7)]
    found = {str(cluster(4, list(each), least=0.5)) for each in permutations(links)}
    assert found == {"[[0], [1, 2], [3]]"}


def test_what_must_stay_apart_does() -> None:
    """A cannot-link holds for whole clusters."""
    links = [Link(0, 1, 0.9), Link(2, 3, 0.9), *(Link(a, b, 0.8) for a in (0, 1) for b in (2, 3))]
    assert cluster(4, links, least=0.5) == [[0, 1, 2, 3]]
    assert cluster(4, links, least=0.5, apart=[(3, 0)]) == [[0, 1], [2, 3]]
