"""Documents taken out of a ledger: a retraction, a legal request."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.api.ledger.opening import opened
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.domain.run import Run
from sayso.errors import NotInLedger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.store import Ledger

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

    What went is counted in the journal. The document stays out when it is met again, unless it is readmitted.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        document: Its id, or the path that it was read from.
        by: Who takes it out.
        why: For what reason.
        options: How what the others say together is found out anew.
        resolve: Whether that is done at once.

    Raises:
        NotInLedger: There is no such document, or several were read from the path.
        StoreError: The ledger cannot be written.
    """
    from sayso import __version__

    with opened(ledger) as held:
        with held.view() as view:
            ids = view.find_documents(document)
        if len(ids) != 1:
            found = f"{len(ids)} documents" if ids else "no document"
            raise NotInLedger(f"{found} {document!r} in the ledger", expected="the id or the path of one")
        work = held.begin("remove", Run(__version__))
        with work.change() as change:
            counts = change.remove(ids[0], by=by, why=why)
        work.end()
        if resolve:
            resolve_ledger(held, options)
        held.scrub()
    return Removed(ids[0], counts)
