"""Documents in a ledger: written once each, whole."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from sqlalchemy import Connection, insert, or_, select

from sayso.domain.document import Document
from sayso.formats.document_json import parse_document, whole_record
from sayso.store.backend import Row
from sayso.store.chunks import in_chunks
from sayso.store.commits import Commit, holds
from sayso.store.packing import pack, squeeze, unpack, unsqueeze
from sayso.store.tables import documents, originals, sightings
from sayso.store.tables.columns import as_stored

_FIELDS = (
    "id", "sha256", "decoded_sha256", "path", "encoding", "media_type", "title", "publisher", "published_at",
    "accessed_at", "url", "version", "wire", "language",
)  # fmt: skip


def add_documents(commit: Commit, found: Sequence[Document]) -> None:
    """Write documents that the ledger does not hold."""
    commit.backend.insert(commit.connection, documents, [_row(each, commit) for each in found])


def add_sightings(commit: Commit, found: Iterable[Document]) -> None:
    """Write where else documents that the ledger holds were met; each place once."""
    wanted = {(each.id, each.path): each for each in found}
    for document_id, path in known_places(commit.connection, {key[0] for key in wanted}):
        wanted.pop((document_id, path), None)
    rows = [
        {"document_id": each.id, "path": each.path, "url": each.url, "run": commit.run, "since": commit.seq}
        for each in wanted.values()
    ]
    commit.backend.insert(commit.connection, sightings, rows)


def keep_original(commit: Commit, document_id: str, data: bytes) -> None:
    """Keep the bytes of a document as they were read; those that are kept already stay."""
    held = select(originals.c.document_id).where(originals.c.document_id == document_id)
    if commit.connection.scalar(held) is None:
        commit.connection.execute(insert(originals).values(document_id=document_id, data=squeeze(data)))


def load_original(connection: Connection, document_id: str) -> bytes | None:
    """Return the bytes of a document; None where they are not kept."""
    data = connection.scalar(select(originals.c.data).where(originals.c.document_id == document_id))
    return None if data is None else unsqueeze(data)


def known_documents(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return which of these documents the ledger holds."""
    found: set[str] = set()
    for some in in_chunks(ids):
        query = select(documents.c.id).where(documents.c.id.in_(some), holds(documents, None))
        found.update(connection.scalars(query))
    return found


def find_documents(connection: Connection, name: str) -> list[str]:
    """Return the ids of the documents that are held of an id, or that were met at a path or an address."""
    met = select(sightings.c.document_id).where((sightings.c.path == name) | (sightings.c.url == name))
    names = (documents.c.id == name, documents.c.path == name, documents.c.url == name)
    query = select(documents.c.id).where(holds(documents, None), or_(*names, documents.c.id.in_(met)))
    return list(connection.scalars(query.order_by(documents.c.pk)))


def known_places(connection: Connection, ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each place at which one of these documents was met: its id and the path."""
    for some in in_chunks(ids):
        for table, column in ((documents, documents.c.id), (sightings, sightings.c.document_id)):
            for row in connection.execute(select(column, table.c.path).where(column.in_(some))):
                yield row[0], row[1]


def load_documents(
    connection: Connection, ids: Collection[str] | None = None, *, as_of: int | None = None
) -> Iterator[Document]:
    """Yield documents as they were written, in the order of their writing within each thousand that is asked for."""
    query = select(documents.c.body).where(holds(documents, as_of)).order_by(documents.c.pk)
    if ids is None:
        yield from map(_parse, connection.scalars(query.execution_options(yield_per=100)))
        return
    for some in in_chunks(ids):
        yield from map(_parse, connection.scalars(query.where(documents.c.id.in_(some))))


def check_row(connection: Connection, document: Document) -> list[str]:
    """Return the names of the columns of a document that do not tell what is known of it."""
    columns = [documents.c[name] for name in _FIELDS]
    row = connection.execute(
        select(*columns).where(documents.c.id == document.id, holds(documents, None))
    ).one()
    pairs = zip(_FIELDS, row, strict=True)
    return [name for name, value in pairs if value != as_stored(getattr(document, name))]


def _row(document: Document, commit: Commit) -> Row:
    return {
        **{name: getattr(document, name) for name in _FIELDS},
        "body": pack(whole_record(document)),
        "run": commit.run,
        "since": commit.seq,
    }


def _parse(body: bytes) -> Document:
    return parse_document(unpack(body))
