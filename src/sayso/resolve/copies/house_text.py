"""What an outlet prints under story after story: its own background and notices, which make no copies."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from sayso.domain.document import Document
from sayso.resolve.copies.shingles import Hashes, Shingles

_DAYS: Final = 5
"""Days on which one publisher prints the same words: no story is told for so long, in one place, without a change."""
_DAY: Final = len("2031-04-01")


def without_house_text(texts: Sequence[Shingles]) -> list[Shingles]:
    """Return the texts without the shingles that their publisher repeats on five days or more.

    A text that would be left with nothing, and one without a publisher or a day, stays as it is.
    """
    by_publisher: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        if text.document.publisher and text.document.published_at:
            by_publisher.setdefault(text.document.publisher, []).append(place)
    kept = list(texts)
    for places in by_publisher.values():
        house = _repeated([texts[place] for place in places])
        for place in places if len(house) else ():
            own = np.setdiff1d(texts[place].distinct, house, assume_unique=True)
            if len(own):
                kept[place] = replace(texts[place], distinct=own)
    return kept


def _repeated(texts: Sequence[Shingles]) -> Hashes:
    """Return the shingles that stand in texts of five days or more, ascending."""
    days: dict[str, list[Hashes]] = {}
    for text in texts:
        days.setdefault(_day(text.document), []).append(text.distinct)
    if len(days) < _DAYS:
        return np.zeros(0, np.uint64)
    daily = [np.unique(np.concatenate(hashes)) for hashes in days.values()]
    found, counts = np.unique(np.concatenate(daily), return_counts=True)
    return found[counts >= _DAYS]


def _day(document: Document) -> str:
    return (document.published_at or "")[:_DAY]
