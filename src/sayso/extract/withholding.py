"""What is kept from somebody is not denied: "denied bail", "refused them entry"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.extract.lemmas import form_index
from sayso.extract.lexicon import rows
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_VERBS: Final = form_index(("deny", "refuse"))
_WHOM: Final = frozenset("him them me us you".split())
_OPENS_A_CLAIM: Final = frozenset("that to any".split())
_FINITE: Final = frozenset("is are was were has have had will would".split())
_AHEAD: Final = 3
"""Words within which the noun stands: "denied urgent medical care"."""


def without_withheld(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations without those in which nothing is said, and something is not given."""
    return [each for each in relations if not _withholds(words, each)]


def _withholds(words: Words, relation: Relation) -> bool:
    if words[relation.cue[1] - 1].lower() not in _VERBS:
        return False
    behind = next((part for part in relation.content if part[0] >= relation.cue[1]), None)
    if behind is None:
        return False
    start, end = behind
    said = [words[at].lower() for at in range(start, end)]
    if said[0] in _WHOM:
        return len(said) > 1 and said[1] not in _OPENS_A_CLAIM
    claims = said[0] in _OPENS_A_CLAIM or not _FINITE.isdisjoint(said)
    return not claims and not _withheld().isdisjoint(said[:_AHEAD])


@cache
def _withheld() -> frozenset[str]:
    return frozenset(row[0] for row in rows("withheld.tsv"))
