"""Which claims and actors a question is about."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from sayso.store.chunks import in_chunks
from sayso.store.commits import holds
from sayso.store.search.query import Query, quote_phrase
from sayso.store.search.words import word_index
from sayso.store.tables import actors, attributions, claims, members, mentions, stances, statements, tellings


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilters:
    """Which claims are asked for; what is None is not asked.

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
        asked = (self.outlet, self.first_day, self.last_day)
        return any(each is not None for each in asked)


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
    order = (claims.c.contested.desc(), claims.c.statements.desc(), claims.c.id)
    query = _passing(filters, as_of).order_by(*order)
    if filters.documents is None:
        return list(connection.scalars(query.limit(limit)).all())
    told = _told_in(connection, filters.documents, as_of)
    return [each for each in connection.scalars(query) if each in told][:limit]


def count_claims(
    connection: Connection, filters: ClaimFilters, *, without: Collection[str], as_of: int | None = None
) -> tuple[int, int]:
    """Return how many claims pass filters, and how many statements take a stance on them.

    Args:
        connection: To the ledger.
        filters: Which claims.
        without: The ids of a few claims that do not count.
        as_of: The commit at which the ledger is asked; None for now.
    """
    if filters.documents is not None:
        chosen = set(choose_claims(connection, filters, as_of=as_of)).difference(without)
        return len(chosen), len(_statements_on(connection, chosen, as_of))
    passing = _passing(filters, as_of).where(claims.c.id.not_in(without)).cte("passing")
    about = select(func.count(stances.c.statement_id.distinct())).where(holds(stances, as_of))
    if filters == ClaimFilters():
        about = about.where(stances.c.claim_id.not_in(without))
    else:
        about = about.where(stances.c.claim_id.in_(select(passing.c.id)))
    counted = select(func.count()).select_from(passing)
    row = connection.execute(select(counted.scalar_subquery(), about.scalar_subquery())).one()
    return row[0], row[1]


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


def find_actors(connection: Connection, name: str, *, as_of: int | None = None) -> list[str]:
    """Return the ids of the actors who are called so, or in one of whose names it stands.

    Those of just this name come first, then those heard most often.

    Args:
        connection: To the ledger.
        name: All of a name, or a part of it; capitals do not matter.
        as_of: The commit at which the ledger is asked; None for now.
    """
    wanted = name.strip().lower()
    if not wanted:
        return []
    named = select(actors.c.id, actors.c.name).where(_holding(actors.c.name, wanted), holds(actors, as_of))
    every = select(attributions.c.actor).distinct().offset(0).subquery()  # each name is looked at once
    given = select(every.c.actor).where(_holding(every.c.actor, wanted))
    called = (
        select(mentions.c.actor_id, attributions.c.actor)
        .join(attributions, attributions.c.id == mentions.c.attribution_id)
        .where(attributions.c.actor.in_(given), holds(mentions, as_of), holds(attributions, as_of))
    )
    found: dict[str, bool] = {}
    for id_, name in (*connection.execute(named), *connection.execute(called.distinct())):
        found[id_] = found.get(id_, False) or name.lower() == wanted
    heard = _count_heard(connection, found, as_of)
    return sorted(found, key=lambda id_: (not found[id_], -heard.get(id_, 0), id_))


