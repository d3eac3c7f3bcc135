"""The log that only grows: each entry carries the hash of the one before, so that any later change shows."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import Connection, insert, select, update

from sayso.store.chunks import in_chunks
from sayso.store.commits import Commit, now
from sayso.store.tables import commits, journal, runs

GENESIS: Final = "0" * 64
"""What the first entry has for the hash of the one before."""

WRITING: Final = ("judge", "brief", "remove")
"""The kinds of runs of which every commit writes an entry."""

_FIELDS: Final = ("seq", "at", "kind", "body", "digest", "previous", "hash", "since")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the journal.

    Attributes:
        seq: Its number, from 1.
        at: When it was written, ISO 8601 in UTC.
        kind: What it tells: ``judgement``, ``undo``, ``brief``, ``removal``, ``readmission``.
        body: JSON in its one canonical spelling; None where a removal took the words with it.
        digest: SHA-256 of the body, in hex, which stays.
        previous: The hash of the entry before, in hex.
        hash: SHA-256 of all that stands above but the body, in hex.
        since: The commit that it was written by.
    """

    seq: int
    at: str
    kind: str
    body: str | None
    digest: str
    previous: str
    hash: str
    since: int

    @property
    def record(self) -> dict[str, Any]:
        """What it tells, as a JSON object; empty where its words are gone."""
        record: dict[str, Any] = json.loads(self.body or "{}")
        return record

    def is_sound(self) -> bool:
        """Whether it is as it was written, but for words that are gone."""
        whole = self.body is None or self.digest == _digest(self.body)
        return whole and self.hash == _hash(self.seq, self.at, self.kind, self.digest, self.previous)


def append(commit: Commit, kind: str, record: dict[str, Any]) -> Entry:
    """Write an entry behind the last one, and return it."""
    last = last_entry(commit.connection)
    seq, previous = (last.seq + 1, last.hash) if last else (1, GENESIS)
    at, body = now(), json.dumps(record, sort_keys=True, separators=(",", ":"))
    digest = _digest(body)
    entry = Entry(seq, at, kind, body, digest, previous, _hash(seq, at, kind, digest, previous), commit.seq)
    values = {name: getattr(entry, name) for name in _FIELDS}
    commit.connection.execute(insert(journal).values(values))
    return entry


def list_entries(connection: Connection, *kinds: str, as_of: int | None = None) -> Iterator[Entry]:
    """Yield the entries of these kinds, or of all, in order."""
    query = select(*(journal.c[name] for name in _FIELDS)).order_by(journal.c.seq)
    if kinds:
        query = query.where(journal.c.kind.in_(kinds))
    if as_of is not None:
        query = query.where(journal.c.since <= as_of)
    for row in connection.execute(query):
        yield Entry(*row)


def last_entry(connection: Connection) -> Entry | None:
    """Return the last entry; None of an empty journal."""
    query = select(*(journal.c[name] for name in _FIELDS)).order_by(journal.c.seq.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return None if row is None else Entry(*row)


def check_chain(connection: Connection, head: str | None = None) -> list[str]:
    """Return where the journal is not as it was written; nothing if it is.

    Entries that were taken off its end show by the commits that wrote them; who could change these as well, and
    count all hashes anew, is found out by a hash that was noted elsewhere.

    Args:
        connection: To the ledger.
        head: The hash of an entry that the journal must hold.
    """
    entries = list(list_entries(connection))
    faults = [f"entry {each.seq} was changed" for each in entries if not each.is_sound()]
    allowed = {seq for each in entries if each.is_sound() for seq in each.record.get("redacted", ())}
    faults += [
        f"the words of entry {each.seq} are gone"
        for each in entries
        if each.body is None and each.seq not in allowed
    ]
    if entries and (entries[0].seq, entries[0].previous) != (1, GENESIS):
        faults.append(f"the first entry is number {entries[0].seq}, not the one that the journal began with")
    for before, after in pairwise(entries):
        if after.seq != before.seq + 1 or after.previous != before.hash:
            faults.append(f"entry {after.seq} does not follow entry {before.seq}")
    if head is not None and head not in {each.hash for each in entries}:
        faults.append(f"no entry has the hash {head[:16]}…")
    return [*faults, *_find_lost(connection, {each.since for each in entries})]


def _find_lost(connection: Connection, told: set[int]) -> Iterator[str]:
    """Yield the commits that are gone, and those that must have written an entry of which there is none."""
    kinds = {row.seq: row.kind for row in connection.execute(select(commits.c.seq, runs.c.kind).join(runs))}
    for seq in range(1, max(kinds, default=0) + 1):
        if seq not in kinds:
            yield f"commit {seq} is gone"
        elif kinds[seq] in WRITING and seq not in told:
            yield f"the entry of commit {seq} is gone"


def redact(commit: Commit, document_id: str) -> list[int]:
    """Take the words of a document out of the entries that may hold some; return the numbers of these.

    These are the judgements that were made on its words, and what undid one of them with a reason. The chain stays
    whole: it is made of the hashes of what the entries told.
    """
    judged: set[str] = set()
    holding: list[int] = []
    for each in list_entries(commit.connection):
        record = each.record
        if _tells_of(record, document_id):
            judged.add(record["id"])
            holding.append(each.seq)
        elif record.get("undone") in judged:
            holding.append(each.seq)
    for some in in_chunks(holding):
        commit.connection.execute(update(journal).where(journal.c.seq.in_(some)).values(body=None))
    return holding


def _tells_of(record: dict[str, Any], document_id: str) -> bool:
    return any(ground["document_id"] == document_id for ground in record.get("grounds", ()))


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode("ascii")).hexdigest()


def _hash(seq: int, at: str, kind: str, digest: str, previous: str) -> str:
    told = json.dumps([seq, at, kind, digest, previous], separators=(",", ":"))
    return hashlib.sha256(told.encode("ascii")).hexdigest()
