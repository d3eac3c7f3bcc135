"""The signs of vectors, a bit a dimension: small enough to compare a query with all of a ledger."""

from dataclasses import dataclass
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from sayso.store.tables import codes

Keys = NDArray[np.int64]
Bits = NDArray[np.uint64]

_COUNTS: Final = np.array([number.bit_count() for number in range(1 << 16)], np.uint8)
"""Bits of each number of 16 bits, for a numpy that counts none itself (before 2.0)."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Rows of attributions with the signs of what they mean.

    Attributes:
        keys: Of the rows, ascending. *Shape:* ``(n,)``.
        bits: Of their vectors, by 64 dimensions. *Shape:* ``(width / 64, n)``.
    """

    keys: Keys
    bits: Bits

    def among(self, wanted: Keys) -> "Signs":
        """Return the same of these rows alone, as far as there are signs of them."""
        asked = np.sort(wanted)
        places = np.searchsorted(self.keys, asked)
        held = places < len(self.keys)
        places, asked = places[held], asked[held]
        places = places[self.keys[places] == asked]
        return Signs(self.keys[places], self.bits[:, places])

    def distances(self, vector: NDArray[np.float32]) -> NDArray[np.uint16]:
        """Return in how many dimensions the sign of each row is not that of a vector. *Shape:* ``(n,)``."""
        asked = pack_signs(vector[None])[0]
        total = np.zeros(len(self.keys), np.uint16)
        for part, bits in zip(asked, self.bits, strict=True):
            total += _count(bits ^ part)
        return total


class SignCache:
    """Signs that were read once, as long as a ledger is open; what is written meanwhile is read besides."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._blocks: dict[tuple[int, ...], tuple[Keys, Bits]] = {}
        self._joined: dict[tuple[tuple[int, ...], ...], Signs] = {}

    def load(self, connection: Connection, model: str) -> Signs:
        """Return the signs of all rows that were indexed by a model."""
        named = (codes.c.pk, codes.c.first, codes.c.last, codes.c.members)
        query = select(*named).where(codes.c.model == model).order_by(codes.c.first)
        wanted = tuple(tuple(row) for row in connection.execute(query))
        with self._lock:
            if wanted not in self._joined:
                self._blocks = {
                    block: self._blocks.get(block) or _load(connection, block) for block in wanted
                }
                self._joined = {wanted: _join(list(self._blocks.values()))}
            return self._joined[wanted]


def pack_signs(vectors: NDArray[np.float32]) -> Bits:
    """Return the signs of vectors. *Shape:* ``(n, width / 64)``, a width that is no multiple of 64 is filled up."""
    packed = np.packbits(vectors > 0, axis=1)
    filled = np.zeros((len(packed), -(-packed.shape[1] // 8) * 8), np.uint8)
    filled[:, : packed.shape[1]] = packed
    bits: Bits = filled.view(np.uint64)
    return bits


def _load(connection: Connection, block: tuple[int, ...]) -> tuple[Keys, Bits]:
    query = select(codes.c.attributions, codes.c.signs).where(codes.c.pk == block[0])
    return read_signs(*connection.execute(query).one())


def read_signs(keys: bytes, signs: bytes) -> tuple[Keys, Bits]:
    """Return what stands in a row of signs: keys, and the bits of each. *Shape:* ``(n,)``, ``(n, width / 64)``."""
    read = np.frombuffer(keys, "<i8").astype(np.int64)
    return read, np.frombuffer(signs, np.uint8).reshape(len(read), -1).view(np.uint64)


def _join(blocks: list[tuple[Keys, Bits]]) -> Signs:
    if not blocks:
        return Signs(np.zeros(0, np.int64), np.zeros((0, 0), np.uint64))
    keys = np.concatenate([each for each, _ in blocks])
    bits = np.concatenate([each for _, each in blocks])
    return Signs(keys, np.ascontiguousarray(bits.T))


def _count(bits: Bits) -> NDArray[np.uint16]:
    if hasattr(np, "bitwise_count"):
        counted: NDArray[np.uint16] = np.bitwise_count(bits).astype(np.uint16)
        return counted
    summed: NDArray[np.uint16] = _COUNTS[bits.view(np.uint16).reshape(len(bits), 4)].sum(
        axis=1, dtype=np.uint16
    )
    return summed
