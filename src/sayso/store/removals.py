"""Documents that were taken out: what went with them is counted, and they stay out."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from sayso.store.chunks import in_chunks
from sayso.store.tables import removals


def removed_documents(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return which of these documents were taken out, and may not come back."""
    found: set[str] = set()
    for some in in_chunks(ids):
        out = removals.c.document_id.in_(some) & removals.c.until.is_(None)
        found.update(connection.scalars(select(removals.c.document_id).where(out)))
    return found
