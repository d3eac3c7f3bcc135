"""How much is read of reports that were marked by hand, at every level of nesting."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.command import read_json
from evaluation.floors import Figures
from evaluation.gold_texts import GOLD, GoldText, find_texts, load_gold
from evaluation.score_reading import Counts, TextScore, figures

ARCHIVES = ("ukraine_2022",)


def measure(data: Path, shared: Path) -> Figures:
    """Return F1 of what is found, and the shares that are right of what is found, in percent.

    Args:
        data: The folder in which ``ukraine_2022`` lies unpacked.
        shared: The folder that holds ``reports/``.
    """
    texts = find_texts((shared / "reports", data / "ukraine_2022" / "articles.jsonl"))
    gold = [*load_gold(GOLD / "reports.jsonl", texts), *load_gold(GOLD / "news.jsonl", texts, split="gate")]
    folder = data / "marked"
    folder.mkdir()
    readings = {record["document"]["sha256"]: record["attributions"] for record in _read(gold, folder)}
    total: Counts = Counts()
    for item in gold:
        total += TextScore(item, readings[item.sha256]).counts()
    return dict(_flatten(figures(total)))


def _read(gold: list[GoldText], folder: Path) -> Iterator[dict[str, Any]]:
    for item in gold:
        if item.text is None:
            raise FileNotFoundError(f"the text of {item.name} is not in the data")
        (folder / item.name).write_bytes(item.text.encode())
    return read_json(folder)


def _flatten(result: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for name, row in result.items():
        share = row.get("f1", row.get("percent"))
        if share is not None:
            yield name, float(share)
