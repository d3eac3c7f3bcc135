"""The brief of a ledger, or of what it says about some reports."""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.api.briefing import Briefing, refuse_faults
from sayso.api.ledger.adding import add
from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import Part, list_in_force, load_whole_part
from sayso.api.options import ReadOptions
from sayso.api.reading import Paths
from sayso.api.verifying import make_reopen
from sayso.domain.brief import Brief
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.errors import NotInLedger

if TYPE_CHECKING:
    from sayso.ingest import Watch
    from sayso.store import Ledger, View

_DEFAULTS = ReadOptions()


def brief_ledger(
    ledger: "str | Ledger",
    paths: Paths = (),
    *,
    options: ReadOptions = _DEFAULTS,
    limit: int | None = None,
    once: int | None = None,
    as_of: str | None = None,
    on_read: Callable[[Reading | Failure], None] | None = None,
    watch: "Watch | None" = None,
) -> Briefing:
    """Return the brief of a ledger, and write into its journal that it was given out.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        paths: Reports to add first. Only claims that one of these tells of are told then, with every stance that
            the ledger holds on them. Without any, all claims are.
        options: How these are read, and how likely what is told must be.
        limit: How many claims are told at most; the others are counted.
        once: How many of the claims that are said once are told at most; likewise.
        as_of: ISO 8601 time in UTC: the ledger as it stood then.
        on_read: Called after every report that is added.
        watch: Told how far reading is, and what is decided on the way.

    Raises:
        StoreError: The ledger cannot be read or written.
        NotInLedger: There are no reports in it.
        BriefUnverified: A citation does not hold; the brief is not given out.
    """
    with opened(ledger) as held:
        added = add(paths, held, options=options, on_read=on_read, watch=watch) if paths else None
        with held.view(as_of) as view:
            part = _choose(view, None if added is None else added.documents)
            failures = view.failures() if added is None else added.failures
            composed = _compose(view, part, failures, options, limit, once)
        if not part.readings and not paths:
            raise NotInLedger(
                f"the ledger {held.address!r} holds no reports", remedy="add some with sayso add PATH…"
            )
        documents = tuple(reading.document for reading in part.readings)
        brief = _check(composed, documents)
        _log(held, brief)
    return Briefing(brief, documents)


def _choose(view: "View", document_ids: Collection[str] | None) -> Part:
    from sayso.store import ClaimFilters

    if document_ids is None:
        return Part(view.resolution(), tuple(view.readings()))
    return load_whole_part(view, view.choose_claims(ClaimFilters(documents=document_ids)))


def _compose(
    view: "View",
    part: Part,
    failures: Iterable[Failure],
    options: ReadOptions,
    limit: int | None,
    once: int | None,
) -> Brief:
    from sayso.compose import ComposeOptions, compose
    from sayso.resolve import states_of
    from sayso.weigh import weigh

    weighing = weigh(part.readings, part.resolution, states_of)
    run = replace(
        view.last_run(), started_at=None, parameters={}
    )  # the same ledger gives the same brief, at any time
    asked = ComposeOptions(
        min_score=options.least, limit=limit, once=once, asked={**options.record(), "as_of": view.time}
    )
    judged = list_in_force(view)
    return compose(
        part.readings, part.resolution, weighing, run, asked, failures=tuple(failures), judgements=judged
    )


def _check(composed: Brief, documents: Collection[Document]) -> Brief:
    """Return the brief, checked against its reports; those that are gone or were changed since are in it, as read.

    Raises:
        BriefUnverified: A citation does not hold.
    """
    from pathlib import Path

    from sayso.verify.fault import FaultCode
    from sayso.verify.verify_brief import check_brief

    reopen = make_reopen(composed.options)
    faults = check_brief(composed, (Path(),), reopen)
    gone = {
        each.place for each in faults if each.code in (FaultCode.MISSING_REPORT, FaultCode.CHANGED_REPORT)
    }
    if gone:
        kept = {document.id: document.decoded for document in documents if document.path in gone}
        carried = (replace(each, decoded=kept.get(each.id, each.decoded)) for each in composed.documents)
        composed = replace(composed, documents=tuple(carried))
        faults = check_brief(composed, (Path(),), reopen)
    refuse_faults(faults)
    return composed


def _log(ledger: "Ledger", brief: Brief) -> None:
    """Write into the journal which brief was given out."""
    from sayso.formats.brief_json import brief_record
    from sayso.formats.safe import dump_json

    told = dump_json(brief_record(brief))
    work = ledger.begin("brief", brief.tool)
    with work.change() as change:
        change.log(
            "brief",
            {
                "sha256": hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest(),
                "options": dict(brief.options),
                "documents": len(brief.documents),
                "claims": [claim.id for claim in brief.claims],
            },
        )
    work.end()
