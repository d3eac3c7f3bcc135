"""Links between what documents say, kept from one resolution to the next; they change nothing that the ledger says."""

from collections.abc import Collection, Mapping
from contextlib import suppress

from sqlalchemy import Connection, delete, select

from sayso.errors import LedgerDamaged
from sayso.store.backend import Backend
from sayso.store.chunks import in_chunks
from sayso.store.packing import squeeze, unsqueeze
from sayso.store.tables import links


def load_links(connection: Connection, version: str) -> dict[bytes, bytes]:
    """Return the records of a version that are as they were written, by digest."""
    query = select(links.c.digest, links.c.body).where(links.c.version == version)
    found: dict[bytes, bytes] = {}
    for digest, body in connection.execute(query):
        with suppress(LedgerDamaged):
            found[digest] = unsqueeze(body)
    return found


def list_links(connection: Connection, version: str) -> set[bytes]:
    """Return the digests of all records of a version, damaged ones as well."""
    return set(connection.scalars(select(links.c.digest).where(links.c.version == version)))


def keep_links(
    connection: Connection,
    backend: Backend,
    version: str,
    new: Mapping[bytes, bytes],
    *,
    gone: Collection[bytes],
    before: Collection[bytes],
) -> bool:
    """Add records and drop others; those of other versions go.

    Args:
        connection: That writes.
        backend: Of the ledger.
        version: Of the rules and the model that found the links.
        new: Records by digest.
        gone: Digests of those to drop.
        before: Digests of all that were there when the new ones were found.

    Returns:
        Whether that was done: not if another process changed the records meanwhile, since each of them tells the
        links to all others.
    """
    if list_links(connection, version) != set(before):
        return False
    connection.execute(delete(links).where(links.c.version != version))
    for some in in_chunks(list(gone)):
        connection.execute(delete(links).where(links.c.digest.in_(some)))
    rows = [
        {"digest": digest, "version": version, "body": squeeze(body)} for digest, body in sorted(new.items())
    ]
    backend.insert(connection, links, rows)
    return True
