"""Documents that are taken out: what goes with them is counted, and they stay out."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from sayso.store.chunks import in_chunks
from sayso.store.commits import Commit
from sayso.store.journal import append, redact
from sayso.store.packing import pack, unpack
from sayso.store.tables import (
    actors,
    answers,
    attributions,
    claims,
    copies,
    documents,
    failures,
    members,
    mentions,
    originals,
    readings,
    removals,
    sightings,
    stances,
    statements,
    tellings,
)


def removed_documents(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return which of these documents were taken out, and may not come back."""
    found: set[str] = set()
    for some in in_chunks(ids):
        out = removals.c.document_id.in_(some) & removals.c.until.is_(None)
        found.update(connection.scalars(select(removals.c.document_id).where(out)))
    return found


def readmit(commit: Commit, ids: Collection[str]) -> None:
    """Let documents that were taken out come back."""
    for some in in_chunks(ids):
        out = removals.c.document_id.in_(some) & removals.c.until.is_(None)
        commit.connection.execute(update(removals).where(out).values(until=commit.seq))


def remove_document(commit: Commit, document_id: str, *, by: str, why: str) -> dict[str, int]:
    """Take a document out with everything that holds its words, now and in history; return how much went.

    What it shares with other documents, such as an actor, goes as well, and comes back from the others when the
    ledger is resolved anew.

    Raises:
        KeyError: The ledger does not hold it.
    """
    connection = commit.connection
    held = documents.c.id == document_id
    sha256 = connection.scalar(select(documents.c.sha256).where(held).limit(1))
    if sha256 is None:
        raise KeyError(document_id)
    counts: dict[str, int] = {}
    for table, condition in _list_rows(connection, document_id):
        counts[table.name] = (
            counts.get(table.name, 0) + connection.execute(delete(table).where(condition)).rowcount
        )
    redacted = redact(commit, document_id)
    counts = {name: number for name, number in counts.items() if number}
    row = {"document_id": document_id, "sha256": sha256, "by": by, "why": why, "counts": pack(counts)}
    connection.execute(insert(removals).values(**row, run=commit.run, since=commit.seq))
    told = {"document_id": document_id, "sha256": sha256, "by": by, "why": why, "counts": counts}
    append(commit, "removal", {**told, "redacted": redacted})
    return counts


def _list_rows(connection: Connection, document_id: str) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Yield what is deleted, table by table; each condition is made before what it asks for is gone."""
    own = select(attributions.c.id).where(attributions.c.document_id == document_id)
    told = _ids(connection, select(tellings.c.statement_id).where(tellings.c.attribution_id.in_(own)))
    speaking = _ids(connection, select(mentions.c.actor_id).where(mentions.c.attribution_id.in_(own)))
    headed = _ids(connection, select(claims.c.id).where(claims.c.document_id == document_id))
    for some in in_chunks(told):
        for table, column in ((stances, stances.c.statement_id), (answers, answers.c.statement_id)):
            yield table, column.in_(some)
        yield answers, answers.c.answered_id.in_(some)
        yield tellings, tellings.c.statement_id.in_(some)
        yield statements, statements.c.id.in_(some)
    for some in in_chunks(headed):
        yield stances, stances.c.claim_id.in_(some)
        yield members, members.c.claim_id.in_(some)
        yield claims, claims.c.id.in_(some)
    for some in in_chunks(speaking):
        yield actors, actors.c.id.in_(some)
    yield members, members.c.attribution_id.in_(own)
    yield mentions, mentions.c.attribution_id.in_(own)
    yield copies, copies.c.pk.in_(_list_copies(connection, document_id))
    paths = _ids(connection, select(documents.c.path).where(documents.c.id == document_id))
    yield failures, failures.c.path.in_(paths)
    yield attributions, attributions.c.document_id == document_id
    yield readings, readings.c.document_id == document_id
    yield sightings, sightings.c.document_id == document_id
    yield originals, originals.c.document_id == document_id
    yield documents, documents.c.id == document_id


def _list_copies(connection: Connection, document_id: str) -> list[int]:
    rows = connection.execute(select(copies.c.pk, copies.c.body))
    return [row.pk for row in rows if document_id in unpack(row.body)["members"]]


def _ids(connection: Connection, query: Any) -> list[str]:
    return sorted(set(connection.scalars(query)))
