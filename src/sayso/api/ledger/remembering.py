"""Links between what documents say, found once a ledger."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.store import Ledger


class LedgerLinks:
    """Keeps the records of links in a ledger.

    Args:
        ledger: That keeps them.
        models: What names the weights of the models that links are found with.
    """

    def __init__(self, ledger: "Ledger", *models: str) -> None:
        from sayso.resolve import digest_rules

        self._ledger = ledger
        self._version = " ".join((*models, digest_rules()))
        self._held: set[bytes] = set()
        self._damaged: set[bytes] = set()

    def load(self) -> Mapping[bytes, bytes]:
        """Return all records that these rules and this model made, by digest; damaged ones are found anew."""
        with self._ledger.view() as view:
            records = view.links(self._version)
            self._held = view.list_links(self._version)
        self._damaged = self._held - records.keys()
        return records

    def keep(self, new: Mapping[bytes, bytes], gone: Collection[bytes]) -> None:
        """Add records, and drop those of these digests, if no other process changed any since they were loaded."""
        gone = self._damaged.union(gone)
        if self._ledger.keep_links(self._version, new, gone=gone, before=self._held):
            self._held = (self._held - gone) | new.keys()
            self._damaged = set()
