"""How well pairs of passages are told to be one claim: the marked ones of `evaluation/claim_pairs.py`."""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from evaluation.archives import has_archive, unpack
from evaluation.claim_pairs import MarkedPair, Side, read_pairs
from evaluation.floors import Figures
from sayso.domain.act import StanceKind
from sayso.domain.passage import EMPTY
from sayso.ingest import IngestOptions, from_text
from sayso.resolve.claims.decide import Features, average_odds, compare, load_weights, probability
from sayso.resolve.claims.proposition import Proposition, word
from sayso.resolve.claims.topic import Topics
from sayso.resolve.corpus import Entry
from sayso.resolve.identity import Key
from sayso.resolve.words import collect
from sayso.wiring import installed_tools

_PLAIN = IngestOptions(verbatim=True)
_AT_ONCE = 512


class Told(NamedTuple):
    """What the decision sees of a pair, and what is right.

    Attributes:
        read: How likely the cross-encoder takes it for one claim.
    """

    pair: MarkedPair
    features: Features
    read: float

    @property
    def chance(self) -> float:
        """How likely the pair is one claim."""
        return average_odds(probability(self.features), self.read)


def tell(pairs: Sequence[MarkedPair]) -> Iterator[Told]:
    """Yield the pairs with what is decided by; who answers whom in one report is not seen."""
    tools, topics = installed_tools(), Topics()
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        vectors = tools.embedder.embed([side.text for pair in some for side in pair.sides])
        read = tools.comparer.compare([pair.said for pair in some])
        for number, pair in enumerate(some):
            left, right = map(_propose, pair.sides)
            cosine = round(float(vectors[2 * number] @ vectors[2 * number + 1]), 4)
            topic = topics.share(*(from_text(side.report, options=_PLAIN) for side in pair.sides))
            yield Told(pair, compare(left, right, cosine, topic), float(read[number, 0]))


def _propose(side: Side) -> Proposition:
    nobody = cast(Entry, None)  # of a pair nothing is asked of who says it
    blank = Proposition(
        Key(side.article, ""),
        nobody,
        "",
        EMPTY,
        "",
        StanceKind.ASSERTS,
        collect(""),
        None,
        side.directive,
        True,
    )
    return word(blank, EMPTY, side.text)


def claim_figures(data: Path, work: Path) -> Figures:
    """Return how many pairs that are linked, or confirm each other, are right, and how many right ones are linked."""
    if not has_archive(data, "ukraine_2022"):
        return {}
    pairs = read_pairs(unpack(data, "ukraine_2022", work) / "articles.jsonl")
    told = list(tell([pair for pair in pairs if (pair.drawn, pair.split) in _MEASURED]))
    figures: Figures = {}
    for drawn, split in _MEASURED:
        own = [
            (each.pair.label == "same", each.chance)
            for each in told
            if (each.pair.drawn, each.pair.split) == (drawn, split)
        ]
        name = f"pairs {drawn} {split}"
        for level, least in _LEAST.items():
            chosen = [one for one, chance in own if chance >= least]
            figures[f"{name}: {level} right"] = 100 * sum(chosen) / max(1, len(chosen))
            print(f"{name}: {len(chosen)} of {len(own)} pairs {level}, {sum(chosen)} of them right")
        found = sum(one and chance >= load_weights().linked for one, chance in own)
        figures[f"{name}: found"] = 100 * found / sum(one for one, _ in own)
    return figures


_MEASURED = (("mixed", "fit"), ("mixed", "held"), ("claim", "held"), ("answer", "held"))
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
