"""What resolve needs of an embedding model."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors whose dot product says how alike they mean."""

    def embed(self, texts: Sequence[str], /) -> Vectors:
        """Return one row a text.

        *Shape:* (number of texts, width), float32, rows of length one. A row must not depend on the other texts.
        """
        ...
