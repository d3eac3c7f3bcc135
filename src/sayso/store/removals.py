"""Documents that are taken out: what goes with them is counted, and they stay out."""

from collections.abc import Collection

from sqlalchemy import Connection, func, insert, select, update

from sayso.errors import NotInLedger
from sayso.store.chunks import in_chunks
from sayso.store.commits import Commit
from sayso.store.journal import append, redact
from sayso.store.packing import pack, unpack
from sayso.store.removing import take_out
from sayso.store.search.index import forget_document
from sayso.store.tables import documents, removals


def removed_documents(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return which of these documents were taken out, and may not come back."""
    found: set[str] = set()
    for some in in_chunks(ids):
        out = removals.c.document_id.in_(some) & removals.c.until.is_(None)
        found.update(connection.scalars(select(removals.c.document_id).where(out)))
    return found


def find_trace(connection: Connection, document_id: str) -> dict[str, int] | None:
    """Return how many rows went with a document that is out, by table; None of one that is not."""
    out = (removals.c.document_id == document_id) & removals.c.until.is_(None)
    counts = connection.scalar(select(removals.c.counts).where(out))
    return None if counts is None else unpack(counts)


def refuse_removed(connection: Connection, ids: Collection[str]) -> None:
    """Let no words of documents that were taken out back in.

    Raises:
        NotInLedger: One of these was taken out.
    """
    for id_ in removed_documents(connection, ids):
        raise NotInLedger(f"the document {id_} was removed", remedy="let it back in with sayso add --readmit")


def removed_since(connection: Connection, seq: int) -> bool:
    """Return whether a document was taken out after a commit."""
    return (connection.scalar(select(func.max(removals.c.since))) or 0) > seq


def readmit(commit: Commit, ids: Collection[str], *, by: str) -> None:
    """Let documents that were taken out come back; who let each in is an entry of the journal."""
    for id_ in sorted(removed_documents(commit.connection, ids)):
        out = (removals.c.document_id == id_) & removals.c.until.is_(None)
        commit.connection.execute(update(removals).where(out).values(until=commit.seq))
        append(commit, "readmission", {"document_id": id_, "by": by})


def remove_document(commit: Commit, document_id: str, *, by: str, why: str) -> dict[str, int]:
    """Take a document out with everything that holds its words, now and in history; return how much went.

    What it shares with other documents, such as an actor, stays in the words of these, so that the past can still be
    asked; what they say together now is for the next resolution to tell.

    Raises:
        KeyError: The ledger does not hold it.
    """
    connection = commit.connection
    held = documents.c.id == document_id
    sha256 = connection.scalar(select(documents.c.sha256).where(held).limit(1))
    if sha256 is None:
        raise KeyError(document_id)
    forget_document(connection, document_id)
    counts = {name: number for name, number in take_out(connection, document_id).items() if number}
    redacted = redact(commit, document_id)
    row = {"document_id": document_id, "sha256": sha256, "by": by, "why": why, "counts": pack(counts)}
    connection.execute(insert(removals).values(**row, run=commit.run, since=commit.seq))
    told = {"document_id": document_id, "sha256": sha256, "by": by, "why": why, "counts": counts}
    append(commit, "removal", {**told, "redacted": redacted})
    return counts
