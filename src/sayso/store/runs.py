"""Records of runs: who made rows, with what, and when."""

from typing import Any

from sqlalchemy import Connection, insert, select, update

from sayso.domain.run import Run
from sayso.store.commits import now
from sayso.store.packing import pack, unpack
from sayso.store.tables import runs


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


def load_run(connection: Connection, key: int) -> Run:
    """Return the record of a run.

    Raises:
        KeyError: There is none of this number.
    """
    row = connection.execute(select(runs).where(runs.c.pk == key)).mappings().one_or_none()
    if row is None:
        raise KeyError(key)
    told: dict[str, Any] = unpack(row["parameters"])
    names = ("version", "model", "model_sha256", "precision", "runtime", "instruction_set", "started_at")
    return Run(**{name: row[name] for name in names}, **told)
