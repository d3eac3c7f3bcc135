"""The ledger as it stands, or stood."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from sayso.domain.actor import Actor
from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.hit import Hit
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.run import Run
from sayso.store import (
    choosing,
    documents,
    failures,
    journal,
    judgements,
    links,
    readings,
    removals,
    resolution,
    runs,
    speakers,
)
from sayso.store import search as searching
from sayso.store.backend import Backend
from sayso.store.commits import commit_at, last_commit
from sayso.store.export import Shape, stream_rows
from sayso.store.founding import Founder, find_founder
from sayso.store.heirs import find_heir
from sayso.store.resolution.rows import Anchors


class View:
    """One state of the ledger, as long as it is open.

    Args:
        connection: In a transaction.
        backend: Of the ledger.
        as_of: ISO 8601 time in UTC up to which changes are seen; None for all.
        cache: What search keeps from one view to the next.
    """

    def __init__(
        self,
        connection: Connection,
        backend: Backend,
        as_of: str | None = None,
        cache: searching.SearchCache | None = None,
    ) -> None:
        self.connection = connection
        self._backend = backend
        self._cache = cache or searching.SearchCache()
        self.time = as_of
        self.as_of = None if as_of is None else commit_at(connection, as_of)

    @property
    def last(self) -> int:
        """The number of the last commit that is seen."""
        return last_commit(self.connection) if self.as_of is None else self.as_of

    def known(self, ids: Collection[str]) -> set[str]:
        """Return which of these documents the ledger holds."""
        return documents.known_documents(self.connection, ids)

    def removed(self, ids: Collection[str]) -> set[str]:
        """Return which of these documents were taken out, and may not come back."""
        return removals.removed_documents(self.connection, ids)

    def removed_since(self, seq: int) -> bool:
        """Return whether a document was taken out after a commit."""
        return removals.removed_since(self.connection, seq)

    def documents(self, ids: Collection[str] | None = None) -> Iterator[Document]:
        """Yield documents, all or those of these ids."""
        return documents.load_documents(self.connection, ids, as_of=self.as_of)

    def readings(self, ids: Collection[str] | None = None) -> Iterator[Reading]:
        """Yield documents with what was read out of them, all or those of these ids."""
        return readings.load_readings(self.connection, ids, as_of=self.as_of)

    def readings_told(self, told: Mapping[str, Collection[str]]) -> Iterator[Reading]:
        """Yield documents with some of their attributions alone: by the id of each, the numbers of these."""
        return readings.load_told(self.connection, told, as_of=self.as_of)

    def resolution(self) -> Resolution:
        """Return what all documents say together."""
        return resolution.load_resolution(self.connection, as_of=self.as_of)

    def part(self, *, claim_ids: Collection[str] = (), statement_ids: Collection[str] = ()) -> Resolution:
        """Return what belongs to some claims, or statements."""
        return resolution.load_part(
            self.connection, claim_ids=claim_ids, statement_ids=statement_ids, as_of=self.as_of
        )

    def choose_claims(self, filters: choosing.ClaimFilters, *, limit: int | None = None) -> list[str]:
        """Return the ids of the claims that pass filters, or of so many of them; the weightiest first."""
        return choosing.choose_claims(self.connection, filters, limit=limit, as_of=self.as_of)

    def count_claims(self, filters: choosing.ClaimFilters, *, without: Collection[str]) -> tuple[int, int]:
        """Return how many claims pass filters, but for a few that do, and how many statements these have together."""
        return choosing.count_claims(self.connection, filters, without=without, as_of=self.as_of)

    def find_actors(self, name: str) -> list[str]:
        """Return the ids of the actors of a name, or of a part of one, those heard most often first."""
        return speakers.find_actors(self.connection, name, as_of=self.as_of)

    def find_namesakes(self, name: str) -> list[str]:
        """Return the ids of the actors of exactly this name."""
        return speakers.find_namesakes(self.connection, name, as_of=self.as_of)

    def statements_of(self, actor_id: str, *, limit: int) -> speakers.Latest:
        """Return the ids of the latest of what an actor said, the latest first, and how much there is."""
        return speakers.statements_of(self.connection, actor_id, limit=limit, as_of=self.as_of)

    def statements_naming(self, names: Iterable[str], *, but: str, limit: int) -> speakers.Latest:
        """Return the ids of the latest of what others than an actor said in words that hold a name, and the count."""
        return speakers.statements_naming(self.connection, names, but=but, limit=limit, as_of=self.as_of)

    def claims_of(self, statement_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of the claims that statements take a stance on."""
        return choosing.claims_of(self.connection, statement_ids, as_of=self.as_of)

    def name_tellings(self, statement_id: str) -> dict[tuple[str, str], str]:
        """Return the ids of the attributions that tell a statement, by their document and their number in it."""
        return choosing.name_tellings(self.connection, statement_id, as_of=self.as_of)

    def search(
        self, text: str, meaning: searching.Meaning | None, filters: searching.SearchFilters, *, limit: int
    ) -> list[Hit]:
        """Return attributions that have the words of a query, or mean something like it, the best first."""
        return searching.search(
            self.connection, text, meaning, filters, limit=limit, cache=self._cache, as_of=self.as_of
        )

    def list_attributions(self, filters: searching.SearchFilters, *, limit: int) -> list[Hit]:
        """Return attributions that pass filters, those published last first."""
        return searching.list_attributions(self.connection, filters, limit=limit, as_of=self.as_of)

    def vectors(self, digests: Sequence[bytes]) -> dict[bytes, searching.Halves]:
        """Return those of these vectors that are kept, by their digests."""
        return searching.load_vectors(self.connection, digests)

    def list_unindexed(self, model: str, *, most: int) -> list[tuple[int, str]]:
        """Return attributions that search does not find by their meaning yet: rows and contents, the first of them."""
        return searching.list_unindexed(self.connection, model, most)

    def actor(self, actor_id: str) -> Actor:
        """Return the actor of this id.

        Raises:
            KeyError: There is none.
        """
        return resolution.load_actor(self.connection, actor_id, as_of=self.as_of)

    def part_claim(self, claim_id: str, statement_id: str) -> tuple[list[str], list[str]]:
        """Return the ids that the sentences of a statement would give a claim, and those that all others would."""
        return choosing.part_claim(self.connection, claim_id, statement_id, as_of=self.as_of)

    def judgements(self) -> list[Judgement]:
        """Return the judgements that were made and not undone, in the order of their making."""
        return judgements.list_judgements(self.connection, as_of=self.as_of)

    def find_heir(self, id_: str, *, at: str, without: Collection[str]) -> str | None:
        """Return the statement or claim that has most of what another was made of at a time, in the same words."""
        return find_heir(self.connection, id_, at=at, without=without, as_of=self.as_of)

    def founder(self, id_: str) -> Founder | None:
        """Return the attribution that gives a thing this id; None where none does."""
        return find_founder(self.connection, id_, as_of=self.as_of)

    def list_read(self, *, but_by: str | None = None) -> list[str]:
        """Return the ids of the documents that were read, without those that this model (its SHA-256) read last."""
        return readings.list_read(self.connection, but_by=but_by)

    def last_run(self) -> Run:
        """Return the run that last read documents, or one of this version where none did."""
        return runs.last_run(self.connection, self.last)

    def last_resolver(self) -> Run | None:
        """Return the run that last found out what all documents say together; None where none did."""
        return runs.last_resolver(self.connection)

    def is_stale(self) -> bool:
        """Whether anything was added, judged or removed since all was last resolved; of the past it is not asked."""
        return self.as_of is None and self.resolved_up_to() < self.last_unresolved()

    def find_removal(self, document_id: str) -> dict[str, int] | None:
        """Return how many rows went with a document that is out, by table; None of one that is not."""
        return removals.find_trace(self.connection, document_id)

    def find_documents(self, name: str) -> list[str]:
        """Return the ids of the documents of an id, or that were met at a path or an address."""
        return documents.find_documents(self.connection, name)

    def find_current(self, id_: str) -> str | None:
        """Return the id that stands for an id that was ever given out; None where there is none."""
        return resolution.find_current(self.connection, id_, as_of=self.as_of)

    def find_told(self, attribution_id: str) -> str | None:
        """Return the id of the statement that an attribution tells; None where it tells none."""
        return resolution.find_told(self.connection, attribution_id, as_of=self.as_of)

    def resolved_up_to(self) -> int:
        """Return the last commit that the resolution covers."""
        return resolution.resolved_up_to(self.connection)

    def last_unresolved(self) -> int:
        """Return the last commit that changed what there is to resolve: 0 where there is nothing."""
        return resolution.last_unresolved(self.connection)

    def failures(self) -> list[Failure]:
        """Return what could not be read."""
        return failures.list_failures(self.connection, as_of=self.as_of)

    def rows(self, shape: Shape, where: Mapping[str, object]) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table that is given out.

        Args:
            shape: The table.
            where: What its columns must be, by name.

        Raises:
            ValueError: It has no such column.
        """
        return stream_rows(self.connection, shape, where, as_of=self.as_of)

    def check(self) -> list[str]:
        """Return what is wrong with the database's own structures."""
        return self._backend.check(self.connection)

    def check_journal(self, head: str | None = None) -> list[str]:
        """Return where the journal is not as it was written.

        Args:
            head: The hash of an entry that it must hold, noted elsewhere.
        """
        return journal.check_chain(self.connection, head)

    def check_resolution(self, found: Resolution, anchors: Anchors) -> list[str]:
        """Return which rows do not tell the resolution that was loaded from them.

        Args:
            found: The resolution.
            anchors: Of all attributions in it, by document id and number.
        """
        return resolution.check_resolution(self.connection, found, anchors)

    def links(self, version: str) -> dict[bytes, bytes]:
        """Return the records of links that rules and a model of this version found, by digest; no damaged ones."""
        return links.load_links(self.connection, version)

    def list_links(self, version: str) -> set[bytes]:
        """Return the digests of all records of links of a version."""
        return links.list_links(self.connection, version)

    def check_document(self, document: Document) -> list[str]:
        """Return the names of the columns of a document that do not tell what is known of it."""
        return documents.check_row(self.connection, document)

    def check_rows(self, reading: Reading) -> list[str]:
        """Return the ids of the attributions whose rows do not tell what was read."""
        return readings.check_rows(self.connection, reading)

    def original(self, document_id: str) -> bytes | None:
        """Return the bytes of a document; None where they are not kept."""
        return documents.load_original(self.connection, document_id)

    def entries(self, *kinds: str) -> Iterator[journal.Entry]:
        """Yield entries of the journal."""
        return journal.list_entries(self.connection, *kinds, as_of=self.as_of)
