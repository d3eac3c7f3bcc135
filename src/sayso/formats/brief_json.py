"""The brief as JSON: what ``sayso brief --format json`` writes."""

from dataclasses import fields
from typing import Any

from sayso.domain.brief import (
    Brief,
    BriefClaim,
    BriefDrift,
    BriefQuantity,
    BriefSide,
    BriefStatement,
    BriefTelling,
)
from sayso.domain.citation import Citation
from sayso.formats import SCHEMA
from sayso.formats.citation_json import citation_record, merge_citation
from sayso.formats.passage_json import Record, certainty_record, time_record
from sayso.formats.reading_json import failure_record


def brief_record(brief: Brief) -> Record:
    """Return the record of a brief."""
    return {
        "schema": SCHEMA,
        "tool": flat_record(brief.tool),
        "options": dict(brief.options),
        "period": list(brief.period),
        "documents": [flat_record(document) for document in brief.documents],
        "claims": [_claim_record(claim) for claim in brief.claims],
        "sourcing": flat_record(brief.sourcing),
        "withheld": [flat_record(withheld) for withheld in brief.withheld],
        "not_read": [flat_record(not_read) for not_read in brief.not_read],
        "failures": [failure_record(failure) for failure in brief.failures],
        "aside": [statement_record(statement) for statement in brief.aside],
        "actors": [flat_record(actor) for actor in brief.actors],
        "copies": [flat_record(copies) for copies in brief.copies],
    }


def flat_record(noun: Any) -> Record:
    """Return the record of a noun whose fields are named as in the record."""
    record = {field.name: getattr(noun, field.name) for field in fields(noun)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in record.items()}


def _claim_record(claim: BriefClaim) -> Record:
    return {
        "id": claim.id,
        "headline": citation_record(claim.headline),
        "contested": claim.contested,
        "sides": [_side_record(side) for side in claim.sides],
        "independent_sources": claim.independent_sources,
        "proven_independent": claim.proven_independent,
        "why_independent": claim.why_independent,
        "credibility": claim.credibility,
        "why_credibility": claim.why_credibility,
        "drift": [drift_record(drift) for drift in claim.drift],
        "aside": [statement_record(statement) for statement in claim.aside],
        "weight": claim.weight,
        "hidden": [flat_record(each) for each in claim.hidden],
    }


def _side_record(side: BriefSide) -> Record:
    return {"stance": side.stance, "statements": [statement_record(each) for each in side.statements]}


def statement_record(statement: BriefStatement) -> Record:
    """Return the record of a statement."""
    certainty = certainty_record(statement.certainty)
    said_at = time_record(statement.said_at)
    return {
        "id": statement.id,
        "actor_id": statement.actor_id,
        "actor": statement.actor,
        "named": statement.named,
        "basis": statement.basis,
        "act": statement.act,
        "negated": statement.negated,
        "certainty": {**certainty, "words": merge_citation(certainty["words"], statement.hedge)},
        "said_at": said_at and merge_citation(said_at, statement.time),
        "answers": list(statement.answers),
        "role": _citation_or_none(statement.role),
        "affiliation": _citation_or_none(statement.affiliation),
        "tellings": [_telling_record(telling) for telling in statement.tellings],
    }


def _telling_record(telling: BriefTelling) -> Record:
    return {
        "attribution": telling.attribution_id,
        "via": list(telling.via),
        **citation_record(telling.words),
        "source": _citation_or_none(telling.source),
        "cue": _citation_or_none(telling.cue),
        "quantities": [_quantity_record(quantity) for quantity in telling.quantities],
        "score": telling.score,
        "within": list(telling.within),
    }


def _quantity_record(quantity: BriefQuantity) -> Record:
    numbers = {name: getattr(quantity, name) for name in ("value", "low", "high", "unit", "approximate")}
    return {**citation_record(quantity.words), **numbers}


def _citation_or_none(citation: Citation | None) -> Record | None:
    return None if citation is None else citation_record(citation)


def drift_record(drift: BriefDrift) -> Record:
    """Return the record of what a telling changed."""
    return {
        "kind": drift.kind,
        "from": citation_record(drift.from_),
        "to": citation_record(drift.to),
        "severity": drift.severity,
    }
