"""Connected components over pairwise decisions, whatever the order they come in."""

from collections.abc import Collection, Iterable
from typing import NamedTuple


class Link(NamedTuple):
    """A decision that two things are one, and how strong it is."""

    left: int
    right: int
    strength: float


def connect(
    size: int,
    links: Iterable[Link],
    *,
    together: Collection[tuple[int, int]] = (),
    apart: Collection[tuple[int, int]] = (),
) -> list[list[int]]:
    """Return the components of things 0 … size - 1; members ascending, components by their first member.

    Links are taken strongest first, ties by their members; one that would bring together two
    things that must stay apart is left out.

    Args:
        size: Number of things.
        links: Decisions, in any order.
        together: Must-links: these are one, come what may.
        apart: Cannot-links.
    """
    forest = _Forest(size)
    for left, right in sorted(together):
        forest.join(left, right)
    for left, right in apart:
        forest.part(left, right)
    for link in sorted(links, key=lambda link: (-link.strength, link.left, link.right)):
        forest.join_unless_apart(link.left, link.right)
    return forest.components()


class _Forest:
    """Disjoint sets that remember which of them must not meet."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._members: list[list[int]] = [[item] for item in range(size)]
        self._foes: list[set[int]] = [set() for _ in range(size)]

    def root(self, item: int) -> int:
        while self._parents[item] != item:
            self._parents[item] = self._parents[self._parents[item]]
            item = self._parents[item]
        return item

    def part(self, left: int, right: int) -> None:
        left, right = self.root(left), self.root(right)
        if left != right:
            self._foes[left].add(right)
            self._foes[right].add(left)

    def join_unless_apart(self, left: int, right: int) -> None:
        if self.root(right) not in self._foes[self.root(left)]:
            self.join(left, right)

    def join(self, left: int, right: int) -> None:
        keep, lose = sorted((self.root(left), self.root(right)))
        if keep == lose:
            return
        self._parents[lose] = keep
        self._members[keep] += self._members[lose]
        for foe in self._foes[lose]:
            self._foes[foe].discard(lose)
            self._foes[foe].add(keep)
        self._foes[keep] |= self._foes[lose]

    def components(self) -> list[list[int]]:
        return [sorted(self._members[item]) for item in range(len(self._parents)) if self.root(item) == item]
