"""Groups of copies without one of their members."""

from typing import Any

from sqlalchemy import Connection, delete, select, update

from sayso.store.packing import pack, unpack
from sayso.store.tables import copies

_WHY = "shown with a document that was removed"
"""Takes the place of a reason that may have had words of it."""


def shrink_copies(connection: Connection, document_id: str) -> int:
    """Take a document from all groups, now and in the past; those that are left with one member go.

    Returns:
        How many groups it was in.
    """
    changed = 0
    for row in connection.execute(select(copies)).all():
        body: dict[str, Any] = unpack(row.body)
        if document_id not in body["members"]:
            continue
        changed += 1
        here = copies.c.pk == row.pk
        left = [each for each in body["members"] if each != document_id]
        if len(left) < 2:
            connection.execute(delete(copies).where(here))
            continue
        record = {
            "members": left,
            "why": _WHY,
            "latest": None if body["latest"] == document_id else body["latest"],
            "shared": [each for each in body["shared"] if each[0] != document_id],
        }
        original = None if row.original_id == document_id else row.original_id
        connection.execute(update(copies).where(here).values(original_id=original, body=pack(record)))
    return changed
