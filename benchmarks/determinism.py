"""Rule 7: the same lines bit for bit in any order, threads and workers; and how far precisions and runtimes agree."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from benchmarks.settings import Row, Settings
from benchmarks.task import CannotMeasure, Setup, Task, perform
from benchmarks.texts import many, write_texts

Record = Mapping[str, Any]
_PLAIN: Final = Setup("one process, one thread, in order")


def measure_sameness(settings: Settings) -> list[Row]:
    """Return how many documents read otherwise give another line than read plainly."""
    plain = _first_task(settings, "plain.jsonl")
    perform(plain)
    ways = {
        "the same again": plain,
        "another order": replace(plain, shuffled=True),
        "two threads of the network": replace(plain, setup=replace(_PLAIN, threads=2)),
        "three threads that share one reader": replace(plain, shared_by=3),
        "two processes": replace(plain, setup=replace(_PLAIN, jobs=2)),
        "three processes": replace(plain, setup=replace(_PLAIN, jobs=3)),
    }
    rows: list[Row] = []
    for name, task in ways.items():
        other = settings.work / "other.jsonl"
        failed = perform(replace(task, lines=other, cores=settings.on(2))).failures
        pairs = list(zip(_hashes(_lines(plain)), _hashes(other), strict=True))
        differing = sum(first != second for first, second in pairs)
        rows.append(
            {"read with": name, "documents": len(pairs), "other lines": differing, "failures": failed}
        )
    return rows


def measure_agreement(settings: Settings) -> list[Row]:
    """Return the share of relations that other models, runtimes and caps read as the installed reader does."""
    plain = replace(_first_task(settings, "installed.jsonl"), setup=Setup())
    perform(plain)
    capped = Setup("as installed, AVX2 at most", isa="AVX2")
    rows: list[Row] = []
    for setup in [*settings.setups()[1:], capped]:
        other = settings.work / "other.jsonl"
        try:
            perform(replace(plain, setup=setup, lines=other))
        except CannotMeasure as exc:
            rows.append({"setup": setup.name, "left out": str(exc)})
            continue
        rows.append({"setup": setup.name, **_agreement(_lines(plain), other)})
    return rows


def _first_task(settings: Settings, name: str) -> Task:
    texts = write_texts(settings.work / "same.jsonl", many(settings.texts, settings.sizes.determinism))
    return Task(texts, _PLAIN, repeats=0, cores=settings.on(1), lines=settings.work / name)


def _lines(task: Task) -> Path:
    if task.lines is None:
        raise ValueError("the task keeps no lines")
    return task.lines


def _hashes(path: Path) -> Iterator[str]:
    """Yield a hash of every line but for the path, which tells the place in the order."""
    for record in _records(path):
        record["document"]["path"] = None
        for failure in record["failures"]:
            failure["document"] = None
        yield hashlib.sha256(json.dumps(record, ensure_ascii=False).encode()).hexdigest()


def _records(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _agreement(first: Path, second: Path) -> Row:
    """Return how much of two readings of the same documents is equal."""
    pairs = list(zip(_records(first), _records(second), strict=True))
    return {
        "relations": sum(len(record["attributions"]) for _, record in pairs),
        "same words %": _share(pairs, words_of),
        "same in all but the score %": _share(pairs, all_but_score),
        "same documents %": round(100 * sum(_equal(*pair) for pair in pairs) / len(pairs), 2),
    }


def _equal(first: Record, second: Record) -> bool:
    mine, theirs = (list(map(all_but_score, each["attributions"])) for each in (first, second))
    return mine == theirs


def _share(pairs: list[tuple[dict[str, Any], dict[str, Any]]], key: Callable[[Record], Hashable]) -> float:
    """Return what both have, twice, over what each has, in percent."""
    same = total = 0
    for first, second in pairs:
        mine, theirs = (Counter(map(key, each["attributions"])) for each in (first, second))
        same += 2 * (mine & theirs).total()
        total += mine.total() + theirs.total()
    return round(100 * same / total, 2) if total else 100.0


def words_of(attribution: Record) -> Hashable:
    """Return where source, cue and content of an attribution stand."""
    return json.dumps([attribution[part]["spans"] for part in ("source", "cue", "content")])


def all_but_score(attribution: Record) -> Hashable:
    """Return everything of an attribution but its score, and the numbers that count attributions."""
    left_out = ("id", "parent", "score")
    told = {name: value for name, value in attribution.items() if name not in left_out}
    return json.dumps([attribution["parent"] is None, told], sort_keys=True)
