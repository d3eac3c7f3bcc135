"""The parts of a brief, in the order in which every format tells them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sayso.domain.act import DISSENT, StanceKind
from sayso.domain.brief import Brief, BriefClaim, BriefStatement

_OBJECTS: Final = DISSENT - {StanceKind.DECLINES}


@dataclass(frozen=True, slots=True)
class Section:
    """Claims that are told under one heading.

    Attributes:
        first: Number of the first claim, counted from 1 over the whole brief.
        brief_form: Whether each claim is one statement, told in one line.
    """

    heading: str
    claims: tuple[BriefClaim, ...]
    first: int
    brief_form: bool = False


def part_claims(brief: Brief) -> Iterator[Section]:
    """Yield the claims under their headings; headings without claims are left out."""
    contested = tuple(claim for claim in brief.claims if claim.contested)
    single = tuple(claim for claim in brief.claims if is_single(claim))
    shared = tuple(claim for claim in brief.claims if not claim.contested and not is_single(claim))
    sections = (
        Section("Contested", contested, 1),
        Section("Not contested", shared, 1 + len(contested)),
        Section("Said once", single, 1 + len(contested) + len(shared), brief_form=True),
    )
    yield from (section for section in sections if section.claims)


def is_single(claim: BriefClaim) -> bool:
    """Return whether one statement is all that is told of a claim."""
    return (
        not (claim.aside or claim.drift or claim.hidden)
        and sum(len(side.statements) for side in claim.sides) == 1
    )


def is_dissent(claim: BriefClaim) -> bool:
    """Return whether somebody denies or doubts what a claim says, or knows nothing of it."""
    return any(side.stance in _OBJECTS for side in claim.sides)


def only_statement(claim: BriefClaim) -> BriefStatement:
    """Return the statement of a claim that has but one."""
    return claim.sides[0].statements[0]
