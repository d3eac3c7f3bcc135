"""A ledger by its address, or one that is open already."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.store import Ledger


@contextmanager
def opened(ledger: "str | Ledger", *, read_only: bool = False) -> "Iterator[Ledger]":
    """Give a block the ledger; one that was opened here is closed at its end.

    Raises:
        StoreError: It cannot be opened.
    """
    from sayso.store import open_ledger

    if not isinstance(ledger, str):
        yield ledger
        return
    with open_ledger(ledger, read_only=read_only) as found:
        yield found
