"""Records of runs: who made rows, with what, and when."""

from importlib.metadata import version
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, insert, select, update

from sayso.domain.run import Run
from sayso.store.commits import now
from sayso.store.packing import pack, unpack
from sayso.store.tables import commits, resolutions, runs

READING: Final = ("add", "reread")
"""The kinds of runs that read documents."""


def begin_run(connection: Connection, kind: str, run: Run) -> int:
    """Return the number of a run that begins.

    Args:
        connection: To the ledger.
        kind: What it does: ``add``, ``reread``, ``resolve``, ``judge``, ``remove``, ``import``.
        run: Tool, model and machine.
    """
    values = {
        "kind": kind,
        "version": run.version,
        "model": run.model,
        "model_sha256": run.model_sha256,
        "precision": run.precision,
        "runtime": run.runtime,
        "instruction_set": run.instruction_set,
        "parameters": pack({"parameters": dict(run.parameters), "measured": dict(run.measured)}),
        "started_at": now(),
    }
    key: int = connection.execute(insert(runs).values(values).returning(runs.c.pk)).scalar_one()
    return key


def end_run(connection: Connection, key: int) -> None:
    """Record that a run came to its end."""
    connection.execute(update(runs).where(runs.c.pk == key).values(ended_at=now()))


def last_run(connection: Connection, seq: int) -> Run:
    """Return the run that last read documents up to a commit; where none did, one that only has a version."""
    query = (
        select(runs)
        .join(commits, commits.c.run == runs.c.pk)
        .where(runs.c.kind.in_(READING), commits.c.seq <= seq)
        .order_by(commits.c.seq.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().one_or_none()
    return Run(version("sayso")) if row is None else _parse(row)


def last_resolver(connection: Connection) -> Run | None:
    """Return the run that last found out what documents say together; None where none did."""
    query = select(runs).join(resolutions, resolutions.c.run == runs.c.pk)
    row = connection.execute(query.order_by(resolutions.c.pk.desc()).limit(1)).mappings().one_or_none()
    return None if row is None else _parse(row)


def _parse(row: RowMapping) -> Run:
    told: dict[str, Any] = unpack(row["parameters"])
    names = ("version", "model", "model_sha256", "precision", "runtime", "instruction_set", "started_at")
    return Run(**{name: row[name] for name in names}, **told)
