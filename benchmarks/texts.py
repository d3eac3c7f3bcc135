"""Texts to measure with: news articles where they are there, else the examples over and over."""

import json
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.corpus import read_reports

ARTICLE_WORDS = range(650, 851)
"""How long an article is that stands for many: about 750 words."""


def load_texts(articles: Path | None, examples: Path) -> tuple[list[str], str]:
    """Return the texts to measure with, and a line on what they are.

    Args:
        articles: JSON Lines with a field ``text``; None or a file that is not there takes the examples.
        examples: A folder of ``.txt`` files.
    """
    if articles is not None and articles.is_file():
        texts = list(_read_lines(articles))
        return texts, f"{len(texts)} articles of {articles.parent.name}"
    texts = read_reports([examples])
    missing = "" if articles is None else f", since {articles.name} is not there"
    return texts, f"{len(texts)} texts of {examples.name}, over and over{missing}"


def typical(texts: list[str], count: int) -> list[str]:
    """Return texts of about 750 words, spread evenly; without such texts, others joined to that length."""
    chosen = [text for text in texts if count_words([text]) in ARTICLE_WORDS]
    if len(chosen) < count:
        return list(islice(pieces(texts, 750), count))
    return [chosen[number * len(chosen) // count] for number in range(count)]


def pieces(texts: list[str], n_words: int) -> Iterator[str]:
    """Yield texts of a number of words without end, cut from all texts in a row; each ends with a number."""
    words = cycle(word for text in texts for word in text.split(" "))
    for number, _ in enumerate(iter(int, 1), start=1):
        yield " ".join([*islice(words, max(n_words - 2, 1)), f"Copy {number}."])


def many(texts: list[str], count: int) -> Iterator[str]:
    """Yield so many texts; those after the last are the first again, told apart by a last line."""
    for number, text in enumerate(islice(cycle(texts), count)):
        copy = number // len(texts)
        yield f"{text}\nCopy {copy}.\n" if copy else text


def write_texts(path: Path, texts: Iterable[str]) -> Path:
    """Write texts as JSON Lines and return the path."""
    with path.open("w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(text) + "\n" for text in texts)
    return path


def read_texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file of `write_texts`, one at a time."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text: str = json.loads(line)
            yield text


def count_words(texts: Iterable[str]) -> int:
    """Return how many words there are: what stands between blanks."""
    return sum(len(text.split()) for text in texts)


def _read_lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text: str = json.loads(line)["text"]
            yield text
