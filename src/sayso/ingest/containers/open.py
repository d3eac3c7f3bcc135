"""An input to the published texts in it."""

from collections.abc import Iterator

from sayso.domain.failure import Failure
from sayso.errors import UnreadableInput
from sayso.ingest.given import read_sidecar
from sayso.ingest.inputs import STANDARD_INPUT, Input
from sayso.ingest.options import IngestOptions
from sayso.ingest.record import Record


def open_input(item: Input, options: IngestOptions) -> Iterator[Record | Failure]:
    """Yield the records of an input: of a container each one, else the file itself.

    Raises:
        InputError: The input cannot be read at all.
    """
    data = item.read(max_bytes=options.max_bytes)
    on_disk = item.path != STANDARD_INPUT
    given = read_sidecar(item.path, timezone=options.timezone) if on_disk else None
    yield Record(item.path, data) if given is None else Record(item.path, data, given)


def reopen_record(path: str, options: IngestOptions) -> Record:
    """Return the record that is known by a path, ``FILE`` or ``FILE#N``, as it is now.

    Raises:
        UnreadableInput: There is no such file or record.
        InputError: It cannot be read.
    """
    for record in open_input(Input(path), options):
        if isinstance(record, Record) and record.path == path:
            return record
    raise UnreadableInput(f"{path!r} holds no such record", expected="a file, or FILE#N of a container")
