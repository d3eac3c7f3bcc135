"""What is read: what an argument names, or what was got elsewhere."""

import os
from collections.abc import Iterable, Iterator

from sayso.domain.failure import Failure
from sayso.ingest.inputs import Input, expand
from sayso.ingest.record import Record

Source = str | os.PathLike[str] | Record | Failure
"""A path, or a text that was got elsewhere, or why it could not be."""


def list_inputs(sources: Iterable[Source]) -> Iterator[Input | Record | Failure]:
    """Yield the files that paths name, and the rest as it is, in order."""
    for source in sources:
        if isinstance(source, Record | Failure):
            yield source
        else:
            yield from expand([source])


def size_of(item: Input | Record | Failure) -> int:
    """Return the number of bytes to read, 0 where that cannot be known."""
    if isinstance(item, Input):
        return item.size()
    return len(item.data) if isinstance(item, Record) else 0
