"""Writes a resolution over the last one: only what changed."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, func, insert, select, update

from sayso.domain.resolution import Resolution
from sayso.store.backend import Row
from sayso.store.chunks import in_chunks
from sayso.store.commits import Commit
from sayso.store.lists import find_claims, renew_lists
from sayso.store.removals import removed_since
from sayso.store.resolution.rows import OWN, Anchors, list_rows
from sayso.store.tables import (
    claims,
    journal,
    readings,
    removals,
    resolutions,
    stances,
    statements,
    tellings,
)


def write_resolution(commit: Commit, resolution: Resolution, anchors: Anchors, *, covers: int) -> bool:
    """Make a resolution the one that holds; rows that it has in common with the last one stay as they are.

    Args:
        commit: To write it by.
        resolution: Over all that the ledger held at a commit.
        anchors: Of all attributions in it.
        covers: That commit.

    Returns:
        Whether it was written: one that covers more may have been written meanwhile, and stays; and words of a
        document that was taken out since do not come back.
    """
    if resolved_up_to(commit.connection) > covers or removed_since(commit.connection, covers):
        return False
    wanted = list_rows(resolution, anchors)
    changed = {table: _replace(commit, table, rows) for table, rows in wanted.items()}
    told = changed[statements] | changed[tellings]
    on = changed[claims] | changed[stances] | find_claims(commit.connection, told)
    renew_lists(commit.connection, told, on)
    commit.connection.execute(insert(resolutions).values(covers=covers, run=commit.run, since=commit.seq))
    return True


def resolved_up_to(connection: Connection) -> int:
    """Return the last commit that the resolution covers, 0 where there is none."""
    return connection.scalar(select(func.max(resolutions.c.covers))) or 0


def last_unresolved(connection: Connection) -> int:
    """Return the last commit that changed what there is to resolve: documents, readings or judgements."""
    judged = select(func.max(journal.c.since)).where(journal.c.kind.in_(("judgement", "undo")))
    changed = (readings.c.since, readings.c.until, removals.c.since, removals.c.until)
    queries = [judged, *(select(func.max(column)) for column in changed)]
    return max(connection.scalar(query) or 0 for query in queries)


def _replace(commit: Commit, table: Table, rows: Sequence[Row]) -> set[str]:
    """Make the rows the ones that hold: close those that are gone, add those that are new.

    Returns:
        What their first column has, which is the id of what they belong to.
    """
    names = [column.name for column in table.columns if column.name not in OWN]
    wanted = {tuple(row[name] for name in names): row for row in rows}
    query = select(table.c.pk, *(table.c[name] for name in names)).where(table.c.until.is_(None))
    gone: dict[int, str] = {}
    for key, *values in commit.connection.execute(query.execution_options(yield_per=10_000)):
        if wanted.pop(tuple(values), None) is None:
            gone[key] = values[0]
    for some in in_chunks(gone):
        commit.connection.execute(update(table).where(table.c.pk.in_(some)).values(until=commit.seq))
    new = [{**row, "run": commit.run, "since": commit.seq} for row in wanted.values()]
    commit.backend.insert(commit.connection, table, new)
    return {*gone.values(), *(values[0] for values in wanted)}
