"""Which claims a question is about."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, or_, select

from sayso.store.chunks import in_chunks
from sayso.store.commits import holds
from sayso.store.tables import attributions, claim_days, claims, members, stances, statements, tellings

_EARLIEST: Final = "0"
"""Before all days, and behind what stands for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilters:
    """Which claims are asked for; what is None, or empty text, is not asked.

    Attributes:
        contested: Whether somebody denies or doubts them.
        actor_ids: Of those of whom one takes a stance on them.
        outlet: Of a document that tells of them.
        first_day: ISO date from which on a document tells of them.
        last_day: ISO date up to which one does.
        documents: Ids of documents of which at least one tells of them.
    """

    contested: bool | None = None
    actor_ids: tuple[str, ...] | None = None
    outlet: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    documents: Collection[str] | None = None

    @property
    def ask_tellings(self) -> bool:
        """Whether they can only be answered by looking at the attributions."""
        return bool(self.outlet or self.first_day or self.last_day)


def choose_claims(
    connection: Connection, filters: ClaimFilters, *, limit: int | None = None, as_of: int | None = None
) -> list[str]:
    """Return the ids of claims: contested ones first, then those with the most statements, then by id.

    Args:
        connection: To the ledger.
        filters: Which claims.
        limit: How many at most; None for all.
        as_of: The commit at which the ledger is asked; None for now.
    """
    passing = _passing(filters, as_of)
    told = passing.selected_columns
    query = passing.order_by(told.contested.desc(), told.statements.desc(), told.id)
    if filters.documents is None:
        return list(connection.scalars(query.limit(limit)).all())
    held = _told_in(connection, filters.documents, as_of)
    return [each for each in connection.scalars(query) if each in held][:limit]


def count_claims(
    connection: Connection, filters: ClaimFilters, *, without: Collection[str], as_of: int | None = None
) -> tuple[int, int]:
    """Return how many claims pass filters, and how many statements take a stance on them.

    A statement that takes a stance on two of the claims counts for each.

    Args:
        connection: To the ledger.
        filters: Which claims.
        without: The ids of a few claims that pass, and do not count.
        as_of: The commit at which the ledger is asked; None for now.
    """
    if filters.documents is not None:
        chosen = set(choose_claims(connection, filters, as_of=as_of)).difference(without)
        return len(chosen), _count_statements(connection, chosen, as_of)
    passing = _passing(filters, as_of).subquery()
    count = select(func.count(), func.coalesce(func.sum(passing.c.statements), 0)).select_from(passing)
    n_claims, n_statements = connection.execute(count).one()
    return n_claims - len(without), int(n_statements) - _count_statements(connection, without, as_of)


