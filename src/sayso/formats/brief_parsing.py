"""The way back: from the JSON of a brief to the brief."""

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
    BriefHidden,
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
from sayso.formats.citation_json import parse_citation, split_citation
from sayso.formats.passage_json import Record, parse_certainty, parse_time
from sayso.formats.reading_json import parse_failure

_Noun = TypeVar(
    "_Noun", Run, BriefDocument, Sourcing, Withheld, NotRead, BriefActor, BriefCopies, BriefHidden
)


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


def _parse_flat(noun: type[_Noun], record: Record) -> _Noun:
    """Return the noun of such a record; what it does not know is left out."""
    names = (field.name for field in fields(noun) if field.name in record)
    known: Record = {name: _freeze(record[name]) for name in names}
    return noun(**known)


def _freeze(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


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
        hidden=tuple(_parse_hidden(each) for each in record.get("hidden", ())),
    )


def _parse_hidden(record: Record) -> BriefHidden:
    hidden = _parse_flat(BriefHidden, record)
    return replace(hidden, stance=StanceKind(hidden.stance))


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
