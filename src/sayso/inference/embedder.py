"""Sentence embeddings by the untouched base encoder."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.inference.embedding_table import EmbeddingTable
from sayso.inference.load_network import load_network
from sayso.inference.network import Floats, Network, NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.padding import batch_by_length, with_separators
from sayso.inference.pieces import PieceEncoder

WIDTH = 384
LONGEST = 126
BATCH = 32


class SentenceEmbedder:
    """Embeds short texts (all-MiniLM-L6-v2: mean of the last layer over pieces, length 1).

    Args:
        model: folder of the weights.
        options: runtime, precision and threads.
    """

    def __init__(self, model: ModelFolder, options: NetworkOptions) -> None:
        self._encoder = PieceEncoder(model.file("tokenizer.json"))
        self._words = EmbeddingTable.load(model.file("words.npz"))
        self.network: Network = load_network(model.file("embedder.onnx"), options)

    def embed(self, texts: Sequence[str]) -> Floats:
        """Return one row for each text; texts over 126 pieces are cut.

        Returns:
            Rows of length 1, rounded to float16, as which they may be kept. *Shape:* ``(len(texts), 384)``, float32.
        """
        rows = np.zeros((len(texts), WIDTH), np.float32)
        ids = [with_separators(self._encoder.encode(text).piece_ids[:LONGEST]) for text in texts]
        for length, chosen in batch_by_length([len(pieces) for pieces in ids], size=BATCH):
            rows[chosen] = self._embed([ids[number] for number in chosen], length)
        rounded: Floats = rows.astype(np.float16).astype(np.float32)
        return rounded

    def _embed(self, batch: list[NDArray[np.int32]], length: int) -> Floats:
        embedded = np.zeros((len(batch), length, WIDTH), np.float32)
        attention = np.zeros((len(batch), length), np.float32)
        for row, pieces in enumerate(batch):
            embedded[row, : len(pieces)] = self._words.look_up(pieces)
            attention[row, : len(pieces)] = 1.0
        states = self.network.run(embedded, attention)
        means = (states * attention[..., None]).sum(axis=1) / attention.sum(axis=1, keepdims=True)
        unit: Floats = means / np.linalg.norm(means, axis=1, keepdims=True)
        return unit
