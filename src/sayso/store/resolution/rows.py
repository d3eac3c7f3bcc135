"""A resolution as rows: the same one always gives the same rows."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from sqlalchemy import Table

from sayso.domain.attribution import TimeReference
from sayso.domain.certainty import Certainty
from sayso.domain.claim import Claim
from sayso.domain.copy_group import CopyGroup
from sayso.domain.identity import identify
from sayso.domain.resolution import Resolution
from sayso.domain.statement import Statement
from sayso.formats.passage_json import Record, certainty_record, passage_record, time_record
from sayso.store.backend import Row
from sayso.store.packing import pack
from sayso.store.tables import (
    actors,
    answers,
    claims,
    copies,
    members,
    mentions,
    stances,
    statements,
    tellings,
)

OWN: Final = frozenset(("pk", "run", "since", "until"))
"""Columns of a row that tell when it holds, not what."""

_KEPT: Final = 2**12
"""Packed records that are remembered: most tell nothing, or the same as others."""

Anchors = Mapping[tuple[str, str], str]
"""The anchor of each attribution, by document id and number."""


def list_rows(resolution: Resolution, anchors: Anchors) -> dict[Table, list[Row]]:
    """Return the rows of every table that a resolution has."""
    told, claimed = resolution.statements, resolution.claims
    return {
        actors: list(_actors(resolution)),
        mentions: list(_mentions(resolution, anchors)),
        statements: [_statement(each) for each in told],
        tellings: [row for each in told for row in _tellings(each, anchors)],
        answers: [row for each in told for row in _answers(each)],
        claims: [_claim(each) for each in claimed],
        stances: [row for each in claimed for row in _stances(each)],
        members: [row for each in claimed for row in _members(each, anchors)],
        copies: [_copies(place, each) for place, each in enumerate(resolution.copy_groups)],
    }


def _actors(resolution: Resolution) -> Iterator[Row]:
    for each in resolution.actors:
        yield {
            "id": each.id,
            "name": each.name,
            "named": each.named,
            "kind": str(each.kind),
            "aliases": _pack_names(each.aliases),
        }


def _mentions(resolution: Resolution, anchors: Anchors) -> Iterator[Row]:
    for actor in resolution.actors:
        for place, (document_id, number) in enumerate(actor.mentions):
            anchor = anchors[document_id, number]
            yield {
                "actor_id": actor.id,
                "attribution_id": identify("attribution", document_id, anchor),
                "place": place,
                "founds": identify("person", document_id, anchor),
            }


def _statement(statement: Statement) -> Row:
    time = statement.said_at
    return {
        "id": statement.id,
        "actor_id": statement.actor_id,
        "act": str(statement.act),
        "negated": statement.negated,
        "basis": str(statement.basis),
        "certainty": str(statement.certainty.level),
        "said_from": time and time.from_date,
        "said_to": time and time.to_date,
        "body": _pack_said(statement.certainty, time),
    }


@lru_cache(_KEPT)
def _pack_said(certainty: Certainty, time: TimeReference | None) -> bytes:
    return pack({"certainty": certainty_record(certainty), "said_at": time_record(time)})


@lru_cache(_KEPT)
def _pack_names(names: tuple[str, ...]) -> bytes:
    return pack(list(names))


def _tellings(statement: Statement, anchors: Anchors) -> Iterator[Row]:
    for place, telling in enumerate(statement.tellings):
        anchor = anchors[telling.document_id, telling.attribution_id]
        yield {
            "statement_id": statement.id,
            "attribution_id": identify("attribution", telling.document_id, anchor),
            "place": place,
            "via": _pack_names(telling.via),
            "founds": identify("statement", telling.document_id, anchor),
        }


def _answers(statement: Statement) -> Iterator[Row]:
    for place, answered in enumerate(statement.answers):
        yield {"statement_id": statement.id, "answered_id": answered, "place": place}


def _claim(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "headline": claim.headline.text or "",
        "document_id": claim.headline_document,
        "contested": claim.contested,
        "statements": len({stance.statement_id for stance in claim.stances}),
        "body": pack(_claim_record(claim)),
    }


def _claim_record(claim: Claim) -> Record:
    told = passage_record(claim.headline)
    return told | {"agreeing": [list(pair) for pair in claim.agreeing]} if claim.agreeing else told


def _stances(claim: Claim) -> Iterator[Row]:
    for place, stance in enumerate(claim.stances):
        yield {
            "claim_id": claim.id,
            "statement_id": stance.statement_id,
            "kind": str(stance.kind),
            "place": place,
        }


def _members(claim: Claim, anchors: Anchors) -> Iterator[Row]:
    for place, (document_id, number, part) in enumerate(claim.members):
        anchor = anchors[document_id, number]
        parts = (str(part),) if part else ()
        yield {
            "claim_id": claim.id,
            "attribution_id": identify("attribution", document_id, anchor),
            "part": part,
            "place": place,
            "founds": identify("claim", document_id, anchor, *parts),
        }


def _copies(place: int, group: CopyGroup) -> Row:
    return {
        "id": group.id,
        "kind": str(group.kind),
        "original_id": group.original,
        "place": place,
        "body": pack(_copies_record(group)),
    }


def _copies_record(group: CopyGroup) -> Record:
    return {
        "members": list(group.members),
        "why": group.why,
        "latest": group.latest,
        "shared": [[each.document_id, passage_record(each.words)] for each in group.shared],
    }
