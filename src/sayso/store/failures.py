"""What could not be read, until it is."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select, update

from sayso.domain.failure import Failure
from sayso.store.commits import Commit, holds
from sayso.store.tables import failures

_FIELDS = ("path", "stage", "code", "message", "sha256")


def record_failures(commit: Commit, found: Sequence[Failure]) -> None:
    """Record failures; what failed at the same path before is history."""
    clear_failures(commit, (failure.document for failure in found))
    rows = [
        dict(zip(_FIELDS, (f.document, f.stage, f.code, f.message, f.sha256), strict=True))
        | {"run": commit.run, "since": commit.seq}
        for f in found
    ]
    commit.backend.insert(commit.connection, failures, rows)


def clear_failures(commit: Commit, paths: Iterable[str]) -> None:
    """Make what failed at these paths history: they were read."""
    for path in dict.fromkeys(paths):
        held = (failures.c.path == path) & failures.c.until.is_(None)
        commit.connection.execute(update(failures).where(held).values(until=commit.seq))


def list_failures(connection: Connection, *, as_of: int | None = None) -> list[Failure]:
    """Return what could not be read, in the order in which that was found."""
    query = (
        select(*(failures.c[name] for name in _FIELDS)).where(holds(failures, as_of)).order_by(failures.c.pk)
    )
    return [Failure(*row) for row in connection.execute(query)]
