"""Figures on the repair of glued words: what it parts in sound news, and what it finds where words were glued.

Also by itself: `python -m evaluation.glue_figures --data FOLDER [--counts ZIP] [--from DAY] [--list]`. With
counts that leave out the articles from DAY on (`training.count_words --before DAY`) it measures unseen articles.
"""

import argparse
import json
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from evaluation.archives import unpack
from evaluation.floors import Figures
from sayso.ingest.glue.repair import find_glue
from sayso.ingest.glue.word_counts import CLOSED, WordCounts, load_word_counts, read_word_counts

N_GLUED = 150
"""Articles in which words are glued for the test."""
KINDS = {"after a name": 0.3, "before a name": 0.3, "before a closed-class word": 0.1}
"""How words are glued, and at what share of the places where they can be."""

_PAIR = re.compile(r"(?<![\w'’@#/.])[^\W\d_]+(?= [^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def glue_figures(data: Path, work: Path) -> Figures:
    """Return percentages: articles left alone, places found, and parted places that were glued."""
    return measure(_read_articles(data, work, "0000"), load_word_counts(), listed=False)


def measure(articles: Sequence[str], counts: WordCounts, *, listed: bool) -> Figures:
    """Return the figures on these articles by these counts."""
    parted = [(text, found) for text in articles if (found := find_glue(text, counts))]
    n_places = sum(len(candidate.places) for _, found in parted for candidate in found)
    print(f"glue: {n_places} places parted in {len(articles)} articles as published")
    if listed:
        for text, found in parted:
            for candidate in found:
                around = text[max(0, candidate.places[0] - 30) : candidate.places[0] + 30]
                print(f"  {'|'.join(candidate.parts)}   …{around!r}")
    figures = {"glue articles left alone": 100 * (1 - len(parted) / len(articles))}
    chance = random.Random(0)
    sample = chance.sample(articles, min(N_GLUED, len(articles)))
    for kind, share in KINDS.items():
        n_glued, n_found, n_right = map(
            sum, zip(*(_test(text, kind, share, chance, counts) for text in sample), strict=True)
        )
        print(
            f"  glued {kind:28} {n_glued} places, {n_right} of them found, {n_found - n_right} others parted"
        )
        figures[f"glue found {kind}"] = 100 * n_right / n_glued
        figures[f"glue right {kind}"] = 100 * n_right / n_found
    return figures


def _test(
    text: str, kind: str, share: float, chance: random.Random, counts: WordCounts
) -> tuple[int, int, int]:
    """How many places were glued, how many parted that are sound as published, and how many of these right."""
    glued_text, glued = glue(text, kind, share, chance, counts)
    as_published = {candidate.parts for candidate in find_glue(text, counts)}
    found: Counter[tuple[str, str]] = Counter()
    for candidate in find_glue(glued_text, counts):
        if candidate.parts not in as_published:
            for pair in pairwise(candidate.parts):
                found[pair] += candidate.stands
    return glued.total(), found.total(), (found & glued).total()


def glue(
    text: str, kind: str, share: float, chance: random.Random, counts: WordCounts
) -> tuple[str, Counter[tuple[str, str]]]:
    """Return the text with spaces taken out at random places of a kind, and the words that they parted."""
    glued: Counter[tuple[str, str]] = Counter()
    parts: list[str] = []
    at = 0
    for left, right, start, end in _pairs(text):
        if start >= at and _is_kind(left, right, text[:start], kind, counts) and chance.random() < share:
            parts.append(text[at:end])
            at = end + 1
            glued[left, right] += 1
    return "".join((*parts, text[at:])), glued


def _pairs(text: str) -> Iterator[tuple[str, str, int, int]]:
    for found in _PAIR.finditer(text):
        following = _WORD.match(text, found.end() + 1)
        if following is not None:
            yield found.group(), following.group(), found.start(), found.end()


def _is_kind(left: str, right: str, before: str, kind: str, counts: WordCounts) -> bool:
    if kind == "after a name":
        inside = not before.rstrip().endswith((".", "!", "?", '"', "“"))
        return inside and len(left) > 2 and left[0].isupper() and not left.isupper() and right[0].islower()
    if kind == "before a name":
        return left[0].islower() and right[0].isupper() and not right.isupper()
    return left[0].islower() and len(left) > 3 and right[0].islower() and counts.kind(right) == CLOSED


def _read_articles(data: Path, work: Path, since: str) -> list[str]:
    lines = (unpack(data, "ukraine_2022", work) / "articles.jsonl").read_text("utf-8").splitlines()
    return [article["text"] for article in map(json.loads, lines) if article["day"] >= since]


def main() -> None:
    """Measure the repair alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    parser.add_argument("--counts", type=Path, help="other counts than those that come with sayso")
    parser.add_argument("--from", dest="since", default="0000", help="first day of the articles")
    parser.add_argument("--list", action="store_true", dest="listed", help="show every place that is parted")
    options = parser.parse_args()
    counts = read_word_counts(options.counts.read_bytes()) if options.counts else load_word_counts()
    with tempfile.TemporaryDirectory() as work:
        articles = _read_articles(options.data, Path(work), options.since)
    for name, figure in measure(articles, counts, listed=options.listed).items():
        print(f"{name:42}{figure:7.1f}")


if __name__ == "__main__":
    main()
