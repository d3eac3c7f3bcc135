"""The reader's network: text in, scores of every word out, window by window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.inference.embedding_table import EmbeddingTable
from sayso.inference.load_network import load_network
from sayso.inference.network import Floats, Network, NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.padding import padded_length, with_separators
from sayso.inference.pieces import PieceEncoder, Pieces
from sayso.inference.windows import Window, windows


@dataclass(frozen=True, slots=True)
class WindowScores:
    """Raw scores of the words of one window.

    Attributes:
        word_start: first word, counted in the text; likewise `core_start` and `core_end`.
        core_start: cues are taken from here.
        core_end: up to here.
        heads: scores by head name. *Shape:* ``(n_words, n_scores)`` each.
    """

    word_start: int
    core_start: int
    core_end: int
    heads: dict[str, Floats]


@dataclass(frozen=True, slots=True)
class TextScores:
    """Scores of a whole text.

    Attributes:
        word_spans: start and end of each word in code points. *Shape:* ``(n_words, 2)``, int32.
        windows: ascending; their cores part the words.
    """

    word_spans: NDArray[np.int32]
    windows: tuple[WindowScores, ...]


class ReaderScorer:
    """Runs the reader's network over texts of any length.

    Args:
        model: folder of the weights.
        options: runtime, precision and threads.
    """

    def __init__(self, model: ModelFolder, options: NetworkOptions) -> None:
        self._encoder = PieceEncoder(model.file("tokenizer.json"))
        self._words = EmbeddingTable.load(model.file("words.npz"))
        self.network: Network = load_network(model.file("reader.onnx"), options)
        with np.load(model.file("tables.npz")) as arrays:
            self.tables: dict[str, Floats] = {name: arrays[name].astype(np.float32) for name in arrays.files}
        layout: dict[str, int] = model.card["heads"]
        ends = np.cumsum(list(layout.values())).tolist()
        self._columns = {
            name: slice(end - size, end) for (name, size), end in zip(layout.items(), ends, strict=True)
        }
        self._size: int = model.card["window"]["pieces"]
        self._margin: int = model.card["window"]["margin"]

    def score(self, text: str) -> TextScores:
        """Return the scores of every word of a text."""
        pieces = self._encoder.encode(text)
        cuts = windows(pieces, size=self._size, margin=self._margin)
        return TextScores(pieces.word_spans, tuple(self._score(pieces, cut) for cut in cuts))

    def _score(self, pieces: Pieces, cut: Window) -> WindowScores:
        first = pieces.first_piece[cut.word_start : cut.word_end]
        n_words = len(pieces.first_piece)
        end = int(pieces.first_piece[cut.word_end]) if cut.word_end < n_words else len(pieces.piece_ids)
        start = int(first[0])
        end = min(end, start + self._size)
        outputs = self.network.run(*self._inputs(pieces.piece_ids[start:end], pieces.features[start:end]))[0]
        rows = np.minimum(first - start, end - start - 1) + 1
        heads = {name: outputs[rows, columns] for name, columns in self._columns.items()}
        return WindowScores(cut.word_start, cut.core_start, cut.core_end, heads)

    def _inputs(self, piece_ids: NDArray[np.int32], features: NDArray[np.int32]) -> tuple[Floats, Floats]:
        ids = with_separators(piece_ids)
        n = padded_length(len(ids))
        embedded = np.zeros((1, n, self._words.weights.shape[1]), np.float32)
        embedded[0, : len(ids)] = self._words.look_up(ids)
        around = np.zeros((len(ids), 3), np.int32)
        around[1:-1] = features
        for number in range(3):
            embedded[0, : len(ids)] += self.tables[f"feature_{number}"][around[:, number]]
        attention = np.zeros((1, n), np.float32)
        attention[0, : len(ids)] = 1.0
        return embedded, attention
