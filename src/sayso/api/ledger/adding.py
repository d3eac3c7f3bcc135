"""Reports into the ledger: each once, whole, whatever happens on the way."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.api.reading import Paths, fetch_paths
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.engine import read_documents

if TYPE_CHECKING:
    from sayso.ingest import Source, Watch
    from sayso.store import Ledger, Work

_DEFAULTS = ReadOptions()
_MOST: Final = 64
"""Documents in one transaction."""
_LONGEST: Final = 5.0
"""Seconds after which what was read is written, however little it is: no more is lost when a run is cut off."""


@dataclass(slots=True)
class Added:
    """What became of the inputs.

    Attributes:
        new: Documents that the ledger did not hold.
        known: Inputs that it held already; where they were met is written.
        removed: Inputs that were taken out of it, and stay out.
        attributions: In the new documents.
        documents: Ids of all that are in the ledger now, new or known.
        failures: What could not be read.
    """

    new: int = 0
    known: int = 0
    removed: int = 0
    attributions: int = 0
    documents: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def add(
    paths: Paths,
    ledger: "str | Ledger",
    *,
    options: ReadOptions = _DEFAULTS,
    keep_originals: bool = False,
    readmit: bool = False,
    by: str = "unknown",
    resolve: bool = True,
    on_read: Callable[[Reading | Failure], None] | None = None,
    watch: "Watch | None" = None,
) -> Added:
    """Read reports into a ledger, and return what became of them.

    Cut off at any instant and run again, it leaves the same ledger as if it had run through.

    Args:
        paths: A file, a folder, a glob, ``-`` for standard input, a web address; or several.
        ledger: A file, or ``postgresql://…``; or one that is open.
        options: How reports are read; all attributions are kept, whatever their score.
        keep_originals: Keep the bytes of the reports as well.
        readmit: Let reports that were removed come back.
        by: Who does; the journal tells it.
        resolve: Find out at the end what all documents say together.
        on_read: Called after every report, in input order.
        watch: Told how far reading is, and what is decided on the way.

    Raises:
        StoreError: The ledger cannot be written; what was written before stays.
        ModelError: The reader cannot be used.
    """
    from sayso.api.ledger.opening import opened

    with opened(ledger) as held:
        tools = options.choose_tools()
        work = held.begin("add", tools.run(**options.record()))
        adding = _Adding(held, work, keep_originals=keep_originals, readmit_by=by if readmit else None)
        inputs = adding.list_inputs(fetch_paths(paths, options=options), options, watch)
        for item in read_documents(inputs, tools, jobs=options.jobs):
            adding.take(item)
            if on_read is not None:
                on_read(item)
        adding.flush()
        work.end()
        if resolve:
            resolve_ledger(held, options)
    return adding.added


class _Adding:
    """Gathers what was read until it is enough for one transaction."""

    def __init__(
        self, ledger: "Ledger", work: "Work", *, keep_originals: bool, readmit_by: str | None
    ) -> None:
        self.added = Added()
        self._ledger = ledger
        self._work = work
        self._keeps = keep_originals
        self._readmit_by = readmit_by
        self._bytes: dict[str, bytes] = {}
        self._readings: list[Reading] = []
        self._failures: list[Failure] = []
        self._since = time.monotonic()

    def list_inputs(
        self, sources: "Iterable[Source]", options: ReadOptions, watch: "Watch | None"
    ) -> Iterator[Document | Failure]:
        """Yield the inputs; what the ledger holds is marked as a repeat of itself, which nobody reads again."""
        from sayso.ingest import read_inputs

        watching = () if watch is None else (watch,)
        for item in read_inputs(sources, options.ingest(), *watching, keep=self._keep):
            yield item if isinstance(item, Failure) or not self._is_known(item) else _repeat(item)

    def take(self, item: Reading | Failure) -> None:
        """Take one input that was read, or failed."""
        if isinstance(item, Reading):
            self._readings.append(item)
        else:
            self._failures.append(item)
        enough = len(self._readings) + len(self._failures) >= _MOST
        if enough or time.monotonic() - self._since > _LONGEST:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered, all or nothing of it."""
        readings, failures = self._readings, self._failures
        if readings or failures:
            with self._work.change() as change:
                written = change.add(readings, readmit_by=self._readmit_by)
                change.fail([*failures, *(each for reading in readings for each in reading.failures)])
                for document_id in written.new:
                    if document_id in self._bytes:
                        change.keep_original(document_id, self._bytes[document_id])
            self._count(readings, failures, written.new, written.removed)
        self._readings, self._failures, self._bytes = [], [], {}
        self._since = time.monotonic()

    def _count(
        self, readings: list[Reading], failures: list[Failure], new: set[str], removed: set[str]
    ) -> None:
        fresh = [each for each in readings if each.document.duplicate_of is None and each.document.id in new]
        out = sum(each.document.id in removed for each in readings)
        self.added.new += len(fresh)
        self.added.removed += out
        self.added.known += len(readings) - len(fresh) - out
        self.added.documents += [each.document.id for each in readings if each.document.id not in removed]
        self.added.attributions += sum(len(each.attributions) for each in fresh)
        self.added.failures += [*failures, *(each for reading in readings for each in reading.failures)]

    def _keep(self, document_id: str, data: bytes) -> None:
        if self._keeps:
            self._bytes[document_id] = data

    def _is_known(self, document: Document) -> bool:
        with self._ledger.view() as view:
            stays_out = self._readmit_by is None and view.removed((document.id,))
            return bool(stays_out or view.known((document.id,)))


def _repeat(document: Document) -> Document:
    return replace(document, duplicate_of=document.id)
