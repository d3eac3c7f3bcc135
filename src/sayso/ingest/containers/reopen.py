"""Records that were read once, found again."""

import hashlib
import re
from collections.abc import Iterator
from itertools import chain

from sayso.domain.failure import Failure
from sayso.errors import UnreadableInput
from sayso.ingest.containers.open import open_input
from sayso.ingest.guard import call_guarded
from sayso.ingest.inputs import Input, is_file
from sayso.ingest.layers import read_layer
from sayso.ingest.options import IngestOptions
from sayso.ingest.record import Record

_RECORD = re.compile(r"(.+)#([1-9][0-9]*)\Z", re.DOTALL)


class Reopener:
    """Reads records again; those of one container in one pass, as long as they are asked for in order.

    Args:
        options: How they are read.
    """

    def __init__(self, options: IngestOptions) -> None:
        self._options = options
        self._container = ""
        self._at = 0
        self._records: Iterator[Record | Failure] = iter(())

    def __call__(self, path: str) -> tuple[str, str]:
        """Return the SHA-256 of the bytes that a path names now, in hex, and their decoded text.

        Args:
            path: ``FILE``, or ``FILE#N`` for record N of a container.

        Raises:
            InputError: There is no such file or record, or no text in it.
        """
        record = self.find(path)
        return hashlib.sha256(record.data).hexdigest(), self._decode(record)

    def _decode(self, record: Record) -> str:
        return call_guarded(read_layer, record, bounds=self._options.bounds).text

    def find(self, path: str) -> Record:
        """Return the record that is known by a path.

        Raises:
            InputError: There is no such file or record.
        """
        named = None if is_file(path) else _RECORD.match(path)
        if named is None:
            return _take_whole(path, self._options)
        container, number = named.group(1), int(named.group(2))
        if container != self._container or number < self._at:
            self._records = open_input(Input(container), self._options)
            self._container = container
        self._at = number
        for record in self._records:
            at = _number_of(record, container)
            if at == number:
                return _hold(record)
            if at > number:
                self._records = chain((record,), self._records)
                break
        raise UnreadableInput(f"{path!r} holds no such record", expected="a file, or FILE#N of a container")


def _take_whole(path: str, options: IngestOptions) -> Record:
    record = next(open_input(Input(path), options))
    if _path_of(record) != path:
        raise UnreadableInput(f"{path!r} holds many records", expected="a file, or FILE#N of a container")
    return _hold(record)


def _path_of(record: Record | Failure) -> str:
    return record.path if isinstance(record, Record) else record.document


def _number_of(record: Record | Failure, container: str) -> int:
    """Return the number of a record; 0 of what is no container."""
    number = _path_of(record).removeprefix(f"{container}#")
    return int(number) if number.isdecimal() else 0


def _hold(record: Record | Failure) -> Record:
    """Return the record, and refuse a failure."""
    if isinstance(record, Failure):
        raise UnreadableInput(record.message)
    return record
