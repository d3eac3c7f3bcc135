"""Check the hand-marked relations: labels, pieces and parents always, hashes and edges where the data is.

Relations without an act (`news_spans.jsonl`) are marked in spans alone, and have no other labels.

`python -m evaluation.check_gold [--texts PATH ...]` prints each fault and ends with 1 where there is one.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.gold_texts import GOLD, GoldText, Record, find_texts, load_gold
from sayso.domain.act import Act
from sayso.domain.attribution import Form
from sayso.domain.certainty import Level
from sayso.domain.source import ActorKind, Basis, MentionKind

_LABELS: tuple[tuple[str | None, str, frozenset[Any]], ...] = (
    (None, "act", frozenset(Act)),
    (None, "negated", frozenset((True, False))),
    (None, "optional", frozenset((True, False))),
    ("content", "form", frozenset(Form)),
    ("certainty", "level", frozenset(Level)),
    ("source", "basis", frozenset(Basis)),
    ("source", "kind", frozenset(ActorKind)),
    ("source", "mention", frozenset(MentionKind)),
    ("source", "named", frozenset((True, False))),
)
_SPANS_ALONE = tuple(each for each in _LABELS if each[1] == "optional")
"""Labels of a relation that is marked in spans alone."""


def faults_of(gold: GoldText) -> Iterator[str]:
    """What is wrong with one marked text, in words."""
    ids = [relation["id"] for relation in gold.relations]
    if len(set(ids)) < len(ids):
        yield "an id stands twice"
    for relation in gold.relations:
        found = [*_label_faults(relation), *_parent_faults(relation, ids)]
        for pieces in _pieces(relation):
            found += _piece_faults(pieces, gold)
        yield from (f"{relation['id']}: {fault}" for fault in found)


def _label_faults(relation: Record) -> Iterator[str]:
    for holder, key, allowed in _LABELS if "act" in relation else _SPANS_ALONE:
        label = (relation if holder is None else relation[holder])[key]
        for value in label if isinstance(label, list) else [label]:
            if value not in allowed:
                yield f"{key} cannot be {value!r}"
    if not relation["cue"]["origin"] and not relation["content"]["origin"]:
        yield "neither cue nor content"


def _parent_faults(relation: Record, ids: Sequence[str]) -> Iterator[str]:
    parents = relation["parent"] if isinstance(relation["parent"], list) else [relation["parent"]]
    for parent in parents:
        if parent is not None and (parent not in ids or parent == relation["id"]):
            yield f"no parent {parent!r}"


def _pieces(relation: Record) -> Iterator[Sequence[Sequence[int]]]:
    source = relation["source"]
    passages = [relation.get(part) for part in ("cue", "content", "said_at", "addressee")]
    passages += [source, source.get("role"), source.get("affiliation"), relation["certainty"]["words"]]
    yield from (passage["origin"] for passage in passages if passage is not None)
    yield source.get("actor_origin", [])
    yield from source.get("actor_alternatives", [])


def _piece_faults(pieces: Sequence[Sequence[int]], gold: GoldText) -> Iterator[str]:
    end_before = -1
    for start, end in pieces:
        if not end_before < start < end <= gold.record["document"]["chars"]:
            yield f"piece [{start}, {end}] is empty, out of order, adjacent or outside"
        elif gold.text is not None and gold.text[start:end] != gold.text[start:end].strip():
            yield f"piece [{start}, {end}] has a space at its edge"
        end_before = end


def main() -> None:
    """Print the faults of all gold files."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--texts", type=Path, action="append", default=[])
    options = parser.parse_args()
    texts = find_texts(options.texts)
    faults = 0
    for path in sorted(GOLD.glob("*.jsonl")):
        marked = load_gold(path, texts)
        found = [f"{path.name} {gold.name} {fault}" for gold in marked for fault in faults_of(gold)]
        print("\n".join(found), end="\n" if found else "")
        relations = sum(len(gold.relations) for gold in marked)
        present = sum(gold.text is not None for gold in marked)
        at_hand = f"{len(marked)} texts ({present} at hand)"
        print(f"{path.name}: {at_hand}, {relations} relations, {len(found)} faults")
        faults += len(found)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
