"""An input to the published texts in it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from sayso.domain.failure import Failure
from sayso.errors import InputTooHard
from sayso.ingest.apart import Feed, stream_apart
from sayso.ingest.containers.kinds import find_kind
from sayso.ingest.containers.stream import look_ahead, peek
from sayso.ingest.containers.taken import take_records
from sayso.ingest.given import Given, read_sidecar
from sayso.ingest.inputs import STANDARD_INPUT, Input, read_bounded
from sayso.ingest.options import IngestOptions
from sayso.ingest.record import Record
from sayso.ingest.watch import Meter, Unwatched, Watch

UNWATCHED: Final = Unwatched()
UNMETERED: Final = Meter()


def open_input(
    item: Input, options: IngestOptions, watch: Watch = UNWATCHED, meter: Meter = UNMETERED
) -> Iterator[Record | Failure]:
    """Yield the records of an input: of a container each one, read in a process apart, else the file itself.

    Args:
        item: The input.
        options: How it is read.
        watch: Told what is decided on the way.
        meter: Counts the bytes that are taken.

    Raises:
        InputError: The input cannot be read at all, or no further.
    """
    with item.open() as file:
        given = read_sidecar(item.path, timezone=options.timezone) if item.path != STANDARD_INPUT else None
        head, ahead = look_ahead(file)
        records: Iterator[Record | Failure]
        if find_kind(item.path, peek(head), options.columns) is None:
            data = read_bounded(ahead, options.max_bytes)
            meter.add(len(data))
            records = iter((Record(item.path, data),))
        else:
            is_piped = item.path == STANDARD_INPUT or not file.seekable()
            feed = cast(Feed, ahead) if is_piped else None
            records = _take_apart(item.path, feed, options, watch, meter)
        for record in records:
            yield _fill(record, given)


def _take_apart(
    path: str, feed: Feed | None, options: IngestOptions, watch: Watch, meter: Meter
) -> Iterator[Record | Failure]:
    at = path
    place = str(Path(path).absolute()) if feed is None else STANDARD_INPUT
    try:
        for taken in stream_apart(take_records, path, place, options, bounds=options.bounds, feed=feed):
            meter.add(taken.n_bytes)
            for note in taken.notes:
                watch.note(note)
            if taken.record is not None:
                at = taken.record.path if isinstance(taken.record, Record) else taken.record.document
                yield taken.record
    except InputTooHard as exc:
        raise InputTooHard(f"behind {at!r}: {exc.found}", expected=exc.expected, remedy=exc.remedy) from exc


def _fill(record: Record | Failure, given: Given | None) -> Record | Failure:
    """Return the record, with what stands beside its file where it does not say it itself."""
    if given is None or isinstance(record, Failure):
        return record
    return replace(record, given=record.given.over(given))
