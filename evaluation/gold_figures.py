"""Figures on the hand-marked reports and news, at all levels of nesting."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus.gold import record
from corpus.markup import passages
from evaluation.archives import unpack
from evaluation.floors import Figures
from evaluation.gold_texts import GOLD, GoldText, find_texts, load_gold
from evaluation.polnear_figures import Reader
from evaluation.score_reading import Counts, TextScore, figures, readings_by_key, table

CORPUS = Path(__file__).parents[1] / "corpus"
GATED = (
    "recall nested",
    "precision nested",
    "source right",
    "actor right",
    "named right",
    "basis right",
    "act right",
    "act of denial right",
    "certainty words right",
    "said_at right",
    "parent right",
)


def report_figures(reports: Path, work: Path, *, read: Reader) -> Figures:
    """Return the figures on the two marked reports."""
    if not reports.is_dir():
        return {}
    texts = load_gold(GOLD / "reports.jsonl", find_texts([reports]))
    return _figures("reports", texts, read(reports, work / "reports.jsonl"))


def news_figures(data: Path, work: Path, *, read: Reader) -> Figures:
    """Return the figures on the articles that are kept for the gate."""
    folder = unpack(data, "ukraine_2022", work)
    texts = load_gold(GOLD / "news.jsonl", find_texts([folder / "articles.jsonl"]), split="gate")
    return _read_and_score("news", texts, work, read=read)


def corpus_figures(work: Path, *, read: Reader) -> Figures:
    """Return the figures on the test half of our own corpus."""
    files = sorted((CORPUS / "test").glob("*.txt"))
    texts = [record(each) for file in files for each in passages(file.read_text(encoding="utf-8"))]
    return _read_and_score("corpus", texts, work, read=read)


def _read_and_score(name: str, texts: Sequence[GoldText], work: Path, *, read: Reader) -> Figures:
    written = work / name
    written.mkdir()
    for gold in texts:
        (written / gold.name).write_text(gold.text or "", encoding="utf-8", newline="")
    return _figures(name, texts, read(written, work / f"{name}.jsonl"))


def _figures(name: str, texts: Iterable[GoldText], lines: Path) -> Figures:
    readings = readings_by_key(lines)
    counts = [
        TextScore(gold, readings.get(gold.sha256, readings.get(gold.name, ()))).counts()
        for gold in texts
        if gold.text is not None
    ]
    found = _gated(name, counts)
    ranges = intervals(name, counts)
    print(f"\n{name}\n{table(figures(sum(counts, Counter())))}\n\n{name}: 95% over texts")
    print("\n".join(f"  {key:34}{low:6.1f} to {high:5.1f}" for key, (low, high) in ranges.items()), "\n")
    return found


def _gated(name: str, counts: Sequence[Counts]) -> Figures:
    result: dict[str, Any] = figures(sum(counts, Counter()))
    found = {
        f"{name} relation f1": result["found with source"]["f1"],
        f"{name} found f1": result["found"]["f1"],
    }
    return found | {f"{name} {key}": result[key]["percent"] for key in GATED if key in result}


def intervals(name: str, counts: Sequence[Counts], *, rounds: int = 500) -> dict[str, tuple[float, float]]:
    """Return 95% intervals of the gated figures over texts drawn with replacement."""
    chance = random.Random(0)
    seen: dict[str, list[float]] = {}
    for _ in range(rounds):
        for key, value in _gated(name, chance.choices(counts, k=len(counts))).items():
            if value is not None:
                seen.setdefault(key, []).append(value)
    ordered = {key: sorted(values) for key, values in seen.items()}
    return {key: (v[int(0.025 * len(v))], v[int(0.975 * len(v))]) for key, v in ordered.items()}
