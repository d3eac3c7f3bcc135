"""Ids that stay: hashes of the attribution that founds a thing."""

from hashlib import sha256
from typing import Final

_DIGITS: Final = 12


def identify(kind: str, *parts: str) -> str:
    """Return the id of what these parts found: the kind's first letter and twelve hex digits.

    >>> identify("claim", "00f1", "a3") == identify("claim", "00f1", "a3")
    True
    """
    digest = sha256("\0".join((kind, *parts)).encode()).hexdigest()
    return kind[0] + digest[:_DIGITS]
