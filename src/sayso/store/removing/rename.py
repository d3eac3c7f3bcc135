"""Actors by the names that other documents give them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select, update

from sayso.store.chunks import in_chunks
from sayso.store.packing import pack, unpack
from sayso.store.tables import actors, attributions, mentions, tellings
from sayso.store.tables.columns import as_stored


def rename_actors(connection: Connection, ids: Collection[str]) -> int:
    """Take the names from actors that nobody gives them any more; return how many had one.

    Who is left without a name gets the longest that is given.
    """
    changed = 0
    for some in in_chunks(ids, 100):
        names = _find_names(connection, some)
        for row in connection.execute(select(actors).where(actors.c.id.in_(some))).all():
            aliases = unpack(row.aliases)
            kept = [each for each in aliases if as_stored(each) in names[row.id]]
            name = row.name if row.name in names[row.id] else max(names[row.id], key=_length, default="")
            if (name, kept) == (row.name, aliases):
                continue
            values = {"name": name, "aliases": pack([each for each in kept if as_stored(each) != name])}
            connection.execute(update(actors).where(actors.c.pk == row.pk).values(values))
            if name != row.name:
                _rename_via(connection, row.id, {row.name: name})
            changed += 1
    return changed


def _find_names(connection: Connection, ids: Collection[str]) -> Mapping[str, set[str]]:
    """Return the names that attributions give each actor, at any time."""
    query = (
        select(mentions.c.actor_id, attributions.c.actor, attributions.c.source)
        .join(attributions, attributions.c.id == mentions.c.attribution_id)
        .where(mentions.c.actor_id.in_(ids))
        .distinct()
    )
    names = defaultdict(set)
    for actor_id, name, words in connection.execute(query):
        names[actor_id].add(name.strip() or words or "")
    return names


def _rename_via(connection: Connection, actor_id: str, names: Mapping[str, str]) -> None:
    """Give the actor the other name in tellings that came through him."""
    for row in _list_inside(connection, actor_id):
        via = unpack(row.via)
        renamed = [names.get(as_stored(each), each) for each in via]
        if renamed != via:
            connection.execute(
                update(tellings).where(tellings.c.pk == row.pk).values(via=pack(list(dict.fromkeys(renamed))))
            )


def _list_inside(connection: Connection, actor_id: str) -> Sequence[Row[Any, Any]]:
    """Return the tellings in the documents in which an actor speaks."""
    speaking = (
        select(attributions.c.document_id)
        .join(mentions, mentions.c.attribution_id == attributions.c.id)
        .where(mentions.c.actor_id == actor_id)
    )
    inner = select(attributions.c.id).where(
        attributions.c.document_id.in_(speaking), attributions.c.parent.is_not(None)
    )
    query = select(tellings.c.pk, tellings.c.via).where(tellings.c.attribution_id.in_(inner))
    return connection.execute(query).all()


def _length(name: str) -> tuple[int, str]:
    return len(name), name
