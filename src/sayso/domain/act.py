"""What somebody does by speaking, and the stance that it takes on what is said."""

from enum import StrEnum
from typing import Final


class Act(StrEnum):
    """What a source does by its words."""

    ASSERT = "assert"
    REPORT = "report"
    CONFIRM = "confirm"
    ACKNOWLEDGE = "acknowledge"
    DENY = "deny"
    REJECT = "reject"
    ACCUSE = "accuse"
    CRITICIZE = "criticize"
    PRAISE = "praise"
    AGREE = "agree"
    DISAGREE = "disagree"
    DOUBT = "doubt"
    ASSESS = "assess"
    PREDICT = "predict"
    WARN = "warn"
    THREATEN = "threaten"
    PROMISE = "promise"
    DEMAND = "demand"
    ORDER = "order"
    ASK = "ask"
    ANNOUNCE = "announce"
    DECLINE = "decline"
    DESCRIBE = "describe"
    FEEL = "feel"
    BELIEVE = "believe"


class StanceKind(StrEnum):
    """What a statement does to a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    UNAWARE = "unaware"
    DECLINES = "declines"
    REPORTS = "reports"


DISSENT: Final = frozenset((StanceKind.DENIES, StanceKind.DOUBTS, StanceKind.UNAWARE, StanceKind.DECLINES))
"""The stances that do not bear a claim out."""

_AFFIRMED: dict[Act, StanceKind | None] = {
    **dict.fromkeys(Act, StanceKind.ASSERTS),
    Act.REPORT: StanceKind.REPORTS,
    Act.DENY: StanceKind.DENIES,
    Act.REJECT: StanceKind.DENIES,
    Act.DISAGREE: StanceKind.DENIES,
    Act.DOUBT: StanceKind.DOUBTS,
    Act.DECLINE: StanceKind.DECLINES,
    Act.ASK: None,
}

_NEGATED: dict[Act, StanceKind | None] = {
    **dict.fromkeys(Act),
    Act.CONFIRM: StanceKind.UNAWARE,
    Act.AGREE: StanceKind.DENIES,
    Act.BELIEVE: StanceKind.DOUBTS,
    Act.ASSESS: StanceKind.DOUBTS,
}


def stance_of(act: Act, *, negated: bool) -> StanceKind | None:
    """Return the stance that an act takes on its content, or None where it takes no side.

    "Did not deny" and "did not say" take no side; "could not confirm" knows nothing of it.
    "Had not heard of X" is told apart by its wording, before this table is asked.

    Args:
        act: What the source does by speaking.
        negated: Whether the cue itself is negated.
    """
    return (_NEGATED if negated else _AFFIRMED)[act]
