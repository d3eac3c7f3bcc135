"""How much two reports have in common: those of one event tell the same things far more often than others."""

from typing import Final

from sayso.domain.document import Document
from sayso.resolve.words import Bag, collect, share

MOST_TOPIC: Final = 0.25
"""What is more tells nothing more: two reports of one event share a quarter of their telling words."""


class Topics:
    """Compares reports."""

    def __init__(self) -> None:
        self._bags: dict[str, Bag] = {}

    def share(self, left: Document, right: Document) -> float:
        """Return twice the shared weight by the weight of both, in [0, 0.25]; of one report, the most."""
        if left.id == right.id:
            return MOST_TOPIC
        first, second = self._bag(left), self._bag(right)
        return min(MOST_TOPIC, 2 * share(first, second) / max(1e-9, first.total + second.total))

    def _bag(self, document: Document) -> Bag:
        if document.id not in self._bags:
            self._bags[document.id] = collect(document.text)
        return self._bags[document.id]
