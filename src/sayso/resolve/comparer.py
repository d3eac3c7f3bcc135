"""What resolve needs of a model that reads two passages at once."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Comparer(Protocol):
    """Tells what two passages are to each other."""

    def compare(self, pairs: Sequence[tuple[str, str]], /) -> NDArray[np.float32]:
        """Return how likely each pair is one claim, opposed, or neither.

        Args:
            pairs: Passages, each with who says it: "Ada Lin: the bridge is shut".

        Returns:
            *Shape:* (number of pairs, 3), float32, in [0, 1]. A row must not depend on the other pairs.
        """
        ...
