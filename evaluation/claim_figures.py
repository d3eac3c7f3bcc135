"""How well pairs of passages are told to be one claim.

`evaluation/gold/claim_pairs.tsv` holds pairs of passages by different speakers in different reports of `ukraine_2022`,
by offsets in the articles, without their words: of each side the article, its ranges, and whether the attribution wants
something done; whether both are one claim; and whether the pair was fitted on or held out.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from evaluation.archives import has_archive, unpack
from evaluation.floors import Figures
from evaluation.gold_texts import GOLD, read_lines
from sayso.domain.act import StanceKind
from sayso.domain.passage import EMPTY
from sayso.ingest import IngestOptions, from_text
from sayso.resolve.claims.decide import Features, compare, load_weights, probability
from sayso.resolve.claims.proposition import Proposition, word
from sayso.resolve.claims.topic import Topics
from sayso.resolve.corpus import Entry
from sayso.resolve.identity import Key
from sayso.resolve.words import collect
from sayso.wiring import installed_tools

PAIRS = GOLD / "claim_pairs.tsv"


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """What the decision sees of a pair, and what is right.

    Attributes:
        split: ``fit`` or ``held``.
    """

    features: Features
    one: bool
    split: str


def load_pairs(articles: Path) -> Iterator[MarkedPair]:
    """Yield the marked pairs; nothing where the articles are not there."""
    texts = {str(line["id"]): str(line["text"]) for line in read_lines(articles)}
    rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    embedder, topics = installed_tools().embedder, Topics()
    for first, where, wants, second, other_where, other_wants, one, split in rows:
        left, right = _propose(first, where, wants, texts), _propose(second, other_where, other_wants, texts)
        vectors = embedder.embed([left.text, right.text])
        topic = topics.share(*(from_text(texts[article], options=_PLAIN) for article in (first, second)))
        features = compare(left, right, round(float(vectors[0] @ vectors[1]), 4), topic)
        yield MarkedPair(features, one == "1", split)


_PLAIN = IngestOptions(verbatim=True)


def _propose(article: str, where: str, wants: str, texts: Mapping[str, str]) -> Proposition:
    ranges = (tuple(map(int, each.split("-"))) for each in where.split(","))
    text = " … ".join(texts[article][start:end] for start, end in ranges)
    nobody = cast(Entry, None)  # of pairs from two reports nothing is asked of who says them
    blank = Proposition(
        Key(article, ""), nobody, "", EMPTY, "", StanceKind.ASSERTS, collect(""), None, wants == "1", True
    )
    return word(blank, EMPTY, text)


def claim_figures(data: Path, work: Path) -> Figures:
    """Return how many pairs that are linked, or confirm each other, are right, and how many right ones are linked."""
    if not has_archive(data, "ukraine_2022"):
        return {}
    pairs = list(load_pairs(unpack(data, "ukraine_2022", work) / "articles.jsonl"))
    figures: Figures = {}
    for split in ("fit", "held"):
        own = [(pair.one, probability(pair.features)) for pair in pairs if pair.split == split]
        for name, least in _LEAST.items():
            chosen = [one for one, chance in own if chance >= least]
            figures[f"claims {split}: {name} right"] = 100 * sum(chosen) / max(1, len(chosen))
            print(f"claims {split}: {len(chosen)} of {len(own)} pairs {name}, {sum(chosen)} of them right")
        found = sum(one and chance >= load_weights().linked for one, chance in own)
        figures[f"claims {split}: found"] = 100 * found / sum(one for one, _ in own)
    return figures


_LEAST = {"linked": load_weights().linked, "confirming": load_weights().confirming}


def main() -> None:
    """Measure it alone."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the data archives")
    with tempfile.TemporaryDirectory() as work:
        for name, value in claim_figures(parser.parse_args().data, Path(work)).items():
            print(f"{name:<44}{value:.1f}")


if __name__ == "__main__":
    main()
