"""A person's decision, which beats the machine's."""

from dataclasses import dataclass
from enum import StrEnum


class JudgementKind(StrEnum):
    """What was decided about subject and object."""

    SAME_ACTOR = "same-actor"
    OTHER_ACTOR = "other-actor"
    SAME_STATEMENT = "same-statement"
    OTHER_STATEMENT = "other-statement"
    SAME_CLAIM = "same-claim"
    OTHER_CLAIM = "other-claim"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person.

    Attributes:
        subject: The id that it is about.
        object: The other id, or None where it is about one thing only.
        at: ISO time in UTC.
    """

    kind: JudgementKind
    subject: str
    object: str | None
    by: str
    at: str
    why: str
