"""How well pairs of passages are told to be one claim.

`evaluation/gold/claim_pairs.tsv` holds pairs of passages by different speakers in different reports of `ukraine_2022`,
by offsets in the articles, without their words: of each side the article, its ranges, and whether the attribution wants
something done; whether both are one claim; and whether the pair was fitted on or held out.
`python -m evaluation.claim_figures ARTICLES.jsonl` measures both kinds.
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

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


def measure(pairs: list[MarkedPair]) -> Iterator[tuple[str, float]]:
    """Yield the figures, in percent."""
    weights = load_weights()
    for split in sorted({pair.split for pair in pairs}):
        own = [(pair, probability(pair.features)) for pair in pairs if pair.split == split]
        for name, least in (("linked", weights.linked), ("certain", weights.certain)):
            chosen = [pair.one for pair, chance in own if chance >= least]
            yield f"claims {split} {name} right", 100 * sum(chosen) / max(1, len(chosen))
            yield f"claims {split} {name} found", 100 * sum(chosen) / max(1, sum(pair.one for pair, _ in own))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("articles", type=Path, help="articles.jsonl of ukraine_2022, unpacked")
    pairs = list(load_pairs(parser.parse_args().articles))
    print(f"{len(pairs)} pairs")
    for name, value in measure(pairs):
        print(f"{name:<40}{value:6.1f}")


if __name__ == "__main__":
    main()
