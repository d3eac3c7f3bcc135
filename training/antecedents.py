"""Fits the weights by which the antecedents of pronouns are chosen: `src/sayso/extract/lexica/antecedents.tsv`.

`python -m training.antecedents FOLDER` reads corpus/train, the tuning half of the news gold and `training/pronouns.tsv`
with the installed reader; FOLDER holds the unpacked corpora. Each pronoun is a choice among those who are mentioned
before it, or nobody: a softmax, whose weights are fitted for each class of pronouns, drawn to those of all together.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from corpus.gold import record
from corpus.markup import passages
from evaluation.gold_texts import GOLD, find_texts, load_gold, read_lines
from evaluation.score_reading import name_words
from sayso.api.options import ReadOptions
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.antecedents import FEATURES, Antecedents, Asked, kind_of_asked
from sayso.extract.mentions import Referent
from sayso.ingest import from_text
from sayso.wiring import installed_tools

Array = NDArray[np.float64]
OUT = Path("src/sayso/extract/lexica/antecedents.tsv")
MARKS = Path(__file__).with_name("pronouns.tsv")
KINDS = ("person", "thing", "group")
OWN_WEIGHT = 0.4
"""Weight of a pronoun of our own passages, which are harder than news; chosen by cross-validation over texts."""

DRAWN = 1.0
"""How strongly the weights of a class are drawn to those of all, and these to the network's score; chosen likewise."""

STEPS = 300
HEAD = """\
# Weights by which the antecedent of a pronoun is chosen: feature, then for pronouns that stand for a person, a thing,
# a group; "none" and "alone" (times the network's score) are of having no antecedent.
# Fitted by `python -m training.antecedents` on corpus/train, the tuning half of the news gold, training/pronouns.tsv.
"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and by the start of each marked pronoun in it the accepted names of whom it means."""

    text: str
    names: dict[int, list[str]]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Choice:
    """One pronoun.

    Attributes:
        kind: its class.
        columns: what is seen of each candidate; the last row is nobody.
        right: which of them are right.
        weight: how much it counts.
    """

    kind: str
    columns: Array
    right: NDArray[np.bool_]
    weight: float


def marked_texts(data: Path) -> Iterator[Marked]:
    """Yield the texts with marked pronouns."""
    articles = data / "ukraine_2022" / "articles.jsonl"
    own = [
        record(each)
        for file in sorted(Path("corpus/train").glob("*.txt"))
        for each in passages(file.read_text())
    ]
    news = load_gold(GOLD / "news.jsonl", find_texts([articles]), split="tune")
    for weight, texts in ((OWN_WEIGHT, own), (1.0, news)):
        for gold in texts:
            sources = [each["source"] for each in gold.relations if "pronoun" in each["source"]["mention"]]
            text = gold.text or ""
            yield Marked(text, {s["origin"][0][0]: _names(text, s) for s in sources}, weight)
    marks: dict[str, list[list[int]]] = defaultdict(list)
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, *places = line.split("\t")
            marks[article].append([int(place) for place in places])
    for line in read_lines(articles):
        text = str(line["text"])
        if line["id"] in marks:
            yield Marked(text, {at: [text[start:end]] for at, _, start, end in marks[line["id"]]})


def _names(text: str, source: dict[str, list[list[int]]]) -> list[str]:
    places = [source["actor_origin"], *source.get("actor_alternatives", [])]
    return [" ".join(text[start:end] for start, end in pieces) for pieces in places]


def choices_of(marked: Marked) -> list[Choice]:
    """Return the marked pronouns of a text that are read as sources; each is taken as marked by those behind it."""
    document = from_text(marked.text, options=ReadOptions(verbatim=True).ingest())
    found: list[Choice] = []

    def meant(self: Antecedents, asked: Asked) -> Referent | None:
        names = marked.names.get(_origin(document, self.discourse.words.starts[asked.word]))
        chosen = self.fitting(asked)
        if not names or not chosen:
            return read(self, asked)
        right = np.array([_is_one(self.discourse.referents[i].name, names) for i in chosen])
        columns = np.zeros((len(chosen) + 1, len(FEATURES) + 2))
        columns[:-1, : len(FEATURES)] = self.features(asked, chosen)
        columns[-1, -2:] = self.discourse.words.heads["alone"][asked.word, 0], 1
        every = np.append(right, not right.any())
        found.append(Choice(kind_of_asked(asked), columns, every, marked.weight))
        return (
            self.discourse.referents[chosen[int(right.nonzero()[0][-1])]]
            if right.any()
            else read(self, asked)
        )

    read = Antecedents.meant
    with patch.object(Antecedents, "meant", meant):
        installed_tools().extractor.extract(document)
    return found


def _origin(document: Document, at: int) -> int:
    pieces = document.passage([Span(at, at + 1)]).origin
    return pieces[0].start if pieces else -1


def _is_one(name: str, names: Sequence[str]) -> bool:
    """Whether a name has all the words of one of the accepted names, or the other way round."""
    mine = name_words(name)
    return any(mine and theirs and (mine <= theirs or theirs <= mine) for theirs in map(name_words, names))


def fit(choices: Sequence[Choice], start: Array) -> Array:
    """Return the weights of the likeliest right choices, drawn to those at the start."""
    columns = np.concatenate([each.columns for each in choices])
    right = np.concatenate([each.right for each in choices])
    sizes = [len(each.right) for each in choices]
    firsts = np.append(0, np.cumsum(sizes)[:-1])
    counts = np.repeat([each.weight for each in choices], sizes)
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):
        scores = columns @ weights
        raised = np.exp(scores - np.repeat(np.maximum.reduceat(scores, firsts), sizes))
        chance = raised / np.repeat(np.add.reduceat(raised, firsts), sizes)
        wanted = chance * right
        wanted /= np.repeat(np.add.reduceat(wanted, firsts) + 1e-12, sizes)
        slope = (((chance - wanted) * counts) @ columns + DRAWN * (weights - start)) / len(choices)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = 0.1 * (1 - 0.9 * step / STEPS)
        weights -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def main() -> None:
    """Fit the weights and write them."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("data", type=Path, help="folder of the unpacked corpora")
    choices = [each for marked in marked_texts(parser.parse_args().data) for each in choices_of(marked)]
    start = np.zeros(len(FEATURES) + 2)
    start[[0, -2, -1]] = 1, 1, -2
    shared = fit(choices, start)
    fitted = [fit([each for each in choices if each.kind == kind], shared) for kind in KINDS]
    rows = zip((*FEATURES, "alone", "none"), *fitted, strict=True)
    lines = ["\t".join([name, *(f"{value:.2f}" for value in values)]) for name, *values in rows]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
