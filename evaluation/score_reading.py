"""Score `sayso read --json` against hand-marked relations, at every level of nesting.

`python -m evaluation.score_reading GOLD.jsonl READ.jsonl --texts PATH [--split gate] [--json]`. Texts are
joined by SHA-256, else by file name. Relations marked `optional` are neither missed nor spurious.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.gold_texts import GoldText, Record, find_texts, load_gold, read_lines
from evaluation.matching import Covered, WordCover, match, overlap

_MINOR = frozenset(("a", "an", "the", "of", "for", "in", "on", "at", "to", "and", "mr", "mrs", "ms"))
Counts = Counter[str]


def accepted(label: Any) -> list[Any]:
    """The values that a gold label allows."""
    return label if isinstance(label, list) else [label]


def name_words(text: str | None) -> frozenset[str]:
    """The words of a name that tell it from others, case and possessives folded."""
    folded = re.sub(r"[’']s\b|\.(?=\w)", "", (text or "").casefold())
    return frozenset(re.findall(r"\w+", folded)) - _MINOR


def same_actor(read: str | None, names: Iterable[str]) -> bool:
    """Whether half of the shorter name's words stand in the other, for one of the accepted names."""
    mine = name_words(read)
    return any(
        bool(mine & theirs) and len(mine & theirs) >= 0.5 * min(len(mine), len(theirs))
        for theirs in map(name_words, names)
    )


class TextScore:
    """One text's gold and read relations, matched."""

    def __init__(self, gold: GoldText, read: Sequence[Record]) -> None:
        self._text = gold.text or ""
        self._cover = WordCover(self._text)
        self._gold = [self._cover.cover(relation) for relation in gold.relations]
        self._read = [self._cover.cover(relation) for relation in read]
        self._by_id = {str(relation["id"]): relation for relation in gold.relations}
        self._matched = match(self._gold, self._read)
        self._gold_of = {
            str(self._read[i].relation["id"]): str(self._gold[j].relation["id"])
            for i, j in self._matched.items()
        }

    def counts(self) -> Counts:
        """What was found and what was right, as sums over this text."""
        total: Counts = Counter()
        for marked in self._gold:
            if not marked.relation.get("optional"):
                total["gold"] += 1
                total[f"gold.depth{self._depth(marked.relation)}"] += 1
        depths = read_depths([mine.relation for mine in self._read])
        total["read"] = len(self._read)
        total.update(f"read.depth{depth}" for depth in depths)
        for i, j in self._matched.items():
            mine, marked = self._read[i], self._gold[j]
            if marked.relation.get("optional"):
                total["read"] -= 1
                total[f"read.depth{depths[i]}"] -= 1
                continue
            total[f"right.depth{depths[i]}"] += 1
            total["found"] += 1
            total[f"found.depth{self._depth(marked.relation)}"] += 1
            total["relation"] += bool(mine.source & marked.source) or not (mine.source or marked.source)
            total["with content"] += bool(marked.content)
            total["content overlap"] += round(1000 * overlap(mine.content, marked.content))
            for label, right in self._labels(mine, marked):
                total[f"of.{label}"] += 1
                total[f"right.{label}"] += right
        return total

    def verdicts(self) -> list[tuple[float, bool]]:
        """The score of each read relation, and whether content and source are right; optional ones left out."""
        found = []
        for i, mine in enumerate(self._read):
            marked = self._gold[self._matched[i]] if i in self._matched else None
            if marked is None or not marked.relation.get("optional"):
                shared = marked is not None and bool(mine.source & marked.source)
                bare = marked is not None and not (mine.source or marked.source)
                found.append((float(mine.relation["score"]), shared or bare))
        return found

    def _depth(self, relation: Record) -> int:
        parent = accepted(relation["parent"])[0]
        return 0 if parent is None else 1 + self._depth(self._by_id[parent])

    def _labels(self, mine: Covered, marked: Covered) -> Iterable[tuple[str, bool]]:
        """The labels of a relation that was found; of one that was marked in spans alone, what spans tell."""
        read, gold = mine.relation, marked.relation
        if marked.source:
            yield "source", bool(mine.source & marked.source)
        if marked.cue:
            yield "cue", bool(mine.cue & marked.cue)
        if "act" in gold:
            yield from self._classes(read, gold, sourced=bool(marked.source))
        yield "parent", self._parent_right(read, gold)
        yield from self._found("certainty words", read["certainty"]["words"], gold["certainty"]["words"])
        for part in ("said_at", "addressee"):
            yield from self._found(part, read.get(part), gold.get(part, {"origin": []}))

    def _classes(self, read: Record, gold: Record, *, sourced: bool) -> Iterable[tuple[str, bool]]:
        if sourced:
            source = gold["source"]
            names = [source["actor_origin"], *source.get("actor_alternatives", [])]
            yield "actor", same_actor(read["source"]["actor"], map(self._words_at, names))
            yield "named", read["source"]["named"] in accepted(source["named"])
            yield "kind", read["source"]["kind"] in accepted(source["kind"])
            yield "mention", read["source"]["mention"] in accepted(source["mention"])
        yield "basis", read["source"]["basis"] in accepted(gold["source"]["basis"])
        yield "act", read["act"] in accepted(gold["act"])
        if accepted(gold["act"])[0] in ("deny", "reject", "decline"):
            yield "act of denial", read["act"] in accepted(gold["act"])
        yield "negated", read["negated"] in accepted(gold["negated"])
        yield "form", read["content"]["form"] in accepted(gold["content"]["form"])
        yield "certainty level", read["certainty"]["level"] in accepted(gold["certainty"]["level"])

    def _found(self, label: str, read: Record | None, gold: Record) -> Iterable[tuple[str, bool]]:
        if gold["origin"]:
            yield label, bool(self._cover.of(read) & self._cover.of(gold))

    def _parent_right(self, read: Record, gold: Record) -> bool:
        allowed = accepted(gold["parent"])
        for parent in allowed:
            if parent and self._by_id[parent].get("optional") and parent not in self._gold_of.values():
                allowed = [*allowed, *accepted(self._by_id[parent]["parent"])]
        mine = read["parent"]
        return (None if mine is None else self._gold_of.get(mine, "unmatched")) in allowed

    def _words_at(self, origin: Sequence[Sequence[int]]) -> str:
        return " ".join(self._text[start:end] for start, end in origin)


