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


class Decision(NamedTuple):
    """A person's decision that two things are one, or are not."""

    left: int
    right: int
    one: bool


def connect_judged(
    size: int,
    links: Iterable[Link],
    *,
    apart: Collection[tuple[int, int]] = (),
    decisions: Iterable[Decision] = (),
) -> list[list[int]]:
    """Return the components of things 0 … size - 1, as in `connect`, with the decisions of people above all.

    Who says that two things are one means all that the machine takes for either of them: what it would keep apart in
    the two is not. Of decisions that contradict one another, by way of others too, the later ones hold.

    Args:
        size: Number of things.
        links: Decisions of the machine that two are one.
        apart: Decisions of the machine that they are not.
        decisions: Those of people, the latest first.
    """
    links = list(links)
    together, parted = _reconcile(list(decisions))
    if together:
        apart = _drop_within(apart, connect(size, links, apart=[*parted, *apart]), together)
    return connect(size, links, together=together, apart=[*parted, *apart])


def _reconcile(decisions: Collection[Decision]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the pairs that are one, and those that are not; without what contradicts an earlier one in the list."""
    items = {item: n for n, item in enumerate(sorted({item for each in decisions for item in each[:2]}))}
    forest = _Forest(len(items))
    kept: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for left, right, one in decisions:
        if forest.decide(items[left], items[right], one=one):
            kept[one].append((left, right))
    return kept[True], kept[False]


def _drop_within(
    apart: Iterable[tuple[int, int]], components: Iterable[list[int]], together: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the pairs without those that stand in components which are one by a decision."""
    label = {item: n for n, members in enumerate(components) for item in members}
    joined = _Forest(len(label))
    for left, right in together:
        joined.join(label[left], label[right])
    return [pair for pair in apart if joined.root(label[pair[0]]) != joined.root(label[pair[1]])]


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

    def decide(self, left: int, right: int, *, one: bool) -> bool:
        """Join or part two, and return whether that contradicts nothing."""
        left, right = self.root(left), self.root(right)
        if right in self._foes[left] if one else left == right:
            return False
        self.join(left, right) if one else self.part(left, right)
        return True

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
