"""Checks marked passages, tells what they hold, and writes them as text and gold.

`python -m corpus check FILE…` prints each fault; `python -m corpus gold FILE… --out FOLDER` writes
`gold.jsonl` and the texts.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.gold import record
from corpus.markup import MarkupError, Passage, passages
from evaluation.check_gold import faults_of


def faults(passage: Passage) -> Iterator[str]:
    """Yield what is wrong with a passage, in words."""
    yield from faults_of(record(passage))
    for relation in passage.relations:
        content = relation["content"]["origin"]
        for part in ("source", "cue"):
            if any(a <= start and end <= b for start, end in relation[part]["origin"] for a, b in content):
                yield f"{relation['id']}: its {part} stands in its own content"


def difference(passage: Passage, original: str) -> str | None:
    """Return where a marked text first differs from the text that was to be marked."""
    mine, theirs = passage.text.strip(), original.strip()
    if mine == theirs:
        return None
    at = next(
        (n for n, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b), min(len(mine), len(theirs))
    )
    return f"differs at {at}: {mine[max(0, at - 20) : at + 30]!r} instead of {theirs[max(0, at - 20) : at + 30]!r}"


def told(found: Sequence[Passage]) -> str:
    """Return what passages hold, in a line or two."""
    rows = [r for p in found for r in p.relations]
    acts = Counter(r["act"] if isinstance(r["act"], str) else r["act"][0] for r in rows)
    nested = sum(r["parent"] is not None for r in rows)
    words = sum(len(p.text.split()) for p in found)
    return f"{len(found)} passages, {words} words, {len(rows)} relations, {nested} nested\n{dict(acts.most_common())}"


def main() -> None:
    """Check or write passages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=("check", "gold"))
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--text", type=Path, help="the unmarked text of the one passage, to compare with")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    found: list[Passage] = []
    wrong = 0
    for file in options.files:
        try:
            found += passages(file.read_text(encoding="utf-8"))
        except MarkupError as exc:
            wrong += 1
            print(f"{file.name}: {exc}")
    for passage in found:
        complaints = list(faults(passage))
        if options.text:
            complaints += filter(None, [difference(passage, options.text.read_text(encoding="utf-8"))])
        wrong += len(complaints)
        for complaint in complaints:
            print(f"{passage.name}: {complaint}")
    if options.verb == "gold" and not wrong:
        options.out.mkdir(parents=True, exist_ok=True)
        lines = []
        for passage in found:
            gold = record(passage)
            (options.out / gold.name).write_text(passage.text, encoding="utf-8")
            lines.append(json.dumps(gold.record, ensure_ascii=False, separators=(",", ":")))
        (options.out / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(told(found))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
