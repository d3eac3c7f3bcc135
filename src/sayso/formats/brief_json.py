"""The brief as JSON: what ``sayso brief --format json`` writes, and the way back."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from sayso.domain.act import Act, StanceKind
from sayso.domain.brief import (
    Brief,
    BriefActor,
    BriefClaim,
    BriefCopies,
    BriefDocument,
    BriefDrift,
    BriefQuantity,
    BriefSide,
    BriefStatement,
    BriefTelling,
    NotRead,
    Sourcing,
    Withheld,
)
from sayso.domain.citation import Citation
from sayso.domain.copy_group import CopyKind
from sayso.domain.drift import DriftKind, Severity
from sayso.domain.run import Run
from sayso.domain.source import ActorKind, Basis
from sayso.errors import MalformedRecord
from sayso.formats import SCHEMA
from sayso.formats.citation_json import citation_record, merge_citation, parse_citation, split_citation
from sayso.formats.passage_json import Record, certainty_record, parse_certainty, parse_time, time_record
from sayso.formats.reading_json import failure_record, parse_failure

_Noun = TypeVar("_Noun", Run, BriefDocument, Sourcing, Withheld, NotRead, BriefActor, BriefCopies)


def brief_record(brief: Brief) -> Record:
    """Return the record of a brief."""
    return {
        "schema": SCHEMA,
        "tool": _flat_record(brief.tool),
        "options": dict(brief.options),
        "period": list(brief.period),
        "documents": [_flat_record(document) for document in brief.documents],
        "claims": [_claim_record(claim) for claim in brief.claims],
        "sourcing": _flat_record(brief.sourcing),
        "withheld": [_flat_record(withheld) for withheld in brief.withheld],
        "not_read": [_flat_record(not_read) for not_read in brief.not_read],
        "failures": [failure_record(failure) for failure in brief.failures],
        "aside": [_statement_record(statement) for statement in brief.aside],
        "actors": [_flat_record(actor) for actor in brief.actors],
        "copies": [_flat_record(copies) for copies in brief.copies],
    }


def parse_brief(record: Record) -> Brief:
    """Return the brief of a record.

    Raises:
        MalformedRecord: A field is missing, or has a value that it cannot have.
    """
    try:
        return _parse_brief(record)
    except (KeyError, TypeError, ValueError, AttributeError) as exc:
        raise MalformedRecord(
            f"the brief cannot be read: {type(exc).__name__} {exc}",
            expected=f"a record of schema {SCHEMA}",
            remedy="write it again with sayso brief",
        ) from exc


def _flat_record(noun: Any) -> Record:
    """Return the record of a noun whose fields are named as in the record."""
    record = {field.name: getattr(noun, field.name) for field in fields(noun)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in record.items()}


def _parse_flat(noun: type[_Noun], record: Record) -> _Noun:
    """Return the noun of such a record; what it does not know is left out."""
    names = (field.name for field in fields(noun) if field.name in record)
    known: Record = {name: _freeze(record[name]) for name in names}
    return noun(**known)


def _freeze(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


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
        "drift": [_drift_record(drift) for drift in claim.drift],
        "aside": [_statement_record(statement) for statement in claim.aside],
        "weight": claim.weight,
    }


def _side_record(side: BriefSide) -> Record:
    return {"stance": side.stance, "statements": [_statement_record(each) for each in side.statements]}


def _statement_record(statement: BriefStatement) -> Record:
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


def _drift_record(drift: BriefDrift) -> Record:
    return {
        "kind": drift.kind,
        "from": citation_record(drift.from_),
        "to": citation_record(drift.to),
        "severity": drift.severity,
    }


def _parse_brief(record: Record) -> Brief:
    first, last = record["period"]
    return Brief(
        tool=_parse_flat(Run, record["tool"]),
        documents=tuple(_parse_flat(BriefDocument, document) for document in record["documents"]),
        claims=tuple(_parse_claim(claim) for claim in record["claims"]),
        options=record["options"],
        period=(first, last),
        sourcing=_parse_flat(Sourcing, record["sourcing"]),
        withheld=tuple(_parse_flat(Withheld, each) for each in record["withheld"]),
        not_read=tuple(_parse_flat(NotRead, each) for each in record["not_read"]),
        failures=tuple(parse_failure(failure) for failure in record["failures"]),
        aside=tuple(_parse_statement(each) for each in record["aside"]),
        actors=tuple(_parse_actor(actor) for actor in record["actors"]),
        copies=tuple(_parse_copies(copies) for copies in record["copies"]),
    )


def _parse_claim(record: Record) -> BriefClaim:
    return BriefClaim(
        id=record["id"],
        headline=parse_citation(record["headline"]),
        contested=record["contested"],
        sides=tuple(_parse_side(side) for side in record["sides"]),
        independent_sources=record["independent_sources"],
        proven_independent=record["proven_independent"],
        why_independent=record["why_independent"],
        credibility=record["credibility"],
        why_credibility=record["why_credibility"],
        drift=tuple(_parse_drift(drift) for drift in record["drift"]),
        aside=tuple(_parse_statement(each) for each in record["aside"]),
        weight=record["weight"],
    )


def _parse_side(record: Record) -> BriefSide:
    return BriefSide(
        StanceKind(record["stance"]), tuple(_parse_statement(each) for each in record["statements"])
    )


def _parse_statement(record: Record) -> BriefStatement:
    return BriefStatement(
        id=record["id"],
        actor_id=record["actor_id"],
        actor=record["actor"],
        named=record["named"],
        basis=Basis(record["basis"]),
        act=Act(record["act"]),
        negated=record["negated"],
        certainty=parse_certainty(record["certainty"]),
        said_at=parse_time(record["said_at"]),
        answers=tuple(record["answers"]),
        tellings=tuple(_parse_telling(telling) for telling in record["tellings"]),
        hedge=split_citation(record["certainty"]["words"]),
        time=split_citation(record["said_at"]),
        role=_parse_optional(record["role"]),
        affiliation=_parse_optional(record["affiliation"]),
    )


def _parse_telling(record: Record) -> BriefTelling:
    return BriefTelling(
        attribution_id=record["attribution"],
        words=parse_citation(record),
        via=tuple(record["via"]),
        source=_parse_optional(record["source"]),
        cue=_parse_optional(record["cue"]),
        quantities=tuple(_parse_quantity(quantity) for quantity in record["quantities"]),
        score=record["score"],
        within=tuple(record["within"]),
    )


def _parse_quantity(record: Record) -> BriefQuantity:
    numbers = {name: record[name] for name in ("value", "low", "high", "unit", "approximate")}
    return BriefQuantity(parse_citation(record), **numbers)


def _parse_optional(record: Record | None) -> Citation | None:
    return None if record is None else parse_citation(record)


def _parse_actor(record: Record) -> BriefActor:
    actor = _parse_flat(BriefActor, record)
    return replace(actor, kind=ActorKind(actor.kind))


def _parse_copies(record: Record) -> BriefCopies:
    copies = _parse_flat(BriefCopies, record)
    return replace(copies, kind=CopyKind(copies.kind))


def _parse_drift(record: Record) -> BriefDrift:
    return BriefDrift(
        kind=DriftKind(record["kind"]),
        from_=parse_citation(record["from"]),
        to=parse_citation(record["to"]),
        severity=Severity(record["severity"]),
    )
