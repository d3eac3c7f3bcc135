"""Fills a ledger with copies, by the functions that add, and tells how long that takes."""

import time
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import func, select

from benchmarks.ledger.articles import Articles
from benchmarks.ledger.claims import add_claims
from benchmarks.ledger.multiply import Copy, turn
from benchmarks.machine import resident_mib
from sayso.domain.anchor import name_attributions
from sayso.domain.identity import identify
from sayso.domain.run import Run
from sayso.store import Change, Ledger, Work, digest_text
from sayso.store.packing import pack
from sayso.store.tables import actors, attributions, documents, mentions

_BATCH: Final = 64
MODEL: Final = "turned"
"""What names the vectors of copies."""

Vectors = Mapping[str, NDArray[np.float16]]


class Filler:
    """Adds copies to a ledger.

    Args:
        ledger: That is open.
        copies: To take them from.
        articles: That they are copies of.
    """

    def __init__(self, ledger: Ledger, copies: Iterator[Copy], articles: Articles) -> None:
        self._ledger = ledger
        self._articles = articles
        self._vectors: Vectors = articles.vectors
        with ledger.view() as view:
            count = select(func.count())
            self.documents = view.connection.scalar(count.select_from(documents)) or 0
            self.attributions = view.connection.scalar(count.select_from(attributions)) or 0
            self._speakers = set(view.connection.scalars(select(actors.c.id)))
        whole = self.documents // len(articles.readings) * len(articles.readings)
        self._copies = islice(copies, whole, None)
        self._met = [each.reading for each in islice(self._copies, self.documents - whole)]
        self._there = (self.documents, self.attributions)
        self.adding = 0.0

    def fill(self, n_attributions: int) -> None:
        """Add until the ledger has so many attributions, with who speaks and what they mean."""
        while self.attributions < n_attributions:
            some = list(islice(self._copies, _BATCH))
            work = self._ledger.begin("add", Run("0"))
            start = time.perf_counter()
            with work.change() as change:
                change.add([each.reading for each in some])
            self.adding += time.perf_counter() - start
            with work.change() as change:
                self._add_speakers(change, some)
            self._add_claims(work, some)
            work.end()
            self._index(some)
            self.documents += len(some)
            self.attributions += sum(len(each.originals) for each in some)

    def row(self) -> dict[str, object]:
        """Return what was measured so far; of what was there already, only how much."""
        new = self.documents - self._there[0], self.attributions - self._there[1]
        return {
            "attributions": self.attributions,
            "documents": self.documents,
            "seconds of adding": round(self.adding, 1),
            "documents a second": round(new[0] / self.adding) if new[0] else None,
            "attributions a second": round(new[1] / self.adding) if new[0] else None,
            "resident MiB": round(resident_mib() or 0),
        }

    def _add_claims(self, work: Work, some: list[Copy]) -> None:
        """Add what a copy of all articles says together, once the last of these is there."""
        self._met += [each.reading for each in some]
        while len(self._met) >= len(self._articles.readings):
            pairs = list(zip(self._articles.readings, self._met, strict=False))
            with work.change() as change:
                add_claims(change, self._articles.resolution, pairs)
            self._met = self._met[len(pairs) :]

    def _add_speakers(self, change: Change, some: list[Copy]) -> None:
        stamp = {"run": change.commit.run, "since": change.commit.seq}
        said, spoke = [], {}
        for each in some:
            ids = name_attributions(each.reading)
            for attribution in each.reading.attributions:
                source = attribution.source
                speaker = identify("person", source.actor)
                spoke[speaker] = {
                    "id": speaker, "name": source.actor, "named": source.named, "kind": str(source.kind),
                    "aliases": pack([]), **stamp,
                }  # fmt: skip
                said.append(
                    {
                        "actor_id": speaker,
                        "attribution_id": ids[attribution.id],
                        "place": 0,
                        "founds": speaker,
                        **stamp,
                    }
                )
        connection, backend = change.commit.connection, change.commit.backend
        new = [row for speaker, row in spoke.items() if speaker not in self._speakers]
        self._speakers.update(spoke)
        backend.insert(connection, actors, new)
        backend.insert(connection, mentions, said)

    def _index(self, some: list[Copy]) -> None:
        originals = {
            each.reading.document.id + number: text
            for each in some
            for number, text in zip((a.id for a in each.reading.attributions), each.originals, strict=True)
        }
        with self._ledger.view() as view:
            new = view.list_unindexed(MODEL, most=100_000)
            query = select(attributions.c.pk, attributions.c.document_id, attributions.c.number)
            query = query.where(attributions.c.pk >= new[0][0])
            named = {row.pk: row.document_id + row.number for row in view.connection.execute(query)}
        width = len(next(iter(self._vectors.values())))
        nothing = np.eye(1, width, dtype=np.float16)[0]
        base = np.stack([self._vectors.get(originals[named[key]], nothing) for key, _ in new])
        turned = turn(base.astype(np.float32), new[0][0]).astype(np.float16)
        digests = [digest_text(MODEL, content) for _, content in new]
        with self._ledger.index() as index:
            index.keep_vectors(dict(zip(digests, turned, strict=True)))
            index.add(MODEL, [key for key, _ in new], turned.astype(np.float32))
