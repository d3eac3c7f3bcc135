"""Which database an address names."""

from pathlib import Path

from sayso.errors import StoreUnreadable
from sayso.store.backend import Backend
from sayso.store.sqlite import SqliteBackend


def find_backend(address: str) -> Backend:
    """Return the backend of an address: a file, or ``postgresql://…``.

    Raises:
        StoreUnreadable: It names another kind of database.
    """
    if not address:
        raise StoreUnreadable("the ledger has no name", expected="a file, or postgresql://…")
    scheme, separator, _ = address.partition("://")
    if not separator:
        return SqliteBackend(Path(address))
    if scheme in ("postgresql", "postgres"):
        from sayso.store.postgres import PostgresBackend

        return PostgresBackend(address)
    raise StoreUnreadable(f"a ledger at {scheme}://", expected="a file, or postgresql://…")
