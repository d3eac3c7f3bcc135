"""What became of a thing whose founding attribution is none any more."""

from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, Table, and_, func, select

from sayso.store.commits import commit_at, holds
from sayso.store.resolution.redirect import find_current
from sayso.store.tables import attributions, members, tellings

_PARTS: Final = {"s": (tellings, "statement_id"), "c": (members, "claim_id")}
"""By the first letter of an id: what a thing is made of, and the column that names it."""
_WORDS: Final = ("source", "cue", "content")


def find_heir(
    connection: Connection, id_: str, *, at: str, without: Collection[str], as_of: int | None = None
) -> str | None:
    """Return the statement or claim that has most of what another was made of, read in the same words as then.

    Args:
        connection: To the ledger.
        id_: Of a statement or a claim.
        at: ISO 8601 time in UTC at which it is known what that was made of.
        without: Ids of attributions that do not count.
        as_of: The commit at which the ledger is asked; None for now.

    Returns:
        Its id; None where nothing of it is left.
    """
    then = commit_at(connection, at)
    thing = find_current(connection, id_, as_of=then)
    if thing is None or id_[:1] not in _PARTS:
        return None
    table, owner = _PARTS[id_[:1]]
    old, new, read, reread = (each.alias() for each in (table, table, attributions, attributions))
    is_same = and_(
        old.c.attribution_id == new.c.attribution_id, *(old.c[n] == new.c[n] for n in _within(table))
    )
    in_same_words = (read.c[name].is_not_distinct_from(reread.c[name]) for name in _WORDS)
    query = (
        select(new.c[owner])
        .select_from(old)
        .join(new, is_same)
        .join(read, read.c.id == old.c.attribution_id)
        .join(reread, and_(reread.c.id == read.c.id, *in_same_words))
        .where(old.c[owner] == thing, old.c.attribution_id.not_in(without))
        .where(holds(old, then), holds(read, then), holds(new, as_of), holds(reread, as_of))
        .group_by(new.c[owner])
        .order_by(func.count().desc(), new.c[owner])
        .limit(1)
    )
    found: str | None = connection.scalar(query)
    return found


def _within(table: Table) -> list[str]:
    """Return what tells one part of an attribution from another."""
    return ["part"] if "part" in table.c else []
