"""Keeps the tables by which claims and statements are listed as the rows that hold now have it."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    delete,
    func,
    insert,
    literal,
    select,
    union_all,
)

from sayso.store.chunks import in_chunks
from sayso.store.commits import holds
from sayso.store.tables import attributions, claim_days, claims, last_told, stances, statements, tellings


def renew_told(connection: Connection, document_id: str) -> None:
    """Make the rows of the claims and statements that a document tells of anew."""
    of = select(attributions.c.id).where(attributions.c.document_id == document_id)
    told = select(tellings.c.statement_id).where(tellings.c.attribution_id.in_(of), holds(tellings, None))
    statement_ids = set(connection.scalars(told))
    renew_lists(connection, statement_ids, find_claims(connection, statement_ids))


def renew_lists(connection: Connection, statement_ids: Iterable[str], claim_ids: Iterable[str]) -> None:
    """Make the rows of some statements and claims anew, from what holds now."""
    for table, ids in ((last_told, statement_ids), (claim_days, claim_ids)):
        for some in in_chunks(sorted(ids)):
            connection.execute(delete(table).where(table.c[0].in_(some)))
            connection.execute(insert(table).from_select(list(table.c), _make(table, some)))


def find_claims(connection: Connection, statement_ids: Iterable[str]) -> set[str]:
    """Return the ids of the claims that some statements take a stance on."""
    found: set[str] = set()
    for some in in_chunks(statement_ids):
        query = select(stances.c.claim_id).where(stances.c.statement_id.in_(some), holds(stances, None))
        found.update(connection.scalars(query))
    return found


def check_lists(connection: Connection) -> Iterator[str]:
    """Yield of which claims and statements the rows are not those that would be made now; each once."""
    for table in (last_told, claim_days):
        both = union_all(select(table), _make(table)).subquery()
        differing = select(both.c[0]).group_by(*both.c).having(func.count() != 2)
        for id_ in sorted(set(connection.scalars(differing))):
            yield f"{table.name}: {id_} is not told the same twice"


def _make(table: Table, some: list[str] | None = None) -> Select[Any]:
    """Return the query that makes the rows of a table: of some ids, or all."""
    return _make_last(some) if table is last_told else _make_days(some)


def _make_days(some: list[str] | None) -> Select[Any]:
    day = func.coalesce(attributions.c.day, "").label("day")
    told = (
        select(stances.c.claim_id, attributions.c.outlet, day)
        .join(tellings, tellings.c.statement_id == stances.c.statement_id)
        .join(attributions, attributions.c.id == tellings.c.attribution_id)
        .where(holds(stances, None), holds(tellings, None), holds(attributions, None))
    )
    met = told.where(*_among(stances.c.claim_id, some)).distinct().cte("met")
    by_all = select(met.c.claim_id, literal("").label("outlet"), met.c.day)
    by_each = by_all.union(
        select(met.c.claim_id, met.c.outlet, met.c.day).where(met.c.outlet != "")
    ).subquery()
    group = [by_each.c.claim_id, by_each.c.outlet]
    before = func.lag(by_each.c.day).over(partition_by=group, order_by=by_each.c.day)
    return (
        select(*group, by_each.c.day, before.label("before"), claims.c.contested, claims.c.statements)
        .join(claims, claims.c.id == by_each.c.claim_id)
        .where(holds(claims, None))
    )


def _make_last(some: list[str] | None) -> Select[Any]:
    day = func.max(func.coalesce(attributions.c.day, "")).label("day")
    return (
        select(statements.c.id.label("statement_id"), statements.c.actor_id, day)
        .join(tellings, tellings.c.statement_id == statements.c.id)
        .join(attributions, attributions.c.id == tellings.c.attribution_id)
        .where(holds(statements, None), holds(tellings, None), holds(attributions, None))
        .where(*_among(statements.c.id, some))
        .group_by(statements.c.id, statements.c.actor_id)
    )


def _among(column: ColumnElement[str], some: list[str] | None) -> Iterator[ColumnElement[bool]]:
    if some is not None:
        yield column.in_(some)
