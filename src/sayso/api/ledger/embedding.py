"""What texts mean, computed once a ledger."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from sayso.api.options import Tools
from sayso.store import Halves, digest_text

if TYPE_CHECKING:
    from sayso.store import Ledger

_AT_ONCE: Final = 1024
"""Texts that are embedded before what they mean is written."""


class LedgerEmbedder:
    """Embeds texts; what was embedded before is taken from the ledger, what is new is kept there.

    A row is the same whether it was kept or not: the encoder rounds to float16, as which it is kept.

    Args:
        ledger: That keeps vectors.
        tools: With the sentence encoder, which is loaded only if a text is new.

    Attributes:
        used: Digests of the texts that were asked for.
    """

    def __init__(self, ledger: "Ledger", tools: Tools) -> None:
        self._ledger = ledger
        self._tools = tools
        self.used: set[bytes] = set()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row a text. *Shape:* ``(len(texts), width)``, float32."""
        digests = [digest_text(self._tools.encoder, text) for text in texts]
        self.used.update(digests)
        with self._ledger.view() as view:
            found = view.vectors(digests)
        new = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in found}
        waiting = list(new.items())
        for start in range(0, len(waiting), _AT_ONCE):
            found |= self._embed(waiting[start : start + _AT_ONCE])
        return np.array([found[digest] for digest in digests], np.float32)

    def _embed(self, new: Sequence[tuple[bytes, str]]) -> dict[bytes, Halves]:
        rows = self._tools.embedder.embed([text for _, text in new]).astype(np.float16)
        computed = {digest: row for (digest, _), row in zip(new, rows, strict=True)}
        with self._ledger.index() as index:
            index.keep_vectors(computed)
        return computed
