"""Which inputs are read at once, and which in a process apart."""

from collections.abc import Callable
from typing import Final, TypeVar

from sayso.ingest.apart import Bounds, attempt, call_apart
from sayso.ingest.layers import read_layer
from sayso.ingest.layers.kind import tell_kind
from sayso.ingest.media import TEXT, sniff_media_type
from sayso.ingest.record import Record

PLAIN: Final = 2**18
"""Bytes or code points of a plain text that is read at once: forty thousand words, in a fifth of a second."""

Answer = TypeVar("Answer")


def call_guarded(call: Callable[..., Answer], record: Record, *arguments: object, bounds: Bounds) -> Answer:
    """Return what a function makes of a record: called at once for short plain text, else in the process apart.

    Raises:
        InputError: What it raises; `InputTooHard` for what it did not foresee, or where it takes more than it may.
    """
    if attempt(is_plain, record):
        return attempt(call, record, *arguments)
    return call_apart(call, record, *arguments, bounds=bounds)


def is_plain(record: Record) -> bool:
    """Whether the bytes are a plain text of no great length: no foreign library reads those.

    Raises:
        InputError: They are of a kind that is not read.
    """
    if len(record.data) > PLAIN:
        return False
    return not record.data.strip() or (tell_kind(record) is None and read_layer(record).reads_as == TEXT)


def is_plain_text(text: str, path: str) -> bool:
    """Whether a text is plain and of no great length."""
    return len(text) <= PLAIN and sniff_media_type(text, path) == TEXT