def _holding(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return func.lower(column).like(f"%{_escape(words)}%", escape="\\")


def _count_heard(connection: Connection, actor_ids: Iterable[str], as_of: int | None) -> dict[str, int]:
    """Return how often each of these actors is heard."""
    found: dict[str, int] = {}
    for some in in_chunks(actor_ids):
        query = select(mentions.c.actor_id, func.count()).where(mentions.c.actor_id.in_(some))
        rows = connection.execute(query.where(holds(mentions, as_of)).group_by(mentions.c.actor_id))
        found.update((id_, count) for id_, count in rows)
    return found


def find_namesakes(connection: Connection, name: str, *, as_of: int | None = None) -> list[str]:
    """Return the ids of the actors of exactly this name; capitals do not matter."""
    same = func.lower(actors.c.name) == name.strip().lower()
    return list(
        connection.scalars(select(actors.c.id).where(same, holds(actors, as_of)).order_by(actors.c.id))
    )


def statements_of(connection: Connection, actor_id: str, *, as_of: int | None = None) -> list[str]:
    """Return the ids of what an actor said, the latest first."""
    query = _dated(as_of).where(statements.c.actor_id == actor_id)
    return list(connection.scalars(query))


def statements_naming(
    connection: Connection, names: Iterable[str], *, but: str, as_of: int | None = None
) -> list[str]:
    """Return the ids of the statements whose words hold one of these names, as whole words, the latest first.

    Args:
        connection: To the ledger.
        names: As they are written, but for capitals.
        but: The id of an actor whose own statements are left out.
        as_of: The commit at which the ledger is asked; None for now.
    """
    wanted = {name: phrase for name in names if (phrase := quote_phrase(name))}
    if not wanted:
        return []
    holding = word_index(connection).holding(Query(tuple(wanted.values())))
    written = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)", re.IGNORECASE)
    day = func.coalesce(attributions.c.day, "")
    query = _tell_statements(select(statements.c.id, day, attributions.c.content), as_of)
    latest: dict[str, str] = {}
    for id_, told, content in connection.execute(query.where(holding, statements.c.actor_id != but)):
        if written.search(content):
            latest[id_] = max(told, latest.get(id_, ""))
    return sorted(sorted(latest), key=lambda id_: latest[id_], reverse=True)


def _dated(as_of: int | None) -> Select[tuple[str]]:
    """Return a query of statements, those that were told last first."""
    last = func.max(func.coalesce(attributions.c.day, ""))
    query = _tell_statements(select(statements.c.id), as_of)
    return query.group_by(statements.c.id).order_by(last.desc(), statements.c.id)


def _tell_statements(query: Select[Any], as_of: int | None) -> Select[Any]:
    """Return a query of statements with the attributions that tell them."""
    return (
        query.select_from(statements)
        .join(tellings, tellings.c.statement_id == statements.c.id)
        .join(attributions, attributions.c.id == tellings.c.attribution_id)
        .where(holds(statements, as_of), holds(tellings, as_of), holds(attributions, as_of))
    )


def _statements_on(connection: Connection, claim_ids: Collection[str], as_of: int | None) -> set[str]:
    found: set[str] = set()
    for some in in_chunks(claim_ids):
        query = select(stances.c.statement_id).where(stances.c.claim_id.in_(some), holds(stances, as_of))
        found.update(connection.scalars(query))
    return found


def _passing(filters: ClaimFilters, as_of: int | None) -> Select[Any]:
    """Return a query of the ids of the claims that pass all filters but documents."""
    query = select(claims.c.id).where(holds(claims, as_of))
    if filters.contested is not None:
        query = query.where(claims.c.contested == filters.contested)
    if filters.actor_ids is not None or filters.ask_tellings:
        query = query.where(claims.c.id.in_(_with_stance(filters, as_of)))
    return query


def _with_stance(filters: ClaimFilters, as_of: int | None) -> Select[Any]:
    query = select(stances.c.claim_id).where(holds(stances, as_of))
    if filters.actor_ids is not None:
        query = query.join(statements, statements.c.id == stances.c.statement_id)
        query = query.where(statements.c.actor_id.in_(filters.actor_ids), holds(statements, as_of))
    if not filters.ask_tellings:
        return query
    query = _tell(query, as_of)
    if filters.outlet is not None:
        query = query.where(attributions.c.outlet == filters.outlet)
    if filters.first_day is not None:
        query = query.where(attributions.c.day >= filters.first_day)
    if filters.last_day is not None:
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


def _escape(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
