"""Figures on the hand-marked reports and news, at all levels of nesting."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from evaluation.archives import unpack
from evaluation.floors import Figures
from evaluation.gold_texts import GOLD, GoldText, find_texts, load_gold
from evaluation.polnear_figures import Reader
from evaluation.score_reading import Counts, TextScore, figures, readings_by_key, table

GATED = (
    "recall nested",
    "source right",
    "actor right",
    "named right",
    "basis right",
    "act right",
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
    written = work / "news"
    written.mkdir()
    for gold in texts:
        (written / gold.name).write_text(gold.text or "", encoding="utf-8", newline="")
    return _figures("news", texts, read(written, work / "news.jsonl"))


def _figures(name: str, texts: Iterable[GoldText], lines: Path) -> Figures:
    readings = readings_by_key(lines)
    total: Counts = Counter()
    for gold in texts:
        if gold.text is not None:
            total += TextScore(gold, readings.get(gold.sha256, readings.get(gold.name, ()))).counts()
    result: dict[str, Any] = figures(total)
    print(f"\n{name}\n{table(result)}\n")
    found = {
        f"{name} relation f1": result["found with source"]["f1"],
        f"{name} found f1": result["found"]["f1"],
    }
    return found | {f"{name} {key}": result[key]["percent"] for key in GATED if key in result}
