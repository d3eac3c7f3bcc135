"""Who says it, in the words of one document."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.domain.passage import EMPTY, Passage

_NOBODY: Final = r"(?:nobody|no[ -]one|none(?! of))\b(?![’'])"
_NONE_OF_THEM: Final = r"(?:neither|none|not (?:one|a single))\b(?![’'])"
_NO_SUCH: Final = r"no [^\W\d]"


def names_nobody(words: str) -> bool:
    """Return whether a source is nobody at all: "no one", "nobody at the ministry"."""
    return re.match(_NOBODY, words, re.IGNORECASE) is not None


def names_none(words: str, *, named: bool) -> bool:
    """Return whether a source says of all who are meant that they did not: "neither side", "no official", "no one".

    Args:
        words: Of the source.
        named: Whether they are a name, which may begin with "No".
    """
    none = re.match(f"{_NOBODY}|{_NONE_OF_THEM}", words, re.IGNORECASE)
    return none is not None or (not named and re.match(_NO_SUCH, words, re.IGNORECASE) is not None)


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
