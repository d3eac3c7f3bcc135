"""Judgements, as the journal tells them: those that were made, without those that were undone."""

from sqlalchemy import Connection

from sayso.domain.judgement import Judgement
from sayso.formats.judgement_json import judgement_record, parse_judgement
from sayso.store.commits import Commit
from sayso.store.journal import Entry, append, list_entries

JUDGEMENT = "judgement"
UNDO = "undo"


def record_judgement(commit: Commit, judgement: Judgement) -> Entry:
    """Write a judgement into the journal."""
    return append(commit, JUDGEMENT, judgement_record(judgement))


def record_undo(commit: Commit, judgement_id: str, *, by: str, why: str) -> Entry:
    """Write into the journal that a judgement is undone."""
    return append(commit, UNDO, {"undone": judgement_id, "by": by, "why": why})


def list_judgements(connection: Connection, *, as_of: int | None = None) -> list[Judgement]:
    """Return the judgements that were made and not undone, in the order of their making."""
    made: dict[str, Judgement] = {}
    for entry in list_entries(connection, JUDGEMENT, UNDO, as_of=as_of):
        record = entry.record
        if entry.body is None:
            continue
        if entry.kind == UNDO:
            made.pop(record["undone"], None)
        else:
            made[record["id"]] = parse_judgement(record)
    return list(made.values())
