"""Attributions found by what they mean."""

from typing import TYPE_CHECKING, Final

from sayso.api.options import Tools

if TYPE_CHECKING:
    from sayso.store import Ledger

_AT_ONCE: Final = 8192
"""Attributions in one transaction: as many as stand in one row of the index."""


def index_ledger(ledger: "Ledger", tools: Tools) -> int:
    """Let all attributions of a ledger be found by what they mean, and return how many could not be before.

    Raises:
        StoreError: The ledger cannot be read or written.
        ModelError: The sentence encoder cannot be used.
    """
    from sayso.api.ledger.embedding import LedgerEmbedder

    embedder, count = LedgerEmbedder(ledger, tools), 0
    while True:
        with ledger.view() as view:
            new = view.list_unindexed(tools.encoder, most=_AT_ONCE)
        if not new:
            return count
        vectors = embedder.embed([content for _, content in new])
        with ledger.index() as index:
            index.add(tools.encoder, [key for key, _ in new], vectors)
        count += len(new)
