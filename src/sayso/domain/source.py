"""Who says it, in the words of one document."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.domain.passage import EMPTY, Passage

_NOBODY: Final = re.compile(
    r"(?:nobody|no[ -]one|none|neither|not (?:one|a single))\b(?![’'])", re.IGNORECASE
)
_NO_SUCH: Final = re.compile(r"no [^\W\d]", re.IGNORECASE)


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

    @property
    def is_nobody(self) -> bool:
        """Whether the words say that there is none who does: "no one", "neither of them", "no official"."""
        text = self.words.text or ""
        return bool(_NOBODY.match(text) or (not self.named and _NO_SUCH.match(text)))
