"""Texts marked at every level of nesting: our own passages, and news whose words lie elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from corpus.markup import passages
from evaluation.gold_texts import find_texts, load_gold, read_lines
from training.corpora.polnear import Annotated, CharSpan, Relation

NEWS = ("news.jsonl", "news_spans.jsonl")
"""Gold files of news: marked in full, and marked in spans alone."""

NEWS_TEXTS = (
    "ukraine_2022/articles.jsonl",
    "fnc1/bodies.csv",
    "pages/article-extraction-benchmark/ground-truth.json",
)
"""Where their words lie under the folder of the unpacked corpora."""


def read_passages(folder: Path) -> list[Annotated]:
    """Return the passages of a folder of inline-marked files."""
    files = sorted(folder.glob("*.txt"))
    found = (passage for file in files for passage in passages(file.read_text(encoding="utf-8")))
    return [annotated(passage.name, passage.text, passage.relations) for passage in found]


def news_texts(data: Path) -> dict[str, str]:
    """Return the texts of the corpora whose news is marked, as far as they are there, by their SHA-256."""
    return find_texts(path for path in (data / name for name in NEWS_TEXTS) if path.exists())


def read_gold(gold: Path, texts: Mapping[str, str], *, split: str) -> list[Annotated]:
    """Return one split of a gold file, as far as its texts are there."""
    marked = load_gold(gold, texts, split=split)
    return [annotated(each.name, each.text, each.relations) for each in marked if each.text is not None]


def read_taught(path: Path) -> list[Annotated]:
    """Return the texts that a teacher marked (`training.teach`)."""
    found = []
    for row in read_lines(path):
        relations = tuple(
            Relation(*(_pairs(r[part]) for part in ("source", "cue", "content")), top=r["top"])
            for r in row["relations"]
        )
        found.append(Annotated(row["name"], row["text"], relations, _pairs(row["unjudged"])))
    return found


def annotated(name: str, text: str, relations: Sequence[Mapping[str, Any]]) -> Annotated:
    """Return a marked text as training knows it; what is optional is judged neither way."""
    taught = tuple(_relations(relations))
    unjudged = tuple(span for r in relations if r["optional"] for span in _spans(r, "cue"))
    return Annotated(name, text, taught, unjudged)


def _relations(relations: Sequence[Mapping[str, Any]]) -> Iterator[Relation]:
    for relation in relations:
        cue = _spans(relation, "cue")
        if cue and not relation["optional"]:
            top = relation["parent"] is None
            yield Relation(_spans(relation, "source"), cue, _spans(relation, "content"), top=top)


def _spans(relation: Mapping[str, Any], part: str) -> tuple[CharSpan, ...]:
    return _pairs(relation[part]["origin"])


def _pairs(spans: Iterable[Sequence[int]]) -> tuple[CharSpan, ...]:
    return tuple((start, end) for start, end in spans)
