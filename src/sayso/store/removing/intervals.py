"""The time that a row holds, as commits: from one until another, or until now."""

from collections.abc import Iterable
from typing import Final

Interval = tuple[int, int | None]
"""The first commit, and the one that ended it; None where nothing did."""

_NEVER: Final = 2**63
"""Later than any commit."""


def overlap(one: Interval, other: Interval) -> Interval | None:
    """Return the time that two intervals have in common; None where they have none."""
    since, until = max(one[0], other[0]), min(_end(one), _end(other))
    return (since, None if until == _NEVER else until) if since < until else None


def clip(interval: Interval, covers: Iterable[Interval]) -> list[Interval]:
    """Return the parts of an interval that any of the others covers, in order, as few as can be.

    >>> clip((2, 9), [(1, 4), (4, 6), (8, None)])
    [(2, 6), (8, 9)]
    """
    parts: list[Interval] = []
    shared = (overlap(interval, each) for each in covers)
    for since, until in sorted((each for each in shared if each is not None), key=lambda each: each[0]):
        if parts and since <= _end(parts[-1]):
            last = max(_end(parts[-1]), _end((since, until)))
            parts[-1] = (parts[-1][0], None if last == _NEVER else last)
        else:
            parts.append((since, until))
    return parts


def _end(interval: Interval) -> int:
    return _NEVER if interval[1] is None else interval[1]
