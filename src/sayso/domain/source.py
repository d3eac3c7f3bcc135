"""Who says it, in the words of one document."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.passage import EMPTY, Passage


class Basis(StrEnum):
    """On whose word, by what sourcing."""

    ANONYMITY_GRANTED = "anonymity-granted"
    HEARSAY = "hearsay"
    INTELLIGENCE = "intelligence"
    DOCUMENT = "document"
    UNNAMED = "unnamed"
    ON_RECORD = "on-record"
    UNKNOWN = "unknown"


class ActorKind(StrEnum):
    """What kind of being speaks."""

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    GROUP = "group"
    UNKNOWN = "unknown"


class MentionKind(StrEnum):
    """How the document words the one who speaks."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    IMPLICIT = "implicit"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it, as the document has it.

    Attributes:
        words: The source itself; ``EMPTY`` where it is only implied.
        actor: The fullest name that the document gives, or the description of an unnamed source.
        antecedent: Where that name was taken from; None where the source names itself.
        named: Whether the actor has a proper name.
    """

    words: Passage
    actor: str
    antecedent: Passage | None = None
    named: bool = False
    kind: ActorKind = ActorKind.UNKNOWN
    mention: MentionKind = MentionKind.DESCRIPTION
    role: Passage = EMPTY
    affiliation: Passage = EMPTY
    basis: Basis = Basis.UNKNOWN
