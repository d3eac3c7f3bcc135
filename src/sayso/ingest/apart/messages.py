"""Messages between two processes: pickles, each after its length in eight bytes."""

import pickle
import struct
from collections.abc import Callable
from typing import BinaryIO, Final

from sayso.ingest.apart.bounds import Bounds

Call = tuple[Callable[..., object], tuple[object, ...], Bounds]
"""What is called, with what, and what it may take."""

END: Final = "end"
"""Follows the last answer."""

_LENGTH: Final = struct.Struct(">Q")


def send(pipe: BinaryIO, packed: bytes) -> None:
    """Write a message.

    Raises:
        OSError: Nobody listens.
    """
    pipe.write(_LENGTH.pack(len(packed)))
    pipe.write(packed)
    pipe.flush()


def receive(pipe: BinaryIO) -> object:
    """Return the next message.

    Raises:
        EOFError: There is none, or it breaks off.
    """
    return pickle.loads(_take(pipe, *_LENGTH.unpack(_take(pipe, _LENGTH.size))))


def pack(message: object) -> bytes:
    """Return a message as it is sent."""
    return pickle.dumps(message, pickle.HIGHEST_PROTOCOL)


def _take(pipe: BinaryIO, size: int) -> bytes:
    taken = pipe.read(size)
    if len(taken) < size:
        raise EOFError(f"{len(taken)} of {size} bytes came")
    return taken
