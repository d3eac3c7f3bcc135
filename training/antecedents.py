"""Fits the weights by which antecedents are chosen: `src/sayso/extract/lexica/antecedents.tsv`.

`python -m training.antecedents FOLDER` reads corpus/train, the tuning half of the news gold and `training/meant.tsv`
with the installed reader; FOLDER holds the unpacked corpora. Each pronoun is a choice among those who are mentioned
before it, or nobody: a softmax, whose weights are fitted for each class of pronouns, drawn to those of all together.
`--folds N` tells instead how often the choice is right, each text by weights fitted without it.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
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
MARKS = Path(__file__).with_name("meant.tsv")
KINDS = ("person", "thing", "group")
OWN_WEIGHT = 0.4
"""Weight of what stands in our own passages, which are harder than news; chosen by cross-validation over texts."""

DRAWN = 8.0
"""How strongly the weights of a class are drawn to those of all, and these to the network's score; chosen likewise."""

STEPS = 300
HEAD = """\
# Weights by which the antecedent of a pronoun is chosen: feature, then for pronouns that stand for a person, a thing,
# a group; "none" and "alone" (times the network's score) are of having no antecedent.
# Fitted by `python -m training.antecedents` on corpus/train, the tuning half of the news gold, training/meant.tsv.
"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and by the place of each marked pronoun in it the accepted names; none if it is nobody's."""

    text: str
    names: dict[tuple[int, int], list[str]]
    weight: float = 1.0

    def of(self, at: int) -> list[str] | None:
        """Return the accepted names of what stands at a place, None where nothing is marked."""
        return next((names for (start, end), names in self.names.items() if start <= at < end), None)


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
            text = gold.text or ""
            sources = [each["source"] for each in gold.relations if "pronoun" in each["source"]["mention"]]
            yield Marked(text, {tuple(s["origin"][0]): _names(text, s) for s in sources}, weight)
    marks: dict[str, list[list[int]]] = defaultdict(list)
    for line in MARKS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, *places = line.split("\t")
            marks[article].append([int(place) for place in places])
    for line in read_lines(articles):
        text = str(line["text"])
        if line["id"] in marks:
            yield Marked(text, {(m[0], m[1]): _written(text, m[2:]) for m in marks[line["id"]]})


def _written(text: str, places: Sequence[int]) -> list[str]:
    return [text[start:end] for start, end in zip(places[::2], places[1::2], strict=True)]


def _names(text: str, source: Mapping[str, Any]) -> list[str]:
    places = [source["actor_origin"], *source.get("actor_alternatives", [])]
    return [" ".join(text[start:end] for start, end in pieces) for pieces in places]


def choices_of(marked: Marked) -> list[Choice]:
    """Return what is marked in a text and read as a source; each is taken as marked by those behind it."""
    document = from_text(marked.text, options=ReadOptions(verbatim=True).ingest())
    found: list[Choice] = []

    def meant(self: Antecedents, asked: Asked) -> Referent | None:
        names = marked.of(_origin(document, self.discourse.words.starts[asked.word]))
        chosen = self.fitting(asked)
        if names is None or not chosen:
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


def fit_all(choices: Sequence[Choice]) -> dict[str, Array]:
    """Return the weights of each class."""
    start = np.zeros(len(FEATURES) + 2)
    start[[0, -2, -1]] = 1, 1, -2
    shared = fit(choices, start)
    return {kind: fit([each for each in choices if each.kind == kind], shared) for kind in KINDS}


def validate(texts: Sequence[Sequence[Choice]], n_folds: int) -> None:
    """Print what is chosen of each class, each text by weights fitted without it; those of our own passages apart."""
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    for fold in range(n_folds):
        known = [each for at, text in enumerate(texts) if at % n_folds != fold for each in text]
        weights = fit_all(known)
        for choice in (each for at, text in enumerate(texts) if at % n_folds == fold for each in text):
            place = "passages" if choice.weight == OWN_WEIGHT else "news"
            outcomes[f"{choice.kind}, {place}"][outcome(choice, weights[choice.kind])] += 1
    for kind, counts in sorted(outcomes.items()):
        print(
            f"{kind}: {sum(counts.values())}; " + ", ".join(f"{n} {what}" for what, n in counts.most_common())
        )


def outcome(choice: Choice, weights: Array) -> str:
    """Return what becomes of a choice: `right`, `left open` wrongly, or `wrong`."""
    best = int((choice.columns @ weights).argmax())
    if choice.right[best]:
        return "right"
    return "left open" if best == len(choice.right) - 1 else "wrong"


def main() -> None:
    """Fit the weights and write them, or tell how good they are."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("data", type=Path, help="folder of the unpacked corpora")
    parser.add_argument(
        "--folds", type=int, default=0, help="parts of the texts to validate by; writes nothing"
    )
    options = parser.parse_args()
    texts = [choices_of(marked) for marked in marked_texts(options.data)]
    if options.folds:
        validate(texts, options.folds)
        return
    fitted = fit_all([each for text in texts for each in text])
    rows = zip((*FEATURES, "alone", "none"), *(fitted[kind] for kind in KINDS), strict=True)
    lines = ["\t".join([name, *(f"{value:.2f}" for value in values)]) for name, *values in rows]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
