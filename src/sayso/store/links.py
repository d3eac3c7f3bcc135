"""Links between what documents say, kept from one resolution to the next; they change nothing that the ledger says."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, delete, select

from sayso.store.backend import Backend
from sayso.store.chunks import in_chunks
from sayso.store.packing import squeeze, unsqueeze
from sayso.store.tables import links


def load_links(connection: Connection, version: str) -> dict[bytes, bytes]:
    """Return the records of a version, by digest.

    Raises:
        LedgerDamaged: One of them is not as it was written.
    """
    query = select(links.c.digest, links.c.body).where(links.c.version == version)
    return {digest: unsqueeze(body) for digest, body in connection.execute(query)}


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
    held = set(connection.scalars(select(links.c.digest).where(links.c.version == version)))
    if held != set(before):
        return False
    connection.execute(delete(links).where(links.c.version != version))
    for some in in_chunks(list(gone)):
        connection.execute(delete(links).where(links.c.digest.in_(some)))
    rows = [
        {"digest": digest, "version": version, "body": squeeze(body)} for digest, body in sorted(new.items())
    ]
    backend.insert(connection, links, rows)
    return True
