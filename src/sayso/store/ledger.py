"""A ledger: opened, looked at, changed."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from sayso.domain.run import Run
from sayso.store.address import find_backend
from sayso.store.backend import Backend
from sayso.store.change import Change
from sayso.store.commits import make_commit, read, translate, write
from sayso.store.links import keep_links
from sayso.store.migrate import ensure_current, upgrade
from sayso.store.runs import begin_run, end_run
from sayso.store.search import MeaningIndex, SearchCache
from sayso.store.view import View


def open_ledger(address: str, *, read_only: bool = False) -> "Ledger":
    """Return the ledger at an address.

    Args:
        address: A file, or ``postgresql://…``. One that does not exist is made, unless it is only read.
        read_only: Whether nothing will be written.

    Raises:
        StoreError: It cannot be opened, or is one of another version.
    """
    backend = find_backend(address)
    with translate(backend):
        engine = backend.connect(read_only=read_only)
    try:
        if read_only:
            with read(engine, backend) as connection:
                ensure_current(connection, backend)
        else:
            with write(engine, backend) as connection:
                upgrade(connection, backend)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(engine, backend)


def migrate_ledger(address: str) -> bool:
    """Bring the tables of a ledger to the last version; return whether they were of an older one.

    Raises:
        StoreError: There is no ledger, or it is of a later version.
    """
    backend = find_backend(address)
    with translate(backend):
        engine = backend.connect(read_only=True)
        engine.dispose()
        engine = backend.connect(read_only=False)
    try:
        with write(engine, backend) as connection:
            return upgrade(connection, backend)
    finally:
        engine.dispose()


class Ledger:
    """A ledger that is open; a context manager that closes it.

    Any number of threads and processes may look at it while one writes; a second one that writes waits.
    """

    def __init__(self, engine: Engine, backend: Backend) -> None:
        self._engine = engine
        self._backend = backend
        self._cache = SearchCache()
        self.address = backend.address

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def view(self, as_of: str | None = None) -> Iterator[View]:
        """Give a block one state of the ledger.

        Args:
            as_of: ISO 8601 time in UTC; the ledger as it stood then.

        Raises:
            StoreError: The database cannot be read.
        """
        with read(self._engine, self._backend) as connection:
            yield View(connection, self._backend, as_of, self._cache)

    @contextmanager
    def index(self) -> Iterator[MeaningIndex]:
        """Give a block the index of meaning, to add to it; that changes nothing that the ledger says.

        Raises:
            StoreError: The database cannot be written.
        """
        with write(self._engine, self._backend) as connection:
            yield MeaningIndex(connection, self._backend)

    def keep_links(
        self,
        version: str,
        new: Mapping[bytes, bytes],
        *,
        gone: Collection[bytes],
        before: Collection[bytes],
    ) -> bool:
        """Keep records of links, and drop others; that changes nothing that the ledger says.

        Args:
            version: Of the rules and the model that found the links.
            new: Records by digest.
            gone: Digests of those to drop.
            before: Digests of all that were there when the new ones were found.

        Returns:
            Whether that was done: not if another process changed the records meanwhile.

        Raises:
            StoreError: The database cannot be written.
        """
        with write(self._engine, self._backend) as connection:
            return keep_links(connection, self._backend, version, new, gone=gone, before=before)

    def scrub(self) -> None:
        """Leave nothing of deleted rows in the files of the database."""
        with translate(self._backend):
            self._backend.scrub(self._engine)

    def begin(self, kind: str, run: Run) -> "Work":
        """Return the work of a run that begins.

        Raises:
            StoreError: The database cannot be written.
        """
        with write(self._engine, self._backend) as connection:
            return Work(self._engine, self._backend, begin_run(connection, kind, run))


class Work:
    """What one run does to a ledger, change by change."""

    def __init__(self, engine: Engine, backend: Backend, run: int) -> None:
        self._engine = engine
        self._backend = backend
        self.run = run

    @contextmanager
    def change(self) -> Iterator[Change]:
        """Give a block one change: all of it takes effect at its end, or nothing if it raises.

        Raises:
            StoreError: The database cannot be written.
        """
        with write(self._engine, self._backend) as connection:
            yield Change(make_commit(connection, self._backend, self.run))

    def end(self) -> None:
        """Record that the run came to its end."""
        with write(self._engine, self._backend) as connection:
            end_run(connection, self.run)
