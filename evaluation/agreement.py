"""How far two readers who marked the same texts agree, or a reader and a settled version.

`python -m evaluation.agreement FIRST.jsonl SECOND.jsonl --texts PATH` prints F1 of relations, and on those that both
marked F1 of the words of their parts, Cohen's κ (Cohen 1960) of the labels that each prefers, and how often they accept
a common label. Relations that one of them calls optional count neither way; with `--all` they count as others do.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.gold_texts import GoldText, Record, find_texts, load_gold
from evaluation.matching import Covered, WordCover, match
from evaluation.score_reading import accepted, percent

PARTS = ("source", "cue", "content")
LABELS = ("act", "negated", "basis", "kind", "named", "mention", "form", "level", "nested")
Pair = tuple[Covered, Covered]


class Agreement:
    """What two readers marked in the same texts."""

    def __init__(self, *, every: bool = False) -> None:
        self._every = every
        self.marked = [0, 0]
        self.pairs: list[Pair] = []

    def add(self, text: str, first: Sequence[Record], second: Sequence[Record]) -> None:
        """Count one text."""
        cover = WordCover(text)
        mine, theirs = ([cover.cover(relation) for relation in each] for each in (first, second))
        matched = match(theirs, mine)
        both = [(mine[i], theirs[j]) for i, j in matched.items()]
        optional = [any(map(self._optional, pair)) for pair in both]
        self.pairs += [pair for pair, left_out in zip(both, optional, strict=True) if not left_out]
        for number, side in enumerate((mine, theirs)):
            free = {id(pair[number]) for pair, left_out in zip(both, optional, strict=True) if left_out}
            self.marked[number] += sum(not self._optional(each) and id(each) not in free for each in side)

    def figures(self) -> dict[str, float | None]:
        """F1 in percent of relations and of the words of their parts; κ of labels, in [−1, 1]."""
        found: dict[str, float | None] = {"relation f1": percent(2 * len(self.pairs), sum(self.marked))}
        for part in PARTS:
            shared = sum(len(getattr(a, part) & getattr(b, part)) for a, b in self.pairs)
            every = sum(len(getattr(a, part)) + len(getattr(b, part)) for a, b in self.pairs)
            found[f"{part} words f1"] = percent(2 * shared, every)
        for label in LABELS:
            found[f"{label} kappa"] = kappa(list(self._labels(label)))
            found[f"{label} accepted"] = self._accepted(label)
        return found

    def _optional(self, covered: Covered) -> bool:
        return bool(covered.relation.get("optional")) and not self._every

    def _labels(self, label: str) -> Iterator[tuple[Any, Any]]:
        for a, b in self.pairs:
            first, second = _label(a.relation, label), _label(b.relation, label)
            yield first[0], second[0]

    def _accepted(self, label: str) -> float | None:
        """The share of relations, in percent, on which the readers accept a common label."""
        both = [set(_label(a.relation, label)) & set(_label(b.relation, label)) for a, b in self.pairs]
        return percent(sum(map(bool, both)), len(both))


def _label(relation: Record, label: str) -> list[Any]:
    """The values that a reader accepts."""
    if label == "nested":
        return [parent is not None for parent in accepted(relation["parent"])]
    holder = {"form": "content", "level": "certainty", "act": None, "negated": None}.get(label, "source")
    return accepted((relation if holder is None else relation[holder])[label])


def kappa(pairs: Sequence[tuple[Any, Any]]) -> float | None:
    """Cohen's κ of paired labels, in [−1, 1]; None where there are none, or one label alone."""
    if not pairs:
        return None
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(first[value] * second[value] for value in first) / len(pairs) ** 2
    return None if chance == 1 else round((same - chance) / (1 - chance), 3)


def agreement(first: Sequence[GoldText], second: Sequence[GoldText], *, every: bool = False) -> Agreement:
    """Compare what was marked in the texts that both hold."""
    other = {each.sha256: each for each in second}
    found = Agreement(every=every)
    for each in first:
        if each.sha256 in other and each.text is not None:
            found.add(each.text, each.relations, other[each.sha256].relations)
    return found


def main() -> None:
    """Print how far two files agree."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("--texts", type=Path, action="append", required=True)
    parser.add_argument("--all", action="store_true", help="count optional relations, too")
    options = parser.parse_args()
    texts = find_texts(options.texts)
    found = agreement(
        list(load_gold(options.first, texts)), list(load_gold(options.second, texts)), every=options.all
    )
    print(f"{len(found.pairs)} relations that both marked, of {found.marked[0]} and {found.marked[1]}")
    for name, value in found.figures().items():
        print(f"{name:22}{value}")


if __name__ == "__main__":
    main()
