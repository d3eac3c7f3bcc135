"""Texts to measure with."""

from itertools import islice
from pathlib import Path

from benchmarks.texts import count_words, load_texts, many, pieces, read_texts, typical, write_texts

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_without_articles_the_examples_are_read(tmp_path: Path) -> None:
    """A clone without data measures all the same, and says with what."""
    texts, about = load_texts(tmp_path / "articles.jsonl", EXAMPLES)
    assert texts
    assert "articles.jsonl is not there" in about


def test_texts_are_cut_to_a_length() -> None:
    """A text of a number of words has that number, and no two are the same."""
    first, second = islice(pieces(["one two three", "four five"], 50), 2)
    assert count_words([first]) == count_words([second]) == 50
    assert first != second


def test_typical_texts_are_spread_evenly() -> None:
    """Of those with about 750 words every so manieth is taken."""
    fitting = [f"{number} " * 700 for number in range(10)]
    assert typical(["short", *fitting], 2) == [fitting[0], fitting[5]]
    assert count_words(typical(["too short"], 3)) == 3 * 750


def test_copies_are_told_apart() -> None:
    """No text is the same as another, so that none is skipped as a repeat."""
    texts = list(many(["a b", "c d"], 5))
    assert texts[:2] == ["a b", "c d"]
    assert len(set(texts)) == 5


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Lines, quotation marks and all."""
    texts = ["two\nlines", "“quoted”"]
    assert list(read_texts(write_texts(tmp_path / "texts.jsonl", texts))) == texts
