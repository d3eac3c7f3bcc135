"""Whether two passages are one claim, told by a network that reads both at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sayso.inference.embedding_table import EmbeddingTable
from sayso.inference.load_network import load_network
from sayso.inference.network import Floats, Network, NetworkOptions
from sayso.inference.package import ModelFolder
from sayso.inference.padding import CLOSING_ID, batch_by_length, with_separators
from sayso.inference.pieces import PieceEncoder

LONGEST = 90
"""Pieces of one passage; what is longer is cut."""
BATCH = 32
WIDTH = 384
SECOND = 2.0
"""How the network is told which pieces are of the second passage."""


def join_pieces(encoder: PieceEncoder, first: str, second: str) -> tuple[NDArray[np.int32], int]:
    """Return the pieces of two passages with separators, and how many of them are of the first one."""
    one = with_separators(encoder.encode(first).piece_ids[:LONGEST])
    other = encoder.encode(second).piece_ids[:LONGEST]
    return np.concatenate((one, other, [CLOSING_ID])).astype(np.int32), len(one)


class CrossEncoder:
    """Compares passages, each told with who says it ("Ada Lin: the bridge is shut").

    Args:
        model: folder of the weights.
        options: runtime, precision and threads.
    """

    def __init__(self, model: ModelFolder, options: NetworkOptions) -> None:
        self._encoder = PieceEncoder(model.file("tokenizer.json"))
        self._words = EmbeddingTable.load(model.file("words.npz"))
        self._model, self._options = model, options

    @cached_property
    def network(self) -> Network:
        """The network, loaded when something is first compared."""
        return load_network(self._model.file("cross_encoder.onnx"), self._options)

    def compare(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Return how likely each pair is one claim, opposed, or neither; a row does not depend on the other pairs.

        Returns:
            *Shape:* ``(len(pairs), 3)``, float32; rows sum up to 1.
        """
        rows = np.zeros((len(pairs), 3), np.float32)
        joined = [join_pieces(self._encoder, *pair) for pair in pairs]
        for length, chosen in batch_by_length([len(pieces) for pieces, _ in joined], size=BATCH):
            rows[chosen] = self._compare([joined[number] for number in chosen], length)
        return rows

    def _compare(self, batch: Sequence[tuple[NDArray[np.int32], int]], length: int) -> Floats:
        embedded = np.zeros((len(batch), length, WIDTH), np.float32)
        attention = np.zeros((len(batch), length), np.float32)
        for row, (pieces, n_first) in enumerate(batch):
            embedded[row, : len(pieces)] = self._words.look_up(pieces)
            attention[row, :n_first] = 1.0
            attention[row, n_first : len(pieces)] = SECOND
        logits = self.network.run(embedded, attention)[:, 0]
        shares = np.exp(logits - logits.max(axis=1, keepdims=True))
        found: Floats = shares / shares.sum(axis=1, keepdims=True)
        return found
