"""How much page furniture cleaning leaves in news articles, and how much of their stories it takes.

`evaluation/gold/furniture.tsv` holds 600 articles of `ukraine_2022`, 50 of each of 12 outlets, drawn by lot: by offsets
in the text as published, without its words, the furniture that a reader found in them. Patterns were written after 30
of each outlet (``tune``); of the other 20 (``held``) nothing was taken.
"""

import argparse
import hashlib
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.archives import has_archive, unpack
from evaluation.floors import Figures
from evaluation.gold_texts import GOLD, read_lines
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.ingest import IngestOptions, read_inputs

ARTICLES = GOLD / "furniture.tsv"
_REPEATED = 8
"""Words of the shortest piece that cleaning leaves out because it stands in the text twice."""
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"\S.*?(?:[.!?…](?=\W|\Z)|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Marked:
    """Where furniture stands in an article.

    Attributes:
        split: ``tune`` or ``held``.
        sha256: Of the article's text.
        furniture: Spans of the text, ascending and disjoint, and what kind of furniture each is.
    """

    split: str
    sha256: str
    furniture: tuple[tuple[Span, str], ...]


@dataclass(slots=True)
class Tally:
    """Words of articles.

    Attributes:
        story: Of the stories.
        lost: Of the stories, left out and nowhere else in the clean text.
        furniture: Of the furniture.
        left: Of the furniture, still in the clean text.
    """

    story: int = 0
    lost: int = 0
    furniture: int = 0
    left: int = 0


def load_marked() -> Mapping[str, Marked]:
    """Return the marked articles by their names."""
    rows = [line.split("\t") for line in ARTICLES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    return {name: Marked(split, sha256, tuple(_read(" ".join(rest)))) for name, split, sha256, *rest in rows}


def _read(marks: str) -> Iterator[tuple[Span, str]]:
    for mark in marks.split():
        where, kind = mark.split(":")
        start, end = map(int, where.split("-"))
        yield Span(start, end), kind


def furniture_figures(data: Path, work: Path, *, listed: bool = False) -> Figures:
    """Return the percentages of furniture that is left out, and of the stories that is kept."""
    if not has_archive(data, "ukraine_2022"):
        return {}
    tallies = {"tune": Tally(), "held": Tally()}
    for name, marked, document in _read_articles(unpack(data, "ukraine_2022", work) / "articles.jsonl", work):
        for what, span in count(marked, document, tallies[marked.split]):
            if listed:
                print(f"  {name} {marked.split} {what}: {document.decoded[span.start : span.end]!r}")
    for split, tally in tallies.items():
        print(
            f"furniture {split}: {tally.left} of {tally.furniture} words left beside {tally.story} of the stories, "
            f"of which {tally.lost} are lost"
        )
    story, lost = (sum(getattr(tally, what) for tally in tallies.values()) for what in ("story", "lost"))
    return {
        f"furniture {split}: left out": 100 * (1 - tally.left / tally.furniture)
        for split, tally in tallies.items()
    } | {"furniture: story kept": 100 * (1 - lost / story)}


def _read_articles(articles: Path, work: Path) -> Iterator[tuple[str, Marked, Document]]:
    """Read the marked articles as a user would: as JSON Lines, by the columns of the text and what is known of it."""
    marked = load_marked()
    chosen = [line for line in read_lines(articles) if line["id"] in marked]
    lines = work / "marked.jsonl"
    lines.write_text("".join(json.dumps(line) + "\n" for line in chosen), encoding="utf-8")
    columns = {"text": "text", "title": "title", "published_at": "day", "url": "url"}
    for line, document in zip(chosen, read_inputs([lines], IngestOptions(columns=columns)), strict=True):
        name = str(line["id"])
        if not isinstance(document, Document):
            raise SystemExit(f"{name} could not be read: {document.message}")
        if hashlib.sha256(document.decoded.encode()).hexdigest() != marked[name].sha256:
            raise SystemExit(f"{name} is not the text that was marked")
        yield name, marked[name], document


def count(marked: Marked, document: Document, tally: Tally) -> Iterator[tuple[str, Span]]:
    """Count an article's words, and yield the pieces of furniture that are left and of the story that are lost."""
    text = document.decoded
    kept = document.traced.origin((Span(0, len(document.traced.text)),))
    for span, kind in marked.furniture:
        words, left = _words(text, span), _words_in(text, span, kept)
        tally.furniture += words
        tally.left += left
        if left:
            yield f"left {kind}", span
    furniture = tuple(span for span, _ in marked.furniture)
    gone = tuple(_between(kept, len(text)))
    stands = " ".join(_WORD.findall(document.traced.text))
    for story in _between(furniture, len(text)):
        tally.story += _words(text, story)
        for span in _cross(story, gone):
            if _words(text, span) and not _is_repeated(text[span.start : span.end], stands):
                tally.lost += _words(text, span)
                yield "lost", span


def _between(spans: tuple[Span, ...], end: int) -> Iterator[Span]:
    """Yield what none of the spans covers, up to an end."""
    at = 0
    for span in spans:
        if at < span.start:
            yield Span(at, span.start)
        at = span.end
    if at < end:
        yield Span(at, end)


def _cross(span: Span, others: tuple[Span, ...]) -> Iterator[Span]:
    for other in others:
        if other.start < span.end and span.start < other.end:
            yield Span(max(span.start, other.start), min(span.end, other.end))


def _words(text: str, span: Span) -> int:
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end))


def _words_in(text: str, span: Span, others: tuple[Span, ...]) -> int:
    return sum(_words(text, part) for part in _cross(span, others))


def _is_repeated(piece: str, stands: str) -> bool:
    """Whether all sentences of a piece stand elsewhere: then they were printed twice, and are not lost."""
    if len(_WORD.findall(piece)) < _REPEATED:
        return False
    return all(" ".join(_WORD.findall(each.group())) in stands for each in _SENTENCE.finditer(piece))


def main() -> None:
    """Measure it alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    parser.add_argument(
        "--list", action="store_true", dest="listed", help="show what is left and what is lost"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        figures = furniture_figures(options.data, Path(work), listed=options.listed)
    for name, value in figures.items():
        print(f"{name:<44}{value:.2f}")


if __name__ == "__main__":
    main()
