"""A teacher marks what nobody has marked: `python -m training.teach --weights average.pt --data DIR --out FILE`.

The teacher is MPNet by its weights; or a reader by its folder (`--model`), which teaches the next one (self-training).
Writes a JSON line for each text: news of `ukraine_2022` that no gold file and no event names. Run again, it goes on.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import asdict
from pathlib import Path

import torch

from evaluation.gold_texts import GOLD, read_lines
from sayso.extract.scorer import Scorer
from sayso.inference.network import NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.pieces import PieceEncoder
from sayso.inference.reader import ReaderScorer, TextScores, WindowScores
from sayso.inference.windows import windows
from training.corpora.marked import NEWS
from training.corpora.polnear import Annotated
from training.export import HEADS, WINDOW, decoder_tables
from training.losses import collate
from training.mpnet import teacher_network
from training.network import ReaderNetwork
from training.rereading import Rereader
from training.windows import Example, cut

SEED = 7
ARTICLES = 500


class TorchScorer:
    """A network in training's own form that scores texts as the shipped reader does.

    Args:
        network: with its weights.
        encoder: cuts texts into pieces.
    """

    def __init__(self, network: ReaderNetwork, encoder: PieceEncoder) -> None:
        self._network, self._encoder = network.eval(), encoder
        self.tables = decoder_tables(network)

    def score(self, text: str) -> TextScores:
        """Return the raw scores of every word of a text."""
        pieces = self._encoder.encode(text)
        cuts = windows(pieces, size=WINDOW["pieces"], margin=WINDOW["margin"])
        if not cuts:
            return TextScores(pieces.word_spans, ())
        batch = collate([Example(cut(pieces, each.word_start, each.word_end)) for each in cuts])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            outputs = self._network(batch.piece_ids, batch.attention, batch.features)
        found = []
        for row, each in enumerate(cuts):
            words = batch.words[row, : each.word_end - each.word_start]
            heads = {name: outputs[name][row, words].float().numpy() for name in HEADS}
            found.append(WindowScores(each.word_start, each.core_start, each.core_end, heads))
        return TextScores(pieces.word_spans, tuple(found))


def unmarked_news(articles: Path, events: Path) -> list[tuple[str, str]]:
    """Return id and text of the articles that are kept for nothing else, shuffled by a fixed seed."""
    named = {i for event in json.loads(events.read_text(encoding="utf-8")).values() for i in event["ids"]}
    named |= {line["document"]["id"] for name in NEWS for line in read_lines(GOLD / name)}
    found = [(row["id"], row["text"]) for row in read_lines(articles) if row["id"] not in named]
    random.Random(SEED).shuffle(found)
    return [(name, text) for name, text in found if 100 <= len(text.split()) <= 1500]


def main() -> None:
    """Mark texts; those that stand in the file already are left as they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    teacher = parser.add_mutually_exclusive_group(required=True)
    teacher.add_argument("--weights", type=Path, help="the teacher's averaged weights")
    teacher.add_argument("--model", type=Path, help="folder of a reader that teaches")
    parser.add_argument("--tokenizer", type=Path, help="of the teacher whose weights are given")
    parser.add_argument("--data", type=Path, required=True, help="folder of the unpacked corpora")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    options = parser.parse_args()
    teach(_make_scorer(options), options.data, options.out, n_articles=options.articles)


def teach(scorer: Scorer, data: Path, out: Path, *, n_articles: int = ARTICLES) -> Path:
    """Write what a reader is sure of in news that nobody marked, and return the file; it goes on where it stopped."""
    rereader = Rereader(scorer)
    done = {row["name"] for row in read_lines(out)} if out.exists() else set()
    folder = data / "ukraine_2022"
    with out.open("a", encoding="utf-8") as file:
        news = unmarked_news(folder / "articles.jsonl", folder / "events.json")
        for name, text in news[:n_articles]:
            if name not in done:
                _write(file, name, rereader.read(name, text))
    return out


def _make_scorer(options: argparse.Namespace) -> Scorer:
    if options.model is not None:
        return ReaderScorer(ModelFolder(options.model), NetworkOptions())
    network = teacher_network()
    network.load_state_dict(torch.load(options.weights, weights_only=True))
    return TorchScorer(network, PieceEncoder(options.tokenizer))


def _write(file: object, name: str, text: Annotated) -> None:
    print(json.dumps({**asdict(text), "name": name}, ensure_ascii=False), file=file, flush=True)  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
