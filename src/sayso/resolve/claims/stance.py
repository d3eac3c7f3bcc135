"""The stance of an attribution, and how the stances of nested ones add up."""

import re
from typing import Final

from sayso.domain.act import Act, StanceKind, stance_of
from sayso.domain.attribution import Attribution
from sayso.domain.source import names_nobody
from sayso.resolve.claims.frames import disclaims_knowledge
from sayso.resolve.lexicon import load_lexicon

SPOKEN = frozenset(
    {
        Act.ASSERT, Act.REPORT, Act.CONFIRM, Act.ACKNOWLEDGE, Act.DENY, Act.REJECT, Act.DOUBT, Act.ASSESS,
        Act.PREDICT, Act.WARN, Act.ANNOUNCE, Act.ACCUSE,
    }
)  # fmt: skip
"""Acts of speech whose content can be true or false."""

PROPOSITIONAL = SPOKEN | {Act.BELIEVE}
"""The same, and what is held true without being said: an outer speaker tells of it, and does not pass it on."""

DIRECTIVE = frozenset({Act.DEMAND, Act.ORDER, Act.THREATEN, Act.PROMISE, Act.ASK})
"""Acts that want something done, or bind the speaker to do it."""

ANSWERING = frozenset({StanceKind.DENIES, StanceKind.DOUBTS, StanceKind.DECLINES, StanceKind.UNAWARE})
"""Stances that need something that was claimed before."""

_REFUSED_DEED: Final = re.compile(
    r"\W*(?:not )?to (?!(?:accept|believe|acknowledge|recogni[sz]e|admit|concede)\b)[a-z]+", re.IGNORECASE
)
"""What is refused and no claim: "to leave"; who refuses to believe something denies it."""

_FLIPPED = {StanceKind.ASSERTS: StanceKind.DENIES, StanceKind.DENIES: StanceKind.ASSERTS}


def own_stance(attribution: Attribution) -> StanceKind | None:
    """Return the stance of an attribution on its content; "had not heard of X" is told by its wording.

    Where nobody says it ("no one confirmed that X", "you know that X"), nobody takes a side. Of "neither ministry", or
    "no official", somebody could be named who did not. Nor does who will not do something ("refused to leave").
    """
    if _is_nobody_in_particular(attribution):
        return None
    if attribution.act is Act.REJECT and _REFUSED_DEED.match(attribution.content.words.text or ""):
        return None
    if disclaims_knowledge(attribution):
        return StanceKind.UNAWARE
    return stance_of(attribution.act, negated=attribution.negated)


def _is_nobody_in_particular(attribution: Attribution) -> bool:
    """Whether there is nobody behind the source, or whoever hears it."""
    source = attribution.source
    words = source.words.text or ""
    return names_nobody(words) or (not source.named and words.lower() in load_lexicon().second_person)


def flip(stance: StanceKind | None) -> StanceKind | None:
    """Return the stance on X of who takes this one on not-X."""
    return stance if stance is None else _FLIPPED.get(stance, stance)


def add_up(outer: StanceKind | None, inner: StanceKind | None, *, same_speaker: bool) -> StanceKind | None:
    """Return what the outer speaker does to the innermost claim.

    Who speaks of himself takes the inner stance; who denies a denial asserts; who only passes
    another's word on reports.
    """
    if outer in ANSWERING:
        return flip(outer) if inner is StanceKind.DENIES else outer
    if outer is None:
        return None
    return inner if same_speaker else StanceKind.REPORTS
