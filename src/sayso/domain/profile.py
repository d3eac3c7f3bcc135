"""Who somebody is, as a ledger has it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.domain.actor import Actor
from sayso.domain.brief import BriefDocument, BriefStatement


@dataclass(frozen=True, slots=True)
class Profile:
    """One who speaks, with what they said and what was said of them.

    Attributes:
        actor: Under all names.
        said: The latest of what they said, the oldest of these first.
        said_of: The latest of what others said in which they are named, likewise.
        n_said: How much they said in all.
        n_said_of: How much others said of them in all.
        claims: Ids of the claims that a statement takes a stance on, by the id of the statement.
        documents: In which all this stands.
    """

    actor: Actor
    said: tuple[BriefStatement, ...]
    said_of: tuple[BriefStatement, ...]
    n_said: int
    n_said_of: int
    claims: Mapping[str, tuple[str, ...]]
    documents: tuple[BriefDocument, ...]
