"""Which actors a question is about, and which statements are theirs, or name them."""

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from sayso.store.chunks import in_chunks
from sayso.store.commits import holds
from sayso.store.search.query import Query, quote_phrase
from sayso.store.search.words import word_index
from sayso.store.tables import actors, attributions, last_told, mentions, statements, tellings

Latest = tuple[list[str], int]
"""The ids of some statements, the latest first, and how many there are with those that were told before these."""


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


def statements_of(connection: Connection, actor_id: str, *, limit: int, as_of: int | None = None) -> Latest:
    """Return the ids of the latest of what an actor said, the latest first, and how much there is.

    Args:
        connection: To the ledger.
        actor_id: Whose.
        limit: How many at most.
        as_of: The commit at which the ledger is asked; None for now.
    """
    told: Select[Any] = select(last_told.c.statement_id, last_told.c.day).where(
        last_told.c.actor_id == actor_id
    )
    if as_of is not None:
        last = func.max(func.coalesce(attributions.c.day, "")).label("day")
        told = _tell(select(statements.c.id.label("statement_id"), last), as_of)
        told = told.where(statements.c.actor_id == actor_id).group_by(statements.c.id)
    said = told.subquery()
    latest = select(said.c.statement_id).order_by(said.c.day.desc(), said.c.statement_id).limit(limit)
    count = select(func.count()).select_from(said)
    return list(connection.scalars(latest)), connection.scalar(count) or 0


def statements_naming(
    connection: Connection, names: Iterable[str], *, but: str, limit: int, as_of: int | None = None
) -> Latest:
    """Return the ids of the latest statements whose words hold one of these names, and how many there are.

    Args:
        connection: To the ledger.
        names: As they are written, but for capitals; they stand for whole words.
        but: The id of an actor whose own statements are left out.
        limit: How many at most.
        as_of: The commit at which the ledger is asked; None for now.
    """
    wanted = {name: phrase for name in names if (phrase := quote_phrase(name))}
    if not wanted:
        return [], 0
    holding = word_index(connection).holding(Query(tuple(wanted.values())))
    written = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?!\w)", re.IGNORECASE)
    day = func.coalesce(attributions.c.day, "")
    query = _tell(select(statements.c.id, day, attributions.c.content), as_of)
    latest: dict[str, str] = {}
    for id_, told, content in connection.execute(query.where(holding, statements.c.actor_id != but)):
        if written.search(content):
            latest[id_] = max(told, latest.get(id_, ""))
    ordered = sorted(sorted(latest), key=lambda id_: latest[id_], reverse=True)
    return ordered[:limit], len(ordered)


def _tell(query: Select[Any], as_of: int | None) -> Select[Any]:
    """Return a query of statements with the attributions that tell them."""
    return (
        query.select_from(statements)
        .join(tellings, tellings.c.statement_id == statements.c.id)
        .join(attributions, attributions.c.id == tellings.c.attribution_id)
        .where(holds(statements, as_of), holds(tellings, as_of), holds(attributions, as_of))
    )


def _escape(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
