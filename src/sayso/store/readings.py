"""What runs read out of documents, and how it is found again by row."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from sayso.domain.act import stance_of
from sayso.domain.anchor import name_attributions
from sayso.domain.attribution import Attribution
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.formats.reading_json import attribution_record, failure_record, parse_attribution, parse_failure
from sayso.store.backend import Row
from sayso.store.chunks import in_chunks
from sayso.store.commits import Commit, holds
from sayso.store.documents import load_documents
from sayso.store.lists import renew_told
from sayso.store.packing import Packed, pack, unpack
from sayso.store.search.words import word_index
from sayso.store.tables import attributions, readings, runs
from sayso.store.tables.columns import as_stored

_DAY = len("2026-03-31")


def add_reading(commit: Commit, reading: Reading) -> None:
    """Write what was read out of a document; what was read before is history from here on."""
    was_read = _close(commit, reading.document.id)
    body = pack(
        {
            "attributions": [attribution_record(each) for each in reading.attributions],
            "failures": [failure_record(each) for each in reading.failures],
        }
    )
    values = {"document_id": reading.document.id, "body": body, "run": commit.run, "since": commit.seq}
    key = commit.connection.execute(insert(readings).values(values).returning(readings.c.pk)).scalar_one()
    rows = list(_rows(reading, key, commit))
    commit.backend.insert(commit.connection, attributions, rows)
    word_index(commit.connection).add(key)
    if was_read:
        renew_told(commit.connection, reading.document.id)


def load_readings(
    connection: Connection, ids: Collection[str] | None = None, *, as_of: int | None = None
) -> Iterator[Reading]:
    """Yield what the ledger holds of documents, in the order of their writing within each hundred.

    Args:
        connection: To the ledger.
        ids: Of the documents; None for all.
        as_of: The commit at which the ledger is asked; None for now.
    """
    wanted = list_documents(connection, as_of=as_of) if ids is None else ids
    for some in in_chunks(wanted, 100):
        bodies = _load_bodies(connection, some, as_of)
        for document in load_documents(connection, some, as_of=as_of):
            if document.id in bodies:
                yield _parse(document, bodies[document.id])


def load_told(
    connection: Connection, told: Mapping[str, Collection[str]], *, as_of: int | None = None
) -> Iterator[Reading]:
    """Yield readings with some of their attributions alone.

    Args:
        connection: To the ledger.
        told: By the id of each document, the numbers of those; what was not read is not there.
        as_of: The commit at which the ledger is asked; None for now.
    """
    for some in in_chunks(told, 100):
        bodies = _load_bodies(connection, some, as_of)
        for document in load_documents(connection, some, as_of=as_of):
            if document.id in bodies:
                yield _parse_told(document, bodies[document.id], told[document.id])


def check_rows(connection: Connection, reading: Reading) -> list[str]:
    """Return the ids of the attributions of a reading whose rows do not tell what was read."""
    ids = name_attributions(reading)
    wanted = {ids[each.id]: _flat(each) for each in reading.attributions}
    query = select(attributions).where(
        attributions.c.document_id == reading.document.id, holds(attributions, None)
    )
    found = {row["id"]: row for row in connection.execute(query).mappings()}
    differing = {id_ for id_ in wanted.keys() & found.keys() if not _tells(found[id_], wanted[id_])}
    return sorted(differing | (wanted.keys() ^ found.keys()))


def _tells(found: RowMapping, wanted: Row) -> bool:
    return all(found[name] == as_stored(value) for name, value in wanted.items())


def list_documents(connection: Connection, *, as_of: int | None = None) -> list[str]:
    """Return the ids of all documents that were read, in the order of their writing."""
    query = select(readings.c.document_id).where(holds(readings, as_of))
    first = func.min(readings.c.pk)
    return list(connection.scalars(query.group_by(readings.c.document_id).order_by(first)))


def list_read(connection: Connection, *, but_by: str | None = None) -> list[str]:
    """Return the ids of the documents that were read, in the order of their writing.

    Args:
        connection: To the ledger.
        but_by: The SHA-256 of a model; what it read last is left out.
    """
    query = (
        select(readings.c.document_id).join(runs, runs.c.pk == readings.c.run).where(holds(readings, None))
    )
    if but_by is not None:
        query = query.where(func.coalesce(runs.c.model_sha256, "") != but_by)
    return list(connection.scalars(query.order_by(readings.c.pk)))


def _load_bodies(connection: Connection, ids: Sequence[str], as_of: int | None) -> dict[str, bytes]:
    query = select(readings.c.document_id, readings.c.body).where(
        readings.c.document_id.in_(ids), holds(readings, as_of)
    )
    return {row.document_id: row.body for row in connection.execute(query)}


def _parse(document: Document, body: bytes) -> Reading:
    record = unpack(body)
    return Reading(
        document,
        tuple(parse_attribution(each) for each in record["attributions"]),
        tuple(parse_failure(each) for each in record["failures"]),
    )


def _parse_told(document: Document, body: bytes, numbers: Collection[str]) -> Reading:
    packed = Packed(body)
    return Reading(
        document,
        tuple(map(parse_attribution, packed.objects("id", numbers))),
        tuple(map(parse_failure, packed.value("failures"))),
    )


def _close(commit: Commit, document_id: str) -> bool:
    """Make what was read out of a document history; return whether there was anything."""
    closed = 0
    for table in (readings, attributions):
        held = (table.c.document_id == document_id) & table.c.until.is_(None)
        closed += commit.connection.execute(update(table).where(held).values(until=commit.seq)).rowcount
    return closed > 0


def _rows(reading: Reading, key: int, commit: Commit) -> Iterator[Row]:
    ids = name_attributions(reading)
    document = reading.document
    shared = {
        "document_id": document.id,
        "reading": key,
        "outlet": document.publisher,
        "day": document.published_at and document.published_at[:_DAY],
        "since": commit.seq,
    }
    for each in reading.attributions:
        parent = None if each.parent is None else ids.get(each.parent)
        yield {"id": ids[each.id], "number": each.id, "parent": parent, **shared, **_flat(each)}


def _flat(attribution: Attribution) -> Row:
    source, time = attribution.source, attribution.said_at
    return {
        "source": source.words.text,
        "actor": source.actor,
        "named": source.named,
        "kind": source.kind,
        "mention": source.mention,
        "basis": source.basis,
        "act": attribution.act,
        "negated": attribution.negated,
        "stance": stance_of(attribution.act, negated=attribution.negated),
        "certainty": attribution.certainty.level,
        "said_from": time and time.from_date,
        "said_to": time and time.to_date,
        "cue": attribution.cue.text,
        "content": attribution.content.words.text,
        "form": attribution.content.form,
        "score": attribution.score,
    }
