"""What a ledger holds, without what differs from run to run: numbers of rows, runs and commits, and times."""

import zlib
from typing import Any

from sqlalchemy import select

from sayso.errors import LedgerDamaged
from sayso.store import open_ledger
from sayso.store.packing import unpack
from sayso.store.tables import metadata

_OWN = frozenset(("pk", "run", "since", "reading", "at", "accessed_at"))
_ASIDE = frozenset(
    ("runs", "commits", "resolutions", "codes", "vectors", "links", "journal", "alembic_version")
)


def content_of(address: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return the rows of each table that hold, sorted; of packed records what is in them."""
    found = {}
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        for table in metadata.sorted_tables:
            if table.name in _ASIDE:
                continue
            names = [column.name for column in table.columns if column.name not in _OWN]
            query = select(*(table.c[name] for name in names))
            if "until" in table.c:
                query = query.where(table.c.until.is_(None))
            rows = [tuple(_open(value) for value in row) for row in view.connection.execute(query)]
            found[table.name] = sorted(rows, key=repr)
    return found


def _open(value: Any) -> Any:
    if not isinstance(value, bytes):
        return value
    try:
        return repr(unpack(value))
    except LedgerDamaged:
        return zlib.decompress(value)
