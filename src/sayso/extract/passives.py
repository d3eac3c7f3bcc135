"""Whether a cue is in the passive, so that its subject does not speak: "is believed to", "had been told"."""

from __future__ import annotations

from functools import cache

from sayso.extract.decode import WordRange
from sayso.extract.lexicon import rows
from sayso.extract.words import Words

_BEING = frozenset("is are was were be been being".split())
_ACTIVE = frozenset(
    {"concerned", "worried", "convinced", "determined", "committed", "opposed", "scared", "pleased"}
)
"""Participles that say what their subject feels or thinks."""


def is_passive(words: Words, cue: WordRange) -> bool:
    """Return whether a form of "be" and a participle stand in a cue."""
    being = next((i for i in range(*cue) if words[i].lower() in _BEING), None)
    return being is not None and any(
        is_participle(words[i].lower()) and words[i].lower() not in _ACTIVE for i in range(being + 1, cue[1])
    )


def is_participle(word: str) -> bool:
    """Whether a word in small letters has the form of a past participle."""
    return word.endswith("ed") or word in _irregular()


@cache
def _irregular() -> frozenset[str]:
    """The last form of each irregular verb, which is its participle."""
    return frozenset(row[1].split()[-1] for row in rows("irregular.tsv") if not row[1].endswith("ing"))
