"""Marked pairs of passages: one claim, opposed, or neither.

`evaluation/gold/claim_pairs.tsv` holds pairs of passages by different speakers in reports of `ukraine_2022`, by offsets
in the articles, without their words. Of each side: the article, its ranges, who speaks, and whether the attribution
wants something done. Then the label, what the pair was drawn for, and whether it may be fitted on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.gold_texts import GOLD, read_lines

PAIRS = GOLD / "claim_pairs.tsv"
LABELS = ("same", "opposed", "other")


@dataclass(frozen=True, slots=True)
class Side:
    """One passage.

    Attributes:
        article: Its id.
        report: The whole article.
        text: The words; pieces are joined by " … ".
        speaker: Who says it, empty where that was not kept.
        directive: Whether its attribution wants something done.
    """

    article: str
    report: str
    text: str
    speaker: str
    directive: bool

    @property
    def said(self) -> str:
        """The words with who says them."""
        return f"{self.speaker}: {self.text}"


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two passages, and what they are to each other.

    Attributes:
        label: One of `LABELS`.
        drawn: What it was drawn for: ``mixed`` (of all topics), ``claim`` or ``answer`` (of one topic; an answer has a
            denial or a doubt on one side), ``components``, ``averages`` or ``read`` (of one claim, by ways to cluster).
        split: ``fit`` or ``held``.
    """

    sides: tuple[Side, Side]
    label: str
    drawn: str
    split: str

    @property
    def said(self) -> tuple[str, str]:
        """Both, as a cross-encoder is given them."""
        first, second = sorted(side.said for side in self.sides)
        return first, second


def read_pairs(articles: Path) -> Iterator[MarkedPair]:
    """Yield the marked pairs, with their words from the articles."""
    texts = {str(line["id"]): str(line["text"]) for line in read_lines(articles)}
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            row = line.split("\t")
            sides = (_side(row[:4], texts), _side(row[4:8], texts))
            yield MarkedPair(sides, row[8], row[9], row[10])


def _side(row: list[str], texts: dict[str, str]) -> Side:
    article, where, speaker, wants = row
    ranges = (tuple(map(int, each.split("-"))) for each in where.split(","))
    text = " … ".join(texts[article][start:end] for start, end in ranges)
    return Side(article, texts[article], text, speaker, wants == "1")
