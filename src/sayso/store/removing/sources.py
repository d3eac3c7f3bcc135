"""The rows that a document has itself: its text, what was read out of it, and where it was met."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from sqlalchemy import ColumnElement, Connection, Table, delete, select

from sayso.store.chunks import in_chunks
from sayso.store.tables import (
    attributions,
    documents,
    failures,
    members,
    mentions,
    originals,
    readings,
    sightings,
    tellings,
)

_OWNED: Final = (attributions, readings, originals, sightings)
"""Each row of these is of one document."""

PARTS: Final = {
    "actors": (mentions, mentions.c.actor_id),
    "statements": (tellings, tellings.c.statement_id),
    "claims": (members, members.c.claim_id),
}
"""Which table joins attributions to each kind of thing, and the column that names the thing."""


def delete_sources(connection: Connection, document_id: str) -> tuple[Counter[str], dict[str, set[str]]]:
    """Delete all rows of a document, those that are history too.

    Returns:
        How many of each table, and the ids of the actors, statements and claims that had part in it.
    """
    counts: Counter[str] = Counter()
    touched = {name: set[str]() for name in PARTS}
    for some in in_chunks(_list_attributions(connection, document_id)):
        for name, (table, owner) in PARTS.items():
            here = table.c.attribution_id.in_(some)
            touched[name].update(connection.scalars(select(owner).where(here)))
            counts[table.name] += _delete(connection, table, here)
    for each in in_chunks(_list_paths(connection, document_id)):
        counts["failures"] += _delete(connection, failures, failures.c.path.in_(each))
    for table in _OWNED:
        counts[table.name] += _delete(connection, table, table.c.document_id == document_id)
    counts["documents"] += _delete(connection, documents, documents.c.id == document_id)
    return counts, touched


def _list_attributions(connection: Connection, document_id: str) -> list[str]:
    query = select(attributions.c.id).where(attributions.c.document_id == document_id).distinct()
    return list(connection.scalars(query))


def _list_paths(connection: Connection, document_id: str) -> Iterator[str]:
    for table, column in ((documents, documents.c.id), (sightings, sightings.c.document_id)):
        yield from connection.scalars(select(table.c.path).where(column == document_id)).all()


def _delete(connection: Connection, table: Table, condition: ColumnElement[bool]) -> int:
    return connection.execute(delete(table).where(condition)).rowcount
