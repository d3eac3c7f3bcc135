"""Documents taken out of a ledger: a retraction, a legal request."""

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from sayso.api.ledger.opening import opened
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.domain.run import Run
from sayso.errors import NotInLedger, StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.store import Ledger, View

_DEFAULTS = ReadOptions()


@dataclass(frozen=True, slots=True)
class Removed:
    """A document that was taken out.

    Attributes:
        document_id: Its id, under which it stays out.
        counts: How many rows went, by table.
    """

    document_id: str
    counts: "Mapping[str, int]"


def remove(
    ledger: "str | Ledger",
    document: str,
    *,
    by: str,
    why: str,
    options: ReadOptions = _DEFAULTS,
    resolve: bool = True,
) -> Removed:
    """Take a document out of a ledger with everything that holds its words, now and in history.

    What went is counted in the journal. The document stays out when it is met again, unless it is readmitted. What was
    written elsewhere before, such as backups, exports and briefs, is not reached. Cut off at any instant and run
    again with the id, it goes on.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        document: Its id, or the path or the address at which it was met.
        by: Who takes it out.
        why: For what reason.
        options: How what the others say together is found out anew.
        resolve: Whether that is done at once.

    Raises:
        NotInLedger: There is no such document, or several were met at the path.
        StoreError: The ledger cannot be written; or it is out of it, but others read it and stand in the way of
            overwriting what was deleted.
    """
    with opened(ledger) as held:
        removed = _find_trace(held, document) or _take_out(held, document, by=by, why=why)
        if resolve:
            resolve_ledger(held, options)
        try:
            held.scrub()
        except StoreError as exc:
            remedy = f"{exc.remedy or 'see what it says'}: sayso remove {removed.document_id}"
            raise type(exc)(f"the document is removed, but {exc.found}", remedy=remedy) from exc
    return removed


def _find_trace(ledger: "Ledger", document: str) -> Removed | None:
    """Return the trace of a document that is out already; None of one that is not."""
    with ledger.view() as view:
        counts = view.find_removal(document)
    return None if counts is None else Removed(document, counts)


def _take_out(ledger: "Ledger", document: str, *, by: str, why: str) -> Removed:
    with ledger.view() as view:
        found = _find(view, document)
    work = ledger.begin("remove", Run(version("sayso")))
    with work.change() as change:
        counts = change.remove(found, by=by, why=why)
    work.end()
    return Removed(found, counts)


def _find(view: "View", document: str) -> str:
    found = view.find_documents(document)
    if not found:
        raise NotInLedger(
            f"the ledger holds no document {document!r}",
            expected="its id, or the path or address at which it was met",
        )
    if len(found) > 1:
        raise NotInLedger(
            f"{len(found)} documents were met at {document!r}: {', '.join(found)}",
            remedy="name one by its id",
        )
    return found[0]
