"""What differs between the databases that a ledger can be in."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.exc import DBAPIError

from sayso.errors import StoreError

Row = Mapping[str, Any]


class Backend(Protocol):
    """One kind of database.

    Attributes:
        name: As SQLAlchemy calls its dialect.
        address: Of the ledger, as it is told to people, without a password.
    """

    name: str
    address: str

    def connect(self, *, read_only: bool) -> Engine:
        """Return an engine whose transactions see one state of the ledger from their begin to their end.

        Raises:
            StoreError: There is no such database, or it cannot be opened.
        """
        ...

    def lock(self, connection: Connection) -> None:
        """Let no other writer in until the transaction ends; wait for the one that is in."""
        ...

    def insert(self, connection: Connection, table: Table, rows: Sequence[Row]) -> None:
        """Add many rows, in the way that is quickest here."""
        ...

    def renumber(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Let rows be numbered on from those that were written with their numbers."""
        ...

    def scrub(self, engine: Engine) -> None:
        """Leave nothing of deleted rows in the files of the database."""
        ...

    def check(self, connection: Connection) -> list[str]:
        """Return what is wrong with the database's own structures; nothing if all is well."""
        ...

    def explain(self, error: DBAPIError) -> StoreError:
        """Return an error of the database as one that says what to do."""
        ...