def read_depths(relations: Sequence[Record]) -> list[int]:
    """How deep each read relation stands in others: 0 at the top."""
    parents = {str(relation["id"]): relation["parent"] for relation in relations}
    found = []
    for relation in relations:
        depth, parent = 0, relation["parent"]
        while parent is not None:
            depth, parent = depth + 1, parents.get(parent)
        found.append(depth)
    return found


def percent(part: float, whole: float) -> float | None:
    """A share in percent with one decimal; None of nothing."""
    return round(100 * part / whole, 1) if whole else None


def figures(total: Counts) -> dict[str, Any]:
    """The figures of summed counts: shares in percent, each with the number it is a share of."""
    result: dict[str, Any] = {}
    for name, hits in (("found", total["found"]), ("found with source", total["relation"])):
        result[name] = {
            "precision": percent(hits, total["read"]),
            "recall": percent(hits, total["gold"]),
            "f1": percent(2 * hits, total["read"] + total["gold"]),
        }
    shares: dict[str, tuple[float, int]] = {}
    for name, hit, whole in (("recall", "found", "gold"), ("precision", "right", "read")):
        depths = sorted(int(key.removeprefix(f"{whole}.depth")) for key in total if f"{whole}.depth" in key)
        by_depth = [(total[f"{hit}.depth{n}"], total[f"{whole}.depth{n}"]) for n in depths]
        shares |= {f"{name} at depth {n}": share for n, share in zip(depths, by_depth, strict=True)}
        nested = [share for n, share in zip(depths, by_depth, strict=True) if n]
        shares[f"{name} nested"] = (sum(part for part, _ in nested), sum(every for _, every in nested))
    shares["content overlap"] = (total["content overlap"] / 1000, total["with content"])
    for key in [key for key in total if key.startswith("of.")]:
        label = key.removeprefix("of.")
        shares[f"{label} right"] = (total[f"right.{label}"], total[key])
    result |= {name: {"percent": percent(*share), "of": share[1]} for name, share in shares.items()}
    return result | {"relations": {"gold": total["gold"], "read": total["read"], "found": total["found"]}}


def readings_by_key(path: Path) -> dict[str, Sequence[Record]]:
    """The attributions of each reading, by both hashes and by file name."""
    found: dict[str, Sequence[Record]] = {}
    for reading in read_lines(path):
        document = reading["document"]
        for key in (Path(document["path"]).name, document.get("sha256"), document.get("decoded_sha256")):
            if key:
                found[key] = reading["attributions"]
    return found


def table(result: Mapping[str, Any]) -> str:
    """The figures as lines for a person."""
    rows = [
        f"{name:26}" + "  ".join(f"{key} {value}" for key, value in row.items())
        for name, row in result.items()
    ]
    return "\n".join(rows)


def main() -> None:
    """Print how well relations were read."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("read", type=Path)
    parser.add_argument("--texts", type=Path, action="append", required=True)
    parser.add_argument("--split", choices=("train", "tune", "gate"))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    readings = readings_by_key(options.read)
    total: Counts = Counter()
    missing = []
    for gold in load_gold(options.gold, find_texts(options.texts), split=options.split):
        read = readings.get(gold.sha256, readings.get(gold.name))
        if read is None or gold.text is None:
            missing.append(gold.name)
        total += TextScore(gold, read or ()).counts() if gold.text is not None else Counter()
    result = figures(total) | {"missing": {"texts": len(missing)}}
    print(json.dumps(result) if options.json else table(result))


if __name__ == "__main__":
    main()
