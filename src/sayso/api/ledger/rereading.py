"""The documents of a ledger read again, by a newer model; what was read before becomes history."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.api.ledger.opening import opened
from sayso.api.ledger.part import list_orphans
from sayso.api.ledger.resolving import resolve_ledger
from sayso.api.options import ReadOptions
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.judgement import Orphan
from sayso.domain.reading import Reading
from sayso.engine import read_documents

if TYPE_CHECKING:
    from sayso.store import Ledger, Work

_DEFAULTS = ReadOptions()
_MOST = 64
"""Documents in one transaction."""


@dataclass(slots=True)
class Reread:
    """What became of the documents.

    Attributes:
        documents: How many were read again.
        failures: Of those that could not be; what was read of them before holds.
        orphans: Judgements whose words are no longer read, so that they have no effect.
    """

    documents: int = 0
    failures: list[Failure] = field(default_factory=list)
    orphans: list[Orphan] = field(default_factory=list)


def reread(
    ledger: "str | Ledger",
    *,
    options: ReadOptions = _DEFAULTS,
    everything: bool = False,
    on_read: Callable[[Reading | Failure], None] | None = None,
) -> Reread:
    """Read the documents of a ledger again that another model read, from the text that it keeps of them.

    Cut off at any instant and run again, it goes on where it was. Judgements stay in force where the words that they
    were made on are read as before.

    Args:
        ledger: A file, or ``postgresql://…``; or one that is open.
        options: Tools and number of processes.
        everything: Also what this model read already.
        on_read: Called after every document.

    Raises:
        StoreError: The ledger cannot be read or written.
        ModelError: The reader cannot be used.
    """
    done = Reread()
    tools = options.choose_tools()
    with opened(ledger) as held:
        run = tools.run()
        with held.view() as view:
            ids = view.list_read(but_by=None if everything else run.model_sha256 or "")
        work = held.begin("reread", run)
        batch: list[Reading] = []
        for item in read_documents(_load(held, ids), tools, jobs=options.jobs):
            if isinstance(item, Failure):
                done.failures.append(item)
            else:
                batch.append(item)
            if len(batch) >= _MOST:
                _write(work, batch)
            done.documents += isinstance(item, Reading)
            if on_read is not None:
                on_read(item)
        _write(work, batch)
        work.end()
        resolve_ledger(held, options)
        with held.view() as view:
            done.orphans = list_orphans(view)
    return done


def _load(ledger: "Ledger", ids: list[str]) -> Iterator[Document]:
    for start in range(0, len(ids), _MOST):
        with ledger.view() as view:
            documents = list(view.documents(ids[start : start + _MOST]))
        yield from documents


def _write(work: "Work", batch: list[Reading]) -> None:
    if batch:
        with work.change() as change:
            change.reread(batch)
        batch.clear()
