"""Records as a ledger keeps them: JSON, compressed; whatever stands in a text comes back as it was."""

import json
import zlib
from collections.abc import Iterable
from typing import Any, Final

from sayso.errors import LedgerDamaged

_LEVEL: Final = 6
"""Of zlib: higher ones save less than 2% on articles, and take twice the time."""

_MOST: Final = 2**29
"""Bytes that a record may have: twice what the text of the largest input gives with every character escaped."""
_DECODER: Final = json.JSONDecoder()


def pack(record: Any) -> bytes:
    """Return a JSON value in few bytes; lone surrogates and NUL are kept, as escapes."""
    return squeeze(json.dumps(record, separators=(",", ":")).encode("ascii"))


def squeeze(data: bytes) -> bytes:
    """Return bytes compressed."""
    return zlib.compress(data, _LEVEL)


def unsqueeze(data: bytes) -> bytes:
    """Return bytes as they were before they were compressed.

    Raises:
        LedgerDamaged: They were not, or are more than a record can have.
    """
    unpacker = zlib.decompressobj()
    try:
        plain = unpacker.decompress(data, _MOST)
    except zlib.error as exc:
        raise _damaged(str(exc)) from exc
    if not unpacker.eof:
        raise _damaged("cut short, or endless")
    return plain


def unpack(data: bytes) -> Any:
    """Return the JSON value that was packed.

    Raises:
        LedgerDamaged: These bytes are none that `pack` made.
    """
    try:
        return json.loads(unsqueeze(data))
    except (ValueError, RecursionError) as exc:
        raise _damaged(str(exc)) from exc


class Packed:
    """A packed object of which only some values are unpacked, found by how they begin.

    Quotation marks within strings are escaped, so a key in its quotation marks is found nowhere but where one stands.

    Args:
        data: As `pack` made it.

    Raises:
        LedgerDamaged: These bytes are none that `pack` made.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._plain = unsqueeze(data).decode("ascii")
        except ValueError as exc:
            raise _damaged(str(exc)) from exc

    def value(self, key: str) -> Any:
        """Return the value of a key, the last one where several objects in it have that key."""
        name = f"{json.dumps(key)}:"
        start = self._plain.rfind(name)
        if start < 0:
            raise _damaged(f"it has no {key}")
        return self._unpack(start + len(name))

    def objects(self, key: str, values: Iterable[str]) -> list[Any]:
        """Return the objects in it, in their order, of which this is the first key, with one of these values."""
        starts = (self._plain.find(f"{{{json.dumps(key)}:{json.dumps(each)}") for each in values)
        return [self._unpack(start) for start in sorted(starts) if start >= 0]

    def _unpack(self, start: int) -> Any:
        try:
            return _DECODER.raw_decode(self._plain, start)[0]
        except (ValueError, RecursionError) as exc:
            raise _damaged(str(exc)) from exc


def _damaged(why: str) -> LedgerDamaged:
    return LedgerDamaged(
        f"a record of the ledger is damaged ({why})",
        remedy="see with sayso verify what is, and restore a backup with sayso restore",
    )
