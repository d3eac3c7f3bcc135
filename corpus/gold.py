"""Passages in the shape of the gold files."""

from __future__ import annotations

import hashlib

from corpus.markup import Passage
from evaluation.gold_texts import GoldText


def record(passage: Passage) -> GoldText:
    """Return a passage as one line of a gold file, with its text."""
    sha256 = hashlib.sha256(passage.text.encode()).hexdigest()
    document = {"id": passage.name, **passage.about, "sha256": sha256, "chars": len(passage.text)}
    return GoldText({"schema": 1, "document": document, "attributions": passage.relations}, passage.text)
