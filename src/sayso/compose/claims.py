"""A claim as the brief tells it: with every stance that anybody takes on it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from sayso.compose.hiding import Hidden
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

NOTHING_HIDDEN: Final = Hidden()


def tell_claim(
    claim: Claim, lookup: Lookup, *, drifts: Iterable[Drift], hidden: Hidden = NOTHING_HIDDEN
) -> BriefClaim:
    """Return a claim with all its sides, and what tellings of it changed; what is hidden of it is counted."""
    independence = lookup.independence.get(claim.id)
    grade = lookup.grades.get(claim.id)
    told = BriefClaim(
        id=claim.id,
        headline=_cite_headline(claim, lookup, hidden),
        contested=claim.contested,
        sides=tuple(_tell_sides(claim, lookup, hidden)),
        independent_sources=independence.roots if independence else 0,
        proven_independent=independence.proven if independence else 0,
        why_independent=independence.why if independence else "",
        credibility=grade.credibility if grade else 6,
        why_credibility=grade.why if grade else "",
        drift=tuple(
            tell_drift(drift, lookup) for drift in drifts if not _shows(drift, claim, lookup, hidden)
        ),
        hidden=hidden.tell(claim, lookup),
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


def _tell_sides(claim: Claim, lookup: Lookup, hidden: Hidden) -> Iterable[BriefSide]:
    for kind in StanceKind:
        ids = {stance.statement_id for stance in claim.stances if stance.kind == kind}
        ids -= hidden.decisions.keys()
        if ids:
            yield BriefSide(kind, _tell_statements((lookup.statements[each] for each in ids), lookup))


def _tell_statements(statements: Iterable[Statement], lookup: Lookup) -> tuple[BriefStatement, ...]:
    ordered = sorted(statements, key=lambda each: (lookup.place(each), each.id))
    return tuple(tell_statement(each, lookup) for each in ordered)


def _cite_headline(claim: Claim, lookup: Lookup, hidden: Hidden) -> Citation:
    """Return the words that stand over a claim: its own, or where these are hidden, those of another statement."""
    if not _holds_hidden(claim.headline_document, claim.headline, claim, lookup, hidden):
        return cite(lookup.documents[claim.headline_document], claim.headline)
    shown = (
        lookup.statements[each.statement_id]
        for each in claim.stances
        if each.statement_id not in hidden.decisions
    )
    ordered = sorted(shown, key=lambda each: (lookup.place(each), each.id))
    return tell_statement(ordered[0], lookup).tellings[0].words


def _shows(drift: Drift, claim: Claim, lookup: Lookup, hidden: Hidden) -> bool:
    """Whether what a telling changed would show hidden words."""
    ends = ((drift.from_document, drift.from_), (drift.to_document, drift.to))
    return any(_holds_hidden(document_id, words, claim, lookup, hidden) for document_id, words in ends)


def _holds_hidden(document_id: str, words: Passage, claim: Claim, lookup: Lookup, hidden: Hidden) -> bool:
    """Whether words stand in what is hidden of a claim."""
    for telling in hidden.list_tellings(claim, lookup):
        own = lookup.attribution(telling).content.words.spans
        if telling.document_id == document_id and any(a.overlaps(b) for a in own for b in words.spans):
            return True
    return False


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
