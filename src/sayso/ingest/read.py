"""Inputs to documents, in input order, each bad one a failure of its own."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.errors import EmptyInput, InputError
from sayso.ingest.dates import parse_timestamp
from sayso.ingest.decode import Decoded, decode
from sayso.ingest.given import Given, read_front_matter, read_sidecar
from sayso.ingest.html.page import clean_page
from sayso.ingest.inputs import STANDARD_INPUT, Input, expand
from sayso.ingest.language import detect_language
from sayso.ingest.layout import Laid
from sayso.ingest.media import HTML, sniff_media_type
from sayso.ingest.options import IngestOptions
from sayso.ingest.plain_text import clean_plain_text
from sayso.ingest.verbatim import take_verbatim

STAGE = "ingest"
DEFAULTS = IngestOptions()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning makes of a decoded input.

    Attributes:
        laid: The clean text and its layout.
        given: What is known besides, surest first.
        unplaced: Number of words left out because they could not be found in the input.
    """

    laid: Laid
    given: Given
    unplaced: int = 0


def read_inputs(
    paths: Iterable[str | os.PathLike[str]], options: IngestOptions = DEFAULTS
) -> Iterator[Document | Failure]:
    """Yield a document, or the failure to read it, for every input, in input order.

    Args:
        paths: Files, folders, globs, or ``-`` for standard input.
        options: How they are read.
    """
    seen: set[str] = set()
    for item in expand(paths):
        read = _read_one(item, options)
        if isinstance(read, Document):
            if read.id in seen:
                read = replace(read, duplicate_of=read.id)
            seen.add(read.id)
        yield read


def from_bytes(
    data: bytes, path: str, options: IngestOptions = DEFAULTS, *, sidecar: Given | None = None
) -> Document:
    """Return the document in the bytes of a file.

    Args:
        data: The bytes, in any encoding of text or HTML.
        path: By which it is known.
        options: How it is read.
        sidecar: What is known of it besides.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    if not data.strip():
        raise EmptyInput("the input is empty", expected="text or HTML")
    return _build(decode(data), data, path, options, sidecar or Given())


def from_text(text: str, path: str = STANDARD_INPUT, options: IngestOptions = DEFAULTS) -> Document:
    """Return the document in a text that is decoded already; its hashes are of its UTF-8.

    Raises:
        InputError: There is no text in it.
    """
    if not text.strip():
        raise EmptyInput("the input is empty", expected="text or HTML")
    return _build(Decoded(text, "utf-8"), _as_utf8(text), path, options, Given())


def from_texts(texts: Iterable[str], options: IngestOptions = DEFAULTS) -> Iterator[Document | Failure]:
    """Yield a document, or the failure to read it, for every decoded text; the path of the third is ``text 3``."""
    for number, text in enumerate(texts, start=1):
        path = f"text {number}"
        try:
            yield from_text(text, path, options)
        except InputError as exc:
            yield Failure(path, STAGE, exc.code, str(exc), hashlib.sha256(_as_utf8(text)).hexdigest())


def _read_one(item: Input, options: IngestOptions) -> Document | Failure:
    sha256 = None
    try:
        data = item.read(max_bytes=options.max_bytes)
        sha256 = hashlib.sha256(data).hexdigest()
        on_disk = item.path != STANDARD_INPUT
        sidecar = read_sidecar(item.path, timezone=options.timezone) if on_disk else None
        return from_bytes(data, item.path, options, sidecar=sidecar)
    except InputError as exc:
        return Failure(item.path, STAGE, exc.code, str(exc), sha256)


def _build(decoded: Decoded, data: bytes, path: str, options: IngestOptions, sidecar: Given) -> Document:
    media_type = sniff_media_type(decoded.text, path)
    cleaned = _clean(decoded.text, media_type, options)
    if not cleaned.laid.traced.text.strip():
        raise EmptyInput("nothing is left of the input but page furniture", expected="a report")
    given = sidecar.over(cleaned.given)
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        id=sha256[:16],
        path=path,
        sha256=sha256,
        decoded_sha256=hashlib.sha256(_as_utf8(decoded.text)).hexdigest(),
        encoding=decoded.encoding,
        media_type=media_type,
        decoded=decoded.text,
        traced=cleaned.laid.traced,
        paragraphs=cleaned.laid.paragraphs,
        title=given.title or cleaned.laid.title,
        publisher=given.publisher,
        published_at=given.published_at,
        accessed_at=given.accessed_at,
        url=given.url,
        language=given.language or detect_language(cleaned.laid.traced.text),
        regions=cleaned.laid.regions,
        unplaced=cleaned.unplaced,
    )


def _clean(text: str, media_type: str, options: IngestOptions) -> Cleaned:
    stated = options.published_at and parse_timestamp(options.published_at, timezone=options.timezone)
    asked = Given(publisher=options.publisher, published_at=stated)
    if media_type == HTML:
        page = clean_page(text, timezone=options.timezone)
        laid = take_verbatim(text) if options.verbatim else page.laid
        return Cleaned(laid, asked.over(page.given), 0 if options.verbatim else page.unplaced)
    front, end = read_front_matter(text, timezone=options.timezone)
    if options.verbatim:
        return Cleaned(take_verbatim(text), front.over(asked))
    body = TracedText.verbatim(text)
    if end:
        body = body.drop(Span(0, end))
    return Cleaned(clean_plain_text(body), front.over(asked))


def _as_utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
