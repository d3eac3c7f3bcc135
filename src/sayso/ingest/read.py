"""Inputs to documents, in input order, each bad one a failure of its own."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.errors import InputError
from sayso.ingest.apart import attempt, call_apart
from sayso.ingest.build import as_utf8, read_record, read_text
from sayso.ingest.containers import open_input
from sayso.ingest.guard import call_guarded, is_plain_text
from sayso.ingest.inputs import STANDARD_INPUT, Input
from sayso.ingest.options import IngestOptions
from sayso.ingest.record import Record
from sayso.ingest.sources import Source, list_inputs, size_of
from sayso.ingest.watch import Meter, Unwatched, Watch

KeepBytes: TypeAlias = Callable[[str, bytes], None]
"""Hears the id of each document, and the bytes that it was read from, before it is given out."""

STAGE = "ingest"
DEFAULTS = IngestOptions()
UNWATCHED = Unwatched()


def read_inputs(
    sources: Iterable[Source],
    options: IngestOptions = DEFAULTS,
    watch: Watch = UNWATCHED,
    *,
    keep: KeepBytes = lambda _id, _data: None,
) -> Iterator[Document | Failure]:
    """Yield a document, or the failure to read it, for every input, in input order.

    Args:
        sources: Files, folders, globs, ``-`` for standard input; and what was got elsewhere, or could not be got.
        options: How they are read.
        watch: Told how far reading is, and what is decided on the way.
        keep: Told the bytes of each document.
    """
    seen: set[str] = set()
    guesses = _Guesses()
    meter = Meter()
    end = 0
    for item in list_inputs(sources):
        for read in _read_records(item, options, watch, meter, keep):
            watch.place(meter.n_bytes)
            if isinstance(read, Document):
                yield replace(read, duplicate_of=read.id) if read.id in seen else read
                seen.add(read.id)
                guesses.add(read)
            else:
                yield read
        end += size_of(item)
        meter.n_bytes = end
    if guesses.n_guessed:
        watch.note(guesses.tell())


@dataclass(slots=True)
class _Guesses:
    """Counts documents whose encoding nothing told but their looks."""

    first: str = ""
    n_guessed: int = 0

    def add(self, document: Document) -> None:
        if document.encoding_guessed:
            self.first = (
                self.first
                or f"the encoding of {document.path} was guessed by its looks ({document.encoding})"
            )
            self.n_guessed += 1

    def tell(self) -> str:
        others = f", and of {self.n_guessed - 1} more" if self.n_guessed > 1 else ""
        return f'{self.first}{others}; "charset" in a sidecar says it'


def from_record(record: Record, options: IngestOptions = DEFAULTS) -> Document:
    """Return the document in the bytes of one published text.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    return call_guarded(read_record, record, options, bounds=options.bounds)


def from_text(text: str, path: str = STANDARD_INPUT, options: IngestOptions = DEFAULTS) -> Document:
    """Return the document in a text that is decoded already; its hashes are of its UTF-8.

    Raises:
        InputError: There is no text in it.
    """
    if is_plain_text(text, path):
        return attempt(read_text, text, path, options)
    return call_apart(read_text, text, path, options, bounds=options.bounds)


def from_texts(texts: Iterable[str], options: IngestOptions = DEFAULTS) -> Iterator[Document | Failure]:
    """Yield a document, or the failure to read it, for every decoded text; the path of the third is ``text 3``."""
    for number, text in enumerate(texts, start=1):
        path = f"text {number}"
        try:
            yield from_text(text, path, options)
        except InputError as exc:
            yield Failure(path, STAGE, exc.code, str(exc), hashlib.sha256(as_utf8(text)).hexdigest())


def _read_records(
    item: Input | Record | Failure, options: IngestOptions, watch: Watch, meter: Meter, keep: KeepBytes
) -> Iterator[Document | Failure]:
    if not isinstance(item, Input):
        yield item if isinstance(item, Failure) else _read_one(item, options, keep)
        return
    try:
        for record in open_input(item, options, watch, meter):
            yield record if isinstance(record, Failure) else _read_one(record, options, keep)
    except InputError as exc:
        yield Failure(item.path, STAGE, exc.code, str(exc))


def _read_one(record: Record, options: IngestOptions, keep: KeepBytes) -> Document | Failure:
    try:
        document = from_record(record, options)
    except InputError as exc:
        return Failure(record.path, STAGE, exc.code, str(exc), hashlib.sha256(record.data).hexdigest())
    keep(document.id, record.data)
    return document
