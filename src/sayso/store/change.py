"""One change to the ledger: all of it takes effect, or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.store import documents, failures, journal, judgements, readings, removals, resolution
from sayso.store.commits import Commit
from sayso.store.resolution.rows import Anchors


@dataclass(frozen=True, slots=True)
class Written:
    """What became of documents: the ids of those that were written, and of those that were removed and stay out."""

    new: set[str]
    removed: set[str]


class Change:
    """What can be written in one transaction.

    Args:
        commit: That it is.
    """

    def __init__(self, commit: Commit) -> None:
        self.commit = commit

    def add(self, found: Sequence[Reading], *, readmit_by: str | None = None) -> Written:
        """Write documents with what was read out of them.

        Documents that are there keep what was read before; those that were removed stay out.

        Args:
            found: What was read.
            readmit_by: Who lets those that were removed come back; None lets nobody.
        """
        if readmit_by is not None:
            removals.readmit(self.commit, [each.document.id for each in found], by=readmit_by)
        fresh = {each.document.id: each for each in found if each.document.duplicate_of is None}
        known = documents.known_documents(self.commit.connection, list(fresh))
        removed = removals.removed_documents(self.commit.connection, [each.document.id for each in found])
        new = [each for id_, each in fresh.items() if id_ not in known | removed]
        documents.add_documents(self.commit, [each.document for each in new])
        for each in new:
            readings.add_reading(self.commit, each)
        failures.clear_failures(self.commit, (each.document.path for each in found))
        self.see(each.document for each in found if each.document.id not in removed)
        return Written({each.document.id for each in new}, removed)

    def reread(self, found: Iterable[Reading]) -> None:
        """Write what was read anew out of documents that are there; what was read before becomes history.

        Documents that were taken out meanwhile stay out.
        """
        again = list(found)
        known = documents.known_documents(self.commit.connection, [each.document.id for each in again])
        for each in (each for each in again if each.document.id in known):
            readings.add_reading(self.commit, each)

    def remove(self, document_id: str, *, by: str, why: str) -> dict[str, int]:
        """Take a document out with everything that holds its words; return how many rows went, by table.

        Raises:
            KeyError: The ledger does not hold it.
        """
        return removals.remove_document(self.commit, document_id, by=by, why=why)

    def see(self, found: Iterable[Document]) -> None:
        """Write where documents that are there were met."""
        documents.add_sightings(self.commit, found)

    def keep_original(self, document_id: str, data: bytes) -> None:
        """Keep the bytes of a document as they were read."""
        documents.keep_original(self.commit, document_id, data)

    def fail(self, found: Sequence[Failure]) -> None:
        """Write what could not be read."""
        failures.record_failures(self.commit, found)

    def resolve(self, found: Resolution, anchors: Anchors, *, covers: int) -> bool:
        """Make a resolution the one that holds.

        Returns:
            Whether it was written: not where one that covers more was meanwhile, or a document was taken out.
        """
        return resolution.write_resolution(self.commit, found, anchors, covers=covers)

    def judge(self, judgement: Judgement) -> journal.Entry:
        """Write a person's decision.

        Raises:
            NotInLedger: It was made on words of a document that was taken out.
        """
        removals.refuse_removed(self.commit.connection, [each.document_id for each in judgement.grounds])
        return judgements.record_judgement(self.commit, judgement)

    def undo(self, judgement_id: str, *, by: str, why: str) -> journal.Entry:
        """Write that a decision is undone."""
        return judgements.record_undo(self.commit, judgement_id, by=by, why=why)

    def log(self, kind: str, record: dict[str, Any]) -> journal.Entry:
        """Write an entry into the journal."""
        return journal.append(self.commit, kind, record)
