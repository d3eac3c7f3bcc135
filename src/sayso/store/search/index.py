"""Which attributions can be found by what they mean."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, func, insert, select

from sayso.store.backend import Backend
from sayso.store.chunks import in_chunks
from sayso.store.search.signs import Bits, Keys, pack_signs, read_signs
from sayso.store.search.vectors import Halves, digest_text, missing_vectors, vector_rows
from sayso.store.search.words import word_index
from sayso.store.tables import attributions, codes, vectors

_BLOCK: Final = 8192
"""Attributions in one row of signs: 448 KB; the last row is filled before another one is begun."""


def list_unindexed(connection: Connection, model: str, most: int) -> list[tuple[int, str]]:
    """Return the first rows that cannot be found by a model yet, with their contents."""
    query = (
        select(attributions.c.pk, func.coalesce(attributions.c.content, ""))
        .where(attributions.c.pk > _last(connection, model))
        .order_by(attributions.c.pk)
        .limit(most)
    )
    return [(key, content) for key, content in connection.execute(query)]


class MeaningIndex:
    """What can be changed about the index, in one transaction.

    Args:
        connection: That writes.
        backend: Of the ledger.
    """

    def __init__(self, connection: Connection, backend: Backend) -> None:
        self._connection = connection
        self._backend = backend

    def keep_vectors(self, found: Mapping[bytes, Halves]) -> None:
        """Keep vectors; those that are there already stay."""
        left = missing_vectors(self._connection, list(found))
        rows = vector_rows({digest: found[digest] for digest in left})
        self._backend.insert(self._connection, vectors, rows)

    def prune(self, model: str, used: Collection[bytes]) -> int:
        """Drop the vectors that neither an attribution's content nor a text of these digests has; return how many.

        Args:
            model: That made those that are kept.
            used: Digests of texts that stand in no attribution as they are, such as sentences of one.
        """
        contents = self._connection.scalars(select(attributions.c.content).distinct())
        kept = set(used).union(digest_text(model, content or "") for content in contents)
        gone = [each for each in self._connection.scalars(select(vectors.c.digest)) if each not in kept]
        for some in in_chunks(gone):
            self._connection.execute(delete(vectors).where(vectors.c.digest.in_(some)))
        return len(gone)

    def add(self, model: str, keys: Sequence[int], found: NDArray[np.float32]) -> None:
        """Let rows be found by what they mean; what other models wrote goes.

        Args:
            model: That made the vectors.
            keys: Of rows, ascending; those that are in the index stay as they are.
            found: Their vectors. *Shape:* ``(len(keys), width)``.
        """
        self._connection.execute(delete(codes).where(codes.c.model != model))
        new = np.array(keys, np.int64) > _last(self._connection, model)
        fresh = np.array(keys, np.int64)[new], pack_signs(found[new])
        for block in _cut(*self._take_open(model, *fresh)):
            self._connection.execute(insert(codes).values(_row(model, *block)))

    def _take_open(self, model: str, keys: Keys, bits: Bits) -> tuple[Keys, Bits]:
        """Return new rows behind those of the last block, which is deleted; if that is full, alone."""
        query = select(codes).where(codes.c.model == model).order_by(codes.c.last.desc()).limit(1)
        last = self._connection.execute(query).one_or_none()
        if last is None or last.members >= _BLOCK or not len(keys):
            return keys, bits
        self._connection.execute(delete(codes).where(codes.c.pk == last.pk))
        old_keys, old_bits = read_signs(last.attributions, last.signs)
        return np.concatenate((old_keys, keys)), np.concatenate((old_bits, bits))


def forget_document(connection: Connection, document_id: str) -> None:
    """Let a document be found no more, by words or meaning; call it before its attributions are deleted."""
    word_index(connection).drop(document_id)
    query = select(attributions.c.pk, attributions.c.content).where(attributions.c.document_id == document_id)
    rows = connection.execute(query).all()
    models = list(connection.scalars(select(codes.c.model).distinct()))
    digests = [digest_text(model, row.content or "") for model in models for row in rows]
    for some in in_chunks(digests):
        connection.execute(delete(vectors).where(vectors.c.digest.in_(some)))
    _drop_keys(connection, np.array(sorted(row.pk for row in rows), np.int64))


def _drop_keys(connection: Connection, gone: Keys) -> None:
    if not len(gone):
        return
    touched = (codes.c.first <= int(gone[-1])) & (codes.c.last >= int(gone[0]))
    for block in connection.execute(select(codes).where(touched)).all():
        keys, bits = read_signs(block.attributions, block.signs)
        left = ~np.isin(keys, gone)
        if not left.all():
            connection.execute(delete(codes).where(codes.c.pk == block.pk))
            if left.any():
                connection.execute(insert(codes).values(_row(block.model, keys[left], bits[left])))


def _last(connection: Connection, model: str) -> int:
    return connection.scalar(select(func.max(codes.c.last)).where(codes.c.model == model)) or 0


def _cut(keys: Keys, bits: Bits) -> Iterator[tuple[Keys, Bits]]:
    for start in range(0, len(keys), _BLOCK):
        yield keys[start : start + _BLOCK], bits[start : start + _BLOCK]


def _row(model: str, keys: Keys, bits: Bits) -> dict[str, object]:
    return {
        "model": model,
        "first": int(keys[0]),
        "last": int(keys[-1]),
        "members": len(keys),
        "attributions": keys.astype("<i8").tobytes(),
        "signs": np.ascontiguousarray(bits).tobytes(),
    }
