"""Documents that share text."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.passage import Passage


class CopyKind(StrEnum):
    """How much of the text is shared."""

    EXACT = "exact"
    NEAR = "near"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Words of one member that stand in another as well."""

    document_id: str
    words: Passage


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Documents that share text.

    Attributes:
        members: Document ids, ascending.
        original: The id of the one that the others took from; None where that cannot be told.
        why: What shows that they are copies.
    """

    id: str
    members: tuple[str, ...]
    original: str | None
    why: str
    kind: CopyKind
    shared: tuple[SharedPassage, ...] = ()
