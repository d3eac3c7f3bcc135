"""Which read relation answers to which marked one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Relation = Mapping[str, Any]
Words = frozenset[int]
_WORD = re.compile(r"\w+")
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Covered:
    """A relation with the words of the text that its parts cover, by index."""

    relation: Relation
    source: Words
    cue: Words
    content: Words


class WordCover:
    """Turns pieces of one text into the words that they touch; a word is a run of letters and digits."""

    def __init__(self, text: str) -> None:
        self._words = [match.span() for match in _WORD.finditer(text)]

    def of(self, passage: Relation | None) -> Words:
        """The indices of the words that a passage's origin touches; none for no passage."""
        pieces = passage["origin"] if passage else []
        return frozenset(
            index
            for index, (start, end) in enumerate(self._words)
            if any(start < piece_end and piece_start < end for piece_start, piece_end in pieces)
        )

    def cover(self, relation: Relation) -> Covered:
        """The relation with its parts as words."""
        return Covered(
            relation,
            self.of(relation["source"]),
            self.of(relation["cue"]),
            self.of(relation["content"]),
        )


def overlap(first: Words, second: Words) -> float:
    """Shared words over all words (0 to 1); 0 where both are empty."""
    return len(first & second) / len(first | second) if first | second else 0.0


def match(gold: Sequence[Covered], read: Sequence[Covered]) -> dict[int, int]:
    """The gold index that each read index answers to, one to one and greedy.

    Two relations may match where their contents (cues, where there is no content) overlap by half or
    more. Pairs whose cues share a word go first, then the closer ones: so a report and the speech
    that it reports, with nearly the same content, are kept apart.
    """
    pairs = []
    for i, mine in enumerate(read):
        for j, theirs in enumerate(gold):
            share = overlap(mine.content or mine.cue, theirs.content or theirs.cue)
            if share >= ENOUGH:
                pairs.append((bool(mine.cue & theirs.cue), share, -i, -j))
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, i, j in sorted(pairs, reverse=True):
        if -i not in matched and -j not in taken:
            matched[-i] = -j
            taken.add(-j)
    return matched
