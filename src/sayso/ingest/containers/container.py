"""What every kind of container is read from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from sayso.domain.failure import Failure
from sayso.errors import InputError
from sayso.ingest.options import IngestOptions

STAGE = "ingest"


@dataclass(frozen=True, slots=True)
class Container:
    """A file with many published texts, at its start.

    Attributes:
        path: By which it is known.
        file: Its bytes, decompressed.
        head: The first of them.
        options: How it is read.
        note: Told what a person may want to set right.
    """

    path: str
    file: BinaryIO
    head: bytes
    options: IngestOptions
    note: Callable[[str], None]

    def name(self, number: int) -> str:
        """Return the path of a record."""
        return f"{self.path}#{number}"

    def fail(self, number: int, error: InputError) -> Failure:
        """Return the failure of a record."""
        return Failure(self.name(number), STAGE, error.code, str(error))
