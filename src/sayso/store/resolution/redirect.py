"""From an id that was ever given out to the one that stands for it now."""

from typing import Final

from sqlalchemy import Column, Connection, Select, Table, func, select

from sayso.store.commits import holds
from sayso.store.tables import actors, attributions, claims, members, mentions, statements, tellings

_KINDS: Final[dict[str, tuple[Table, Table, Column[str]]]] = {
    "p": (actors, mentions, mentions.c.actor_id),
    "s": (statements, tellings, tellings.c.statement_id),
    "c": (claims, members, members.c.claim_id),
}
"""By the first letter of an id: the table of what it names, and that of what could give it its id."""


def find_current(connection: Connection, id_: str, *, as_of: int | None = None) -> str | None:
    """Return the id of the actor, statement, claim or attribution that an id names; None where there is none.

    An id that a thing had leads to where most of what it was made of is now, after merges and splits; one that no thing
    ever had leads to where the attribution is that would have given it.
    """
    found: str | None = None
    if id_.startswith("a"):
        found = connection.scalar(_holding(attributions, attributions.c.id, id_, attributions.c.id, as_of))
    elif id_[:1] in _KINDS:
        things, parts, owner = _KINDS[id_[:1]]
        found = connection.scalar(_holding(things, things.c.id, id_, things.c.id, as_of))
        found = found or connection.scalar(_following(parts, owner, id_, as_of))
        found = found or connection.scalar(_holding(parts, parts.c.founds, id_, owner, as_of))
    return found


def find_told(connection: Connection, attribution_id: str, *, as_of: int | None = None) -> str | None:
    """Return the id of the statement that an attribution tells; None where it tells none."""
    told: str | None = connection.scalar(
        _holding(tellings, tellings.c.attribution_id, attribution_id, tellings.c.statement_id, as_of)
    )
    return told


def _holding(
    table: Table, column: Column[str], value: str, wanted: Column[str], as_of: int | None
) -> Select[str]:
    return select(wanted).where(column == value, holds(table, as_of)).limit(1)


def _following(parts: Table, owner: Column[str], id_: str, as_of: int | None) -> Select[str]:
    """Return a query of where most attributions are now that a thing was made of when it last was one."""
    last = select(func.max(parts.c.until)).where(owner == id_)
    if as_of is not None:
        last = last.where(parts.c.until <= as_of)
    left = select(parts.c.attribution_id).where(owner == id_, parts.c.until == last.scalar_subquery())
    now = select(owner).where(parts.c.attribution_id.in_(left), holds(parts, as_of))
    return now.group_by(owner).order_by(func.count().desc(), owner).limit(1)
