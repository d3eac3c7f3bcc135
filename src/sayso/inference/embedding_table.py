"""Word embeddings, shared by the two networks: one byte a weight, one scale a word."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class EmbeddingTable:
    """The frozen word embeddings of the base model.

    Attributes:
        weights: *Shape:* ``(n_vocabulary, width)``, int8.
        scales: *Shape:* ``(n_vocabulary, 1)``, float16.
    """

    weights: NDArray[np.int8]
    scales: NDArray[np.float16]

    @classmethod
    def load(cls, path: Path) -> EmbeddingTable:
        """Load a table from an `npz` file with the arrays `weights` and `scales`."""
        with np.load(path) as arrays:
            return cls(arrays["weights"], arrays["scales"])

    def look_up(self, piece_ids: NDArray[np.int32]) -> Floats:
        """Return the embeddings of pieces. *Shape:* ``(n,)`` → ``(n, width)``."""
        found: Floats = self.weights[piece_ids].astype(np.float32)
        found *= self.scales[piece_ids].astype(np.float32)
        return found
