"""The words that tell a claim best."""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from sayso.domain.act import StanceKind
from sayso.resolve.claims.proposition import Proposition
from sayso.resolve.embedder import Vectors
from sayso.resolve.lexicon import load_lexicon
from sayso.resolve.words import has_verb, split_words

_SHORTEST: Final = 5
_LONGEST: Final = 28
_OPENING_PENALTY: Final = 0.25
_WHOLE: Final = 0.25
"""For words that begin a clause: those that begin inside one may lack their subject."""
_PATCHED: Final = 0.2
"""For words in pieces, or of several sentences."""
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’]?\s")
_NEAR: Final = 12
_OWN_VIEW: Final = 0.15
"""For "we" and "I": the claim is not the speaker's alone."""
_CLAUSE: Final = 0.45
"""For an auxiliary: a clause says something, a noun phrase names it."""


def choose_headline(members: Sequence[int], propositions: Sequence[Proposition], vectors: Vectors) -> int:
    """Return the place of the proposition whose words tell the claim best.

    That is one that stands at the middle of the claim, is asserted and not denied, does not
    negate, opens with no pronoun, and is neither a scrap nor a speech.
    """
    if len(members) == 1:
        return members[0]
    centre = vectors[list(members)].astype(np.float64).mean(axis=0)
    rated = [(_rate(propositions[n], float(vectors[n] @ centre)), n) for n in members]
    return max(rated, key=lambda pair: (round(pair[0], 6), -pair[1]))[1]


def _rate(proposition: Proposition, central: float) -> float:
    words = [word.lower() for word in split_words(proposition.text)]
    if not words:
        return -9.0
    scrap = max(0, _SHORTEST - len(words)) / _SHORTEST
    speech = max(0, len(words) - _LONGEST) / _LONGEST
    return (
        central
        + 0.3 * (proposition.stance in {StanceKind.ASSERTS, StanceKind.REPORTS})
        + 0.1 * proposition.direct
        - 0.3 * (proposition.negative is True)
        - _OPENING_PENALTY * (words[0] in load_lexicon().pronouns)
        - _OPENING_PENALTY * (words[0] in load_lexicon().leaning)
        - _OWN_VIEW * (not load_lexicon().first_person.isdisjoint(words))
        + _CLAUSE * has_verb(proposition.text)
        + _WHOLE * _begins_a_clause(proposition)
        - _PATCHED
        * (len(proposition.passage.spans) > 1 or _SENTENCE_END.search(proposition.text) is not None)
        - 0.6 * scrap
        - min(0.6, 0.3 * speech)
    )


def _begins_a_clause(proposition: Proposition) -> bool:
    """Whether the words begin with a capital, or behind "that"."""
    start = proposition.passage.spans[0].start
    before = proposition.entry.document.text[max(0, start - _NEAR) : start].lower().split()
    return proposition.text[:1].isupper() or before[-1:] in (["that"], ["whether"])