def claims_of(
    connection: Connection, statement_ids: Iterable[str], *, as_of: int | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the ids of the claims that each of these statements takes a stance on."""
    found: dict[str, tuple[str, ...]] = {}
    for some in in_chunks(statement_ids):
        query = select(stances.c.statement_id, stances.c.claim_id).where(
            stances.c.statement_id.in_(some), holds(stances, as_of)
        )
        for statement_id, claim_id in connection.execute(query.order_by(stances.c.claim_id)):
            found[statement_id] = (*found.get(statement_id, ()), claim_id)
    return found


def name_tellings(
    connection: Connection, statement_id: str, *, as_of: int | None = None
) -> dict[tuple[str, str], str]:
    """Return the ids of the attributions that tell a statement, by their document and their number in it."""
    named = tellings.c.attribution_id == attributions.c.id
    query = select(attributions.c.document_id, attributions.c.number, attributions.c.id).join(tellings, named)
    query = query.where(tellings.c.statement_id == statement_id)
    rows = connection.execute(query.where(holds(tellings, as_of), holds(attributions, as_of)))
    return {(document_id, number): id_ for document_id, number, id_ in rows}


def part_claim(
    connection: Connection, claim_id: str, statement_id: str, *, as_of: int | None = None
) -> tuple[list[str], list[str]]:
    """Return the ids that the sentences of a statement would give a claim, and those that all others would."""
    told = select(tellings.c.attribution_id).where(
        tellings.c.statement_id == statement_id, holds(tellings, as_of)
    )
    own = set(connection.scalars(told))
    query = select(members.c.founds, members.c.attribution_id).where(
        members.c.claim_id == claim_id, holds(members, as_of)
    )
    rows = connection.execute(query.order_by(members.c.place)).all()
    taken = [founds for founds, attribution_id in rows if attribution_id in own]
    return taken, [founds for founds, attribution_id in rows if attribution_id not in own]


def _count_statements(connection: Connection, claim_ids: Collection[str], as_of: int | None) -> int:
    """Return how many statements take a stance on each of some claims, together."""
    count = select(func.coalesce(func.sum(claims.c.statements), 0)).where(holds(claims, as_of))
    chunks = in_chunks(claim_ids)
    return sum(int(connection.scalar(count.where(claims.c.id.in_(some))) or 0) for some in chunks)


def _passing(filters: ClaimFilters, as_of: int | None) -> Select[Any]:
    """Return a query of the claims that pass all filters but documents: ``id``, ``contested`` and ``statements``."""
    query: Select[Any] = select(claims.c.id, claims.c.contested, claims.c.statements)
    query = query.where(holds(claims, as_of))
    if filters.ask_tellings and filters.actor_ids is None and as_of is None:
        query = _told_on_days(filters)
    elif filters.actor_ids is not None or filters.ask_tellings:
        query = query.where(claims.c.id.in_(_with_stance(filters, as_of)))
    if filters.contested is not None:
        query = query.where(query.selected_columns.contested == filters.contested)
    return query


def _told_on_days(filters: ClaimFilters) -> Select[Any]:
    """Return such a query of the claims that are told now by an outlet, or within some days, each once.

    Of the days on which a claim is told, the first that is asked for stands for it: the one before it is not.
    """
    days = claim_days.c
    query = select(days.claim_id.label("id"), days.contested, days.statements)
    query = query.where(days.outlet == (filters.outlet or ""))
    if not (filters.first_day or filters.last_day):
        return query.where(days.before.is_(None))
    first = filters.first_day or _EARLIEST
    query = query.where(days.day >= first, or_(days.before.is_(None), days.before < first))
    return query.where(days.day <= filters.last_day) if filters.last_day else query


def _with_stance(filters: ClaimFilters, as_of: int | None) -> Select[Any]:
    query = select(stances.c.claim_id).where(holds(stances, as_of))
    if filters.actor_ids is not None:
        query = query.join(statements, statements.c.id == stances.c.statement_id)
        query = query.where(statements.c.actor_id.in_(filters.actor_ids), holds(statements, as_of))
    if not filters.ask_tellings:
        return query
    query = _tell(query, as_of)
    if filters.outlet:
        query = query.where(attributions.c.outlet == filters.outlet)
    if filters.first_day:
        query = query.where(attributions.c.day >= filters.first_day)
    if filters.last_day:
        query = query.where(attributions.c.day <= filters.last_day)
    return query


def _told_in(connection: Connection, documents: Collection[str], as_of: int | None) -> set[str]:
    """Return the ids of the claims that one of these documents tells of."""
    query = _tell(select(stances.c.claim_id).where(holds(stances, as_of)), as_of)
    found: set[str] = set()
    for some in in_chunks(documents):
        found.update(connection.scalars(query.where(attributions.c.document_id.in_(some))))
    return found


def _tell(query: Select[Any], as_of: int | None) -> Select[Any]:
    """Return a query of stances with the attributions that tell their statements."""
    told = tellings.c.statement_id == stances.c.statement_id
    query = query.join(tellings, told).join(attributions, attributions.c.id == tellings.c.attribution_id)
    return query.where(holds(tellings, as_of), holds(attributions, as_of))
