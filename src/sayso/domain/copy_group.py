"""Documents that share text."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.passage import Passage


class CopyKind(StrEnum):
    """How much of the text is shared."""

    EXACT = "exact"
    NEAR = "near"
    PARTIAL = "partial"
    VERSION = "version"
    """Texts published one after another under one address."""


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
        original: The id of the one that the others took from, of versions the first; None where that cannot be told.
        why: What shows that they are copies.
        shared: The words that each has in common with another.
        latest: Of versions the id of the last; None where that cannot be told.
    """

    id: str
    members: tuple[str, ...]
    original: str | None
    why: str
    kind: CopyKind
    shared: tuple[SharedPassage, ...] = ()
    latest: str | None = None
