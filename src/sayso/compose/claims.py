"""A claim as the brief tells it: with every stance that anybody takes on it."""

from collections.abc import Iterable
from dataclasses import replace

from sayso.compose.lookup import Lookup
from sayso.compose.rank import weigh_claim
from sayso.compose.statements import tell_statement
from sayso.domain.act import StanceKind
from sayso.domain.brief import BriefClaim, BriefDrift, BriefSide, BriefStatement
from sayso.domain.citation import Citation, cite
from sayso.domain.claim import Claim
from sayso.domain.drift import Drift
from sayso.domain.passage import Passage
from sayso.domain.statement import Statement


def tell_claim(claim: Claim, lookup: Lookup, *, drifts: Iterable[Drift]) -> BriefClaim:
    """Return a claim with all its sides, and what tellings of it changed."""
    independence = lookup.independence.get(claim.id)
    grade = lookup.grades.get(claim.id)
    told = BriefClaim(
        id=claim.id,
        headline=cite(lookup.documents[claim.headline_document], claim.headline),
        contested=claim.contested,
        sides=tuple(_tell_sides(claim, lookup)),
        independent_sources=independence.roots if independence else 0,
        proven_independent=independence.proven if independence else 0,
        why_independent=independence.why if independence else "",
        credibility=grade.credibility if grade else 6,
        why_credibility=grade.why if grade else "",
        drift=tuple(tell_drift(drift, lookup) for drift in drifts),
    )
    return replace(told, weight=weigh_claim(told))


def add_aside(claim: BriefClaim, answers: Iterable[Statement], lookup: Lookup) -> BriefClaim:
    """Return the claim with those statements beside it that answer one of its own."""
    own = {each.id for each in list_statements(claim)}
    beside = (each for each in answers if own & set(each.answers))
    return replace(claim, aside=_tell_statements(beside, lookup))


def list_statements(claim: BriefClaim) -> list[BriefStatement]:
    """Return the statements on all sides of a claim."""
    return [statement for side in claim.sides for statement in side.statements]


def _tell_sides(claim: Claim, lookup: Lookup) -> Iterable[BriefSide]:
    for kind in StanceKind:
        ids = {stance.statement_id for stance in claim.stances if stance.kind == kind}
        if ids:
            yield BriefSide(kind, _tell_statements((lookup.statements[each] for each in ids), lookup))


def _tell_statements(statements: Iterable[Statement], lookup: Lookup) -> tuple[BriefStatement, ...]:
    ordered = sorted(statements, key=lambda each: (lookup.place(each), each.id))
    return tuple(tell_statement(each, lookup) for each in ordered)


def tell_drift(drift: Drift, lookup: Lookup) -> BriefDrift:
    """Return what a telling changed, with the words of both tellings."""
    return BriefDrift(
        kind=drift.kind,
        from_=_cite_in(drift.from_document, drift.from_, lookup),
        to=_cite_in(drift.to_document, drift.to, lookup),
        severity=drift.severity,
    )


def _cite_in(document_id: str, words: Passage, lookup: Lookup) -> Citation:
    return cite(lookup.documents[document_id], words)
