"""The ledger as it stands, or stood."""

from collections.abc import Collection, Iterator

from sqlalchemy import Connection

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.store import documents, failures, journal, readings, removals, resolution
from sayso.store.commits import commit_at, last_commit


class View:
    """One state of the ledger, as long as it is open.

    Args:
        connection: In a transaction.
        as_of: ISO 8601 time in UTC up to which changes are seen; None for all.
    """

    def __init__(self, connection: Connection, as_of: str | None = None) -> None:
        self.connection = connection
        self.as_of = None if as_of is None else commit_at(connection, as_of)

    @property
    def last(self) -> int:
        """The number of the last commit that is seen."""
        return last_commit(self.connection) if self.as_of is None else self.as_of

    def known(self, ids: Collection[str]) -> set[str]:
        """Return which of these documents the ledger holds."""
        return documents.known_documents(self.connection, ids)

    def removed(self, ids: Collection[str]) -> set[str]:
        """Return which of these documents were taken out, and may not come back."""
        return removals.removed_documents(self.connection, ids)

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Yield documents, all or those of these ids."""
        return documents.load_documents(self.connection, ids, as_of=self.as_of)

    def readings(self, ids: Collection[str] | None = None) -> Iterator[Reading]:
        """Yield documents with what was read out of them, all or those of these ids."""
        return readings.load_readings(self.connection, ids, as_of=self.as_of)

    def resolution(self, claim_ids: Collection[str] | None = None) -> Resolution:
        """Return what documents say together: all of it, or what belongs to some claims."""
        return resolution.load_resolution(self.connection, claim_ids=claim_ids, as_of=self.as_of)

    def find_current(self, id_: str) -> str | None:
        """Return the id that stands for an id that was ever given out; None where there is none."""
        return resolution.find_current(self.connection, id_, as_of=self.as_of)

    def resolved_up_to(self) -> int:
        """Return the last commit that the resolution covers."""
        return resolution.resolved_up_to(self.connection)

    def last_unresolved(self) -> int:
        """Return the last commit that changed what there is to resolve: 0 where there is nothing."""
        return resolution.last_unresolved(self.connection)

    def failures(self) -> list[Failure]:
        """Return what could not be read."""
        return failures.list_failures(self.connection, as_of=self.as_of)

    def entries(self, *kinds: str) -> Iterator[journal.Entry]:
        """Yield entries of the journal."""
        return journal.list_entries(self.connection, *kinds, as_of=self.as_of)
