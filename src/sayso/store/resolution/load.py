"""Loads what documents say together, all of it or what belongs to some claims."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from sayso.domain.act import Act, StanceKind
from sayso.domain.actor import Actor
from sayso.domain.claim import Claim, Stance
from sayso.domain.copy_group import CopyGroup, CopyKind, SharedPassage
from sayso.domain.resolution import Resolution
from sayso.domain.source import ActorKind, Basis
from sayso.domain.statement import Statement, Telling
from sayso.formats.passage_json import parse_certainty, parse_passage, parse_time
from sayso.store.chunks import in_chunks
from sayso.store.commits import holds
from sayso.store.packing import unpack
from sayso.store.tables import (
    actors,
    answers,
    attributions,
    claims,
    copies,
    members,
    mentions,
    stances,
    statements,
    tellings,
)

Wanted = Collection[str] | None
"""Ids; None for all."""


def load_resolution(connection: Connection, *, as_of: int | None = None) -> Resolution:
    """Return what all documents say together.

    Args:
        connection: To the ledger.
        as_of: The commit at which the ledger is asked; None for now.
    """
    found = _Loader(connection, as_of)
    told = tuple(found.statements(None))
    claimed = tuple(_keep_told(found.claims(None), told))
    return Resolution(tuple(found.copies()), tuple(found.actors(None)), told, claimed)


def load_part(
    connection: Connection,
    *,
    claim_ids: Collection[str] = (),
    statement_ids: Collection[str] = (),
    as_of: int | None = None,
) -> Resolution:
    """Return what belongs to some claims or statements; actors with where they speak in the documents that tell these.

    Args:
        connection: To the ledger.
        claim_ids: These claims, with all statements on them and those that answer one of these.
        statement_ids: These statements.
        as_of: The commit at which the ledger is asked; None for now.
    """
    found = _Loader(connection, as_of)
    told_claims = tuple(found.claims(claim_ids))
    told = tuple(found.statements(found.statement_ids(told_claims) | set(statement_ids)))
    speaking = {each.actor_id for each in told}
    documents = {telling.document_id for each in told for telling in each.tellings}
    claimed = tuple(_keep_told(told_claims, told))
    return Resolution(tuple(found.copies()), tuple(found.actors(speaking, documents)), told, claimed)


def _keep_told(found: Iterable[Claim], told: Iterable[Statement]) -> Iterator[Claim]:
    """Yield claims without the stances of statements that nobody tells any more, until all is resolved anew."""
    held = {statement.id for statement in told}
    for claim in found:
        left = tuple(stance for stance in claim.stances if stance.statement_id in held)
        if len(left) == len(claim.stances):
            yield claim
        elif left:
            yield replace(claim, stances=left)


def load_actor(connection: Connection, actor_id: str, *, as_of: int | None = None) -> Actor:
    """Return one actor, without where they speak.

    Raises:
        KeyError: There is none of this id.
    """
    for actor in _Loader(connection, as_of).actors((actor_id,), ()):
        return actor
    raise KeyError(actor_id)


class _Loader:
    """Reads nouns of one state of the ledger."""

    def __init__(self, connection: Connection, as_of: int | None) -> None:
        self._connection = connection
        self._as_of = as_of

    def claims(self, ids: Wanted) -> Iterator[Claim]:
        rows = list(self._rows(claims, claims.c.id, ids, claims.c.id))
        own = None if ids is None else [row.id for row in rows]
        taken = _gather(self._rows(stances, stances.c.claim_id, own, stances.c.place), "claim_id")
        parts = _gather(self._placed(members, members.c.claim_id, own), "claim_id")
        for row in rows:
            body = unpack(row.body)
            yield Claim(
                id=row.id,
                headline_document=row.document_id,
                headline=parse_passage(body),
                stances=tuple(Stance(each.statement_id, StanceKind(each.kind)) for each in taken[row.id]),
                members=tuple((each.document_id, each.number, each.part) for each in parts[row.id]),
                agreeing=tuple((one, other) for one, other in body.get("agreeing", ())),
            )

    def statement_ids(self, told: Iterable[Claim]) -> set[str]:
        """Return the statements on claims, and those that answer one of them."""
        sided = {stance.statement_id for claim in told for stance in claim.stances}
        answering = self._rows(answers, answers.c.answered_id, sided, answers.c.pk)
        return sided | {row.statement_id for row in answering}

    def statements(self, ids: Wanted) -> Iterator[Statement]:
        told = _gather(self._placed(tellings, tellings.c.statement_id, ids), "statement_id")
        answered = _gather(self._rows(answers, answers.c.statement_id, ids, answers.c.place), "statement_id")
        for row in self._rows(statements, statements.c.id, ids, statements.c.id):
            if told[row.id]:
                yield _make_statement(row, told[row.id], answered[row.id])

    def actors(self, ids: Wanted, documents: Wanted = None) -> Iterator[Actor]:
        """Yield actors, with where they speak in all documents, or in some."""
        found = _gather(self._mentions(ids, documents), "actor_id")
        for row in self._rows(actors, actors.c.id, ids, actors.c.id):
            yield Actor(
                id=row.id,
                name=row.name,
                named=row.named,
                kind=ActorKind(row.kind),
                aliases=tuple(unpack(row.aliases)),
                mentions=tuple((each.document_id, each.number) for each in found[row.id]),
            )

    def _mentions(self, ids: Wanted, documents: Wanted) -> Iterator[Row[Any]]:
        if documents is None:
            yield from self._placed(mentions, mentions.c.actor_id, ids)
            return
        # Joined to nothing, so that the index of actors is not used: some speak in more documents than are asked for.
        actor_id = mentions.c.actor_id + ""
        for some in in_chunks(ids or ()):
            yield from self._placed(mentions, attributions.c.document_id, documents, actor_id.in_(some))

    def copies(self) -> Iterator[CopyGroup]:
        for row in self._rows(copies, copies.c.id, None, copies.c.place):
            body = unpack(row.body)
            yield CopyGroup(
                id=row.id,
                members=tuple(body["members"]),
                original=row.original_id,
                why=body["why"],
                kind=CopyKind(row.kind),
                shared=tuple(SharedPassage(id_, parse_passage(words)) for id_, words in body["shared"]),
                latest=body["latest"],
            )

    def _rows(self, table: Table, column: Any, ids: Wanted, order: Any) -> Iterator[Row[Any]]:
        query = select(table).where(holds(table, self._as_of)).order_by(order)
        yield from self._select(query, column, ids)

    def _placed(self, table: Table, column: Any, ids: Wanted, *where: Any) -> Iterator[Row[Any]]:
        """Yield rows with the document and the number of the attribution that each names."""
        named = table.c.attribution_id == attributions.c.id
        query = (
            select(table, attributions.c.document_id, attributions.c.number)
            .join(attributions, named)
            .where(holds(table, self._as_of), holds(attributions, self._as_of), *where)
            .order_by(table.c.place)
        )
        yield from self._select(query, column, ids)

    def _select(self, query: Select[Any], column: Any, ids: Wanted) -> Iterator[Row[Any]]:
        if ids is None:
            yield from self._connection.execute(query)
            return
        for some in in_chunks(ids):
            yield from self._connection.execute(query.where(column.in_(some)))


def _gather(rows: Iterable[Row[Any]], name: str) -> Mapping[str, list[Row[Any]]]:
    gathered: defaultdict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        gathered[getattr(row, name)].append(row)
    return gathered


def _make_statement(row: Row[Any], told: list[Row[Any]], answered: list[Row[Any]]) -> Statement:
    body = unpack(row.body)
    return Statement(
        id=row.id,
        actor_id=row.actor_id,
        act=Act(row.act),
        negated=row.negated,
        tellings=tuple(Telling(each.document_id, each.number, tuple(unpack(each.via))) for each in told),
        certainty=parse_certainty(body["certainty"]),
        basis=Basis(row.basis),
        said_at=parse_time(body["said_at"]),
        answers=tuple(each.answered_id for each in answered),
    )
