"""What texts mean, as it was computed once: vectors by the hash of the model and the text."""

from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from sayso.store.chunks import in_chunks
from sayso.store.tables import vectors

Halves = NDArray[np.float16]

_BYTES = 16


def digest_text(model: str, text: str) -> bytes:
    """Return what a vector is found by."""
    return sha256(f"{model}\0{text}".encode("utf-8", "surrogatepass")).digest()[:_BYTES]


def load_vectors(connection: Connection, digests: Iterable[bytes]) -> dict[bytes, Halves]:
    """Return those of these vectors that are there."""
    found: dict[bytes, Halves] = {}
    for some in in_chunks(dict.fromkeys(digests)):
        query = select(vectors.c.digest, vectors.c.vector).where(vectors.c.digest.in_(some))
        for digest, vector in connection.execute(query):
            found[digest] = np.frombuffer(vector, np.float16)
    return found


def missing_vectors(connection: Connection, digests: Collection[bytes]) -> set[bytes]:
    """Return which of these vectors are not there."""
    left = set(digests)
    for some in in_chunks(digests):
        left.difference_update(connection.scalars(select(vectors.c.digest).where(vectors.c.digest.in_(some))))
    return left


def vector_rows(found: Mapping[bytes, Halves]) -> list[dict[str, bytes]]:
    """Return vectors as rows, in order of their digests."""
    return [{"digest": digest, "vector": vector.tobytes()} for digest, vector in sorted(found.items())]
