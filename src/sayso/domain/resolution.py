"""What documents say together."""

from dataclasses import dataclass

from sayso.domain.actor import Actor
from sayso.domain.claim import Claim
from sayso.domain.copy_group import CopyGroup
from sayso.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Resolution:
    """Copies, actors, statements and claims; each in the order of its id's founding."""

    copy_groups: tuple[CopyGroup, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
