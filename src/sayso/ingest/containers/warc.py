"""Web archives, as Common Crawl publishes its news."""

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO, Final, cast

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from sayso.domain.failure import Failure
from sayso.errors import InputError, InputTooLarge, UnreadableInput
from sayso.ingest.containers.container import Container
from sayso.ingest.containers.payload import decode_payload
from sayso.ingest.dates import parse_timestamp
from sayso.ingest.given import Given
from sayso.ingest.media import HTML, TEXT
from sayso.ingest.record import Record

OK: Final = 200

_PAGES: Final = {"text/html": HTML, "application/xhtml+xml": HTML, "text/plain": TEXT, None: None}
"""Content types that are read; what names none is told by its looks."""


def read_warc(container: Container) -> Iterator[Record | Failure]:
    """Yield the pages of an archive: its responses with status 200 and a text; the others are counted.

    Raises:
        UnreadableInput: The archive is damaged, so that what follows cannot be found.
    """
    skipped: Counter[str] = Counter()
    number = 0
    try:
        for number, record in enumerate(_iterate(container), start=1):
            reason = _find_reason_to_skip(record)
            if reason is None:
                yield _read_page(record, number, container)
            else:
                skipped[reason] += 1
    except (OSError, EOFError, zlib.error) as exc:
        raise UnreadableInput(
            f"the archive breaks off at record {number} or after it ({exc})",
            remedy="what stands before was read",
        ) from exc
    finally:
        if skipped:
            reasons = ", ".join(f"{count} {reason}" for reason, count in skipped.most_common())
            container.note(f"{container.path}: of {number} records these are no pages: {reasons}")


class _Forward:
    """A file as FastWARC wants it: read from its start, and never sought in."""

    def __init__(self, file: BinaryIO) -> None:
        self.read = cast(io.BufferedReader, file).read1

    def tell(self) -> int:
        """Return where reading begins."""
        return 0


def _iterate(container: Container) -> Iterator[WarcRecord]:
    """Yield all records; their HTTP is not parsed.

    Raises:
        OSError: The archive is damaged.
    """
    file = cast(BinaryIO, _Forward(container.file))
    try:
        yield from ArchiveIterator(file, parse_http=False, stream_detect=False, fsspec_args=False)
    except BaseException as exc:
        if type(exc).__name__ == "PanicException":  # of the library, on bytes that it did not foresee
            raise OSError(str(exc)) from exc
        raise


def _find_reason_to_skip(record: WarcRecord) -> str | None:
    if record.record_type != WarcRecordType.response:
        return str(record.headers.get("WARC-Type", "unknown"))
    try:
        record.parse_http()
    except OSError:
        return "without HTTP"
    if not record.is_http_parsed:
        return "without HTTP"
    if record.http_headers.status_code != OK:
        return f"of status {record.http_headers.status_code}"
    media_type = _find_media_type(record)
    return None if media_type in _PAGES else f"of type {media_type}"


def _find_media_type(record: WarcRecord) -> str | None:
    declared = record.http_content_type
    return declared.strip().lower() or None if declared else None


def _read_page(record: WarcRecord, number: int, container: Container) -> Record | Failure:
    try:
        data = _read_payload(record, container.options.max_bytes)
    except InputError as exc:
        return container.fail(number, exc)
    date = record.record_date
    accessed_at = parse_timestamp(date.isoformat()) if date else None
    url = record.headers.get("WARC-Target-URI")
    given = Given(url=url, accessed_at=accessed_at, charset=record.http_charset)
    media_type = _PAGES[_find_media_type(record)]
    return Record(container.name(number), data, given, media_type)


def _read_payload(record: WarcRecord, max_bytes: int) -> bytes:
    expected = record.content_length
    if expected > max_bytes:
        raise InputTooLarge(f"the page has {expected} bytes", expected=f"at most {max_bytes}")
    body = record.reader.read(expected)
    if len(body) < expected:
        raise UnreadableInput(
            f"the archive ends within the page: {len(body)} of {expected} bytes are there",
            remedy="get the archive again",
        )
    headers = record.http_headers
    transfer, content = headers.get("Transfer-Encoding"), headers.get("Content-Encoding")
    return decode_payload(body, transfer=transfer or "", content=content or "", max_bytes=max_bytes)
