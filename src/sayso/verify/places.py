"""Walks a brief: every citation in it, with the place where it stands."""

from collections.abc import Iterator

from sayso.domain.brief import Brief, BriefClaim, BriefStatement
from sayso.domain.citation import Citation


def list_citations(brief: Brief) -> Iterator[tuple[str, Citation]]:
    """Yield every citation of a brief with its place, in the order of the brief."""
    for claim in brief.claims:
        yield f"claim {claim.id}, headline", claim.headline
        for side in claim.sides:
            for statement in side.statements:
                yield from _list_statement(claim, statement)
        for drift in claim.drift:
            yield f"claim {claim.id}, drift of {drift.kind}, from", drift.from_
            yield f"claim {claim.id}, drift of {drift.kind}, to", drift.to


def _list_statement(claim: BriefClaim, statement: BriefStatement) -> Iterator[tuple[str, Citation]]:
    place = f"claim {claim.id}, statement {statement.id}"
    for telling in statement.tellings:
        yield f"{place}, attribution {telling.attribution_id} of {telling.words.document}", telling.words
    if statement.hedge is not None:
        yield f"{place}, certainty", statement.hedge
    if statement.time is not None:
        yield f"{place}, time", statement.time
