"""The whole check of a ledger."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.api.ledger.opening import opened
from sayso.api.verifying import make_reopen
from sayso.domain.anchor import anchor_attributions
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.errors import LedgerDamaged

if TYPE_CHECKING:
    from sayso.ingest import Reopener
    from sayso.store import Ledger, View
    from sayso.verify import Fault


@dataclass(slots=True)
class Checked:
    """What was checked, and what was found.

    Attributes:
        documents: How many.
        attributions: How many.
        entries: Of the journal.
        head: The hash of its last entry, to note elsewhere; None of an empty one.
        gone: Documents that are no longer where they were read; what is kept of them was checked.
        faults: What is not as it was.
    """

    documents: int = 0
    attributions: int = 0
    entries: int = 0
    head: str | None = None
    gone: int = 0
    faults: "list[Fault]" = field(default_factory=list)


def verify_ledger(ledger: "str | Ledger", *, head: str | None = None) -> Checked:
    """Check a ledger: the database, the journal, every cited word, and the reports where they can still be read.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        head: The hash of a journal entry that it must hold, noted elsewhere.

    Raises:
        StoreError: The ledger cannot be read.
    """
    from sayso.verify import Fault
    from sayso.verify.fault import FaultCode

    checked = Checked()
    with opened(ledger, read_only=True) as held, held.view() as view:
        checked.faults += [Fault(FaultCode.DAMAGED_LEDGER, "database", each) for each in view.check()]
        checked.faults += [
            Fault(FaultCode.CHANGED_JOURNAL, "journal", each) for each in view.check_journal(head)
        ]
        for entry in view.entries():
            checked.entries, checked.head = checked.entries + 1, entry.hash
        checked.faults += _check_contents(view, checked)
    return checked


def _check_contents(view: "View", checked: Checked) -> "Iterator[Fault]":
    """Yield what is wrong with the documents, and with what they say together, where that was found out of these."""
    from sayso.verify import Fault
    from sayso.verify.fault import FaultCode
    from sayso.verify.resolution import ResolutionCheck

    resolution, anchors = Resolution(), dict[tuple[str, str], str]()
    try:
        resolution = resolution if view.is_stale() else view.resolution()
    except (LedgerDamaged, ValueError) as exc:
        yield Fault(FaultCode.DAMAGED_LEDGER, "what documents say together", str(exc))
    check = ResolutionCheck(resolution)
    reopen = make_reopen({})
    for found in _load_each(view):
        if isinstance(found, Fault):
            yield found
            continue
        checked.documents += 1
        checked.attributions += len(found.attributions)
        yield from _check_document(found, view)
        yield from _check_original(found.document, view, reopen, checked)
        check.take(found)
        anchors |= {(found.document.id, number): each for number, each in anchor_attributions(found).items()}
    told = list(check.tell())
    if not told and resolution != Resolution():
        rows = view.check_resolution(resolution, anchors)
        told = [Fault(FaultCode.CHANGED_ROW, "what documents say together", each) for each in rows]
    yield from told


def _load_each(view: "View") -> "Iterator[Reading | Fault]":
    """Yield each document with what was read out of it, or what is wrong with the record of it."""
    from sayso.verify import Fault
    from sayso.verify.fault import FaultCode

    for document_id in view.list_read():
        try:
            found = list(view.readings((document_id,)))
        except (LedgerDamaged, ValueError) as exc:
            yield Fault(FaultCode.DAMAGED_LEDGER, f"document {document_id}", str(exc))
            continue
        yield from found
        if not found:
            yield Fault(FaultCode.DAMAGED_LEDGER, f"document {document_id}", "its text is gone")


def _check_document(reading: Reading, view: "View") -> "Iterator[Fault]":
    """Yield what a document has not so, and what its rows tell otherwise."""
    from sayso.verify import Fault
    from sayso.verify.fault import FaultCode
    from sayso.verify.reading import check_reading

    yield from check_reading(reading)
    path = reading.document.path
    for name in view.check_document(reading.document):
        yield Fault(FaultCode.CHANGED_ROW, path, f"the row of the document has another {name}")
    for each in view.check_rows(reading):
        yield Fault(FaultCode.CHANGED_ROW, f"{path}, attribution {each}", "its row tells something else")


def _check_original(
    document: Document, view: "View", reopen: "Reopener", checked: Checked
) -> "Iterator[Fault]":
    """Yield how a report is not what was read: its bytes that are kept, or else those where it was."""
    from sayso.compose.documents import cite_documents
    from sayso.verify import Fault
    from sayso.verify.fault import FaultCode
    from sayso.verify.originals import read_original

    try:
        kept = view.original(document.id)
    except LedgerDamaged as exc:
        yield Fault(FaultCode.DAMAGED_LEDGER, document.path, str(exc))
        return
    if kept is not None:
        if hashlib.sha256(kept).hexdigest() != document.sha256:
            yield Fault(FaultCode.CHANGED_REPORT, document.path, "its bytes that are kept are others")
        return
    if document.is_fleeting:
        return
    (cited,) = cite_documents([document], ())
    for fault in read_original(cited, (Path(),), reopen).faults:
        if fault.code is FaultCode.MISSING_REPORT:
            checked.gone += 1
        else:
            yield fault
