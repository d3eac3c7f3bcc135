"""Inputs to documents, in input order, each bad one a failure of its own."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.errors import EmptyInput, InputError
from sayso.ingest import media
from sayso.ingest.containers import open_input
from sayso.ingest.dates import parse_timestamp
from sayso.ingest.given import Given, read_front_matter
from sayso.ingest.html.page import clean_page
from sayso.ingest.inputs import STANDARD_INPUT, Input
from sayso.ingest.language import detect_language
from sayso.ingest.layers import Layer, read_layer
from sayso.ingest.layout import Laid
from sayso.ingest.mail_text import clean_mail_text
from sayso.ingest.markdown.clean import clean_markdown
from sayso.ingest.options import IngestOptions
from sayso.ingest.paged import clean_pages
from sayso.ingest.plain_text import clean_plain_text
from sayso.ingest.record import Record
from sayso.ingest.sources import Source, list_inputs, size_of
from sayso.ingest.verbatim import take_verbatim
from sayso.ingest.watch import Meter, Unwatched, Watch

STAGE = "ingest"
DEFAULTS = IngestOptions()
UNWATCHED = Unwatched()


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
    sources: Iterable[Source], options: IngestOptions = DEFAULTS, watch: Watch = UNWATCHED
) -> Iterator[Document | Failure]:
    """Yield a document, or the failure to read it, for every input, in input order.

    Args:
        sources: Files, folders, globs, ``-`` for standard input; and what was got elsewhere, or could not be got.
        options: How they are read.
        watch: Told how far reading is, and what is decided on the way.
    """
    seen: set[str] = set()
    meter = Meter()
    end = 0
    for item in list_inputs(sources):
        for read in _read_records(item, options, watch, meter):
            watch.place(meter.n_bytes)
            if isinstance(read, Document):
                yield replace(read, duplicate_of=read.id) if read.id in seen else read
                seen.add(read.id)
            else:
                yield read
        end += size_of(item)
        meter.n_bytes = end


def from_record(record: Record, options: IngestOptions = DEFAULTS) -> Document:
    """Return the document in the bytes of one published text.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    if not record.data.strip():
        raise EmptyInput("the input is empty", expected="a report")
    return _build(read_layer(record), record, options)


def from_text(text: str, path: str = STANDARD_INPUT, options: IngestOptions = DEFAULTS) -> Document:
    """Return the document in a text that is decoded already; its hashes are of its UTF-8.

    Raises:
        InputError: There is no text in it.
    """
    if not text.strip():
        raise EmptyInput("the input is empty", expected="a report")
    media_type = media.sniff_media_type(text, path)
    return _build(Layer(text, "utf-8", media_type, media_type), Record(path, _as_utf8(text)), options)


def from_texts(texts: Iterable[str], options: IngestOptions = DEFAULTS) -> Iterator[Document | Failure]:
    """Yield a document, or the failure to read it, for every decoded text; the path of the third is ``text 3``."""
    for number, text in enumerate(texts, start=1):
        path = f"text {number}"
        try:
            yield from_text(text, path, options)
        except InputError as exc:
            yield Failure(path, STAGE, exc.code, str(exc), hashlib.sha256(_as_utf8(text)).hexdigest())


def _read_records(
    item: Input | Record | Failure, options: IngestOptions, watch: Watch, meter: Meter
) -> Iterator[Document | Failure]:
    if not isinstance(item, Input):
        yield item if isinstance(item, Failure) else _read_one(item, options)
        return
    try:
        for record in open_input(item, options, watch, meter):
            yield record if isinstance(record, Failure) else _read_one(record, options)
    except InputError as exc:
        yield Failure(item.path, STAGE, exc.code, str(exc))


def _read_one(record: Record, options: IngestOptions) -> Document | Failure:
    try:
        return from_record(record, options)
    except InputError as exc:
        return Failure(record.path, STAGE, exc.code, str(exc), hashlib.sha256(record.data).hexdigest())


def _build(layer: Layer, record: Record, options: IngestOptions) -> Document:
    cleaned = _clean(layer, options)
    if not cleaned.laid.traced.text.strip():
        raise EmptyInput("nothing is left of the input but page furniture", expected="a report")
    given = record.given.over(cleaned.given)
    sha256 = hashlib.sha256(record.data).hexdigest()
    return Document(
        id=sha256[:16],
        path=record.path,
        sha256=sha256,
        decoded_sha256=hashlib.sha256(_as_utf8(layer.text)).hexdigest(),
        encoding=layer.encoding,
        media_type=layer.media_type,
        decoded=layer.text,
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
        authors=given.authors,
        attachments=layer.attachments,
    )


def _clean(layer: Layer, options: IngestOptions) -> Cleaned:
    text = layer.text
    stated = options.published_at and parse_timestamp(options.published_at, timezone=options.timezone)
    asked = Given(publisher=options.publisher, published_at=stated)
    if layer.reads_as == media.HTML:
        page = clean_page(text, timezone=options.timezone)
        laid = take_verbatim(text) if options.verbatim else page.laid
        given = asked.over(layer.given.over(page.given))
        return Cleaned(laid, given, 0 if options.verbatim else page.unplaced)
    front, end = read_front_matter(text, timezone=options.timezone)
    given = front.over(asked.over(layer.given))
    if options.verbatim:
        return Cleaned(take_verbatim(text), given)
    body = TracedText.verbatim(text)
    if end:
        body = body.drop(Span(0, end))
    laid, unplaced = _clean_text(body, layer)
    return Cleaned(laid, given, unplaced)


def _clean_text(body: TracedText, layer: Layer) -> tuple[Laid, int]:
    match layer.reads_as:
        case media.MARKDOWN:
            return clean_markdown(body)
        case media.PDF:
            return clean_pages(body, layer.given.title), 0
        case media.MAIL:
            return clean_mail_text(body, layer.given.title), 0
    return clean_plain_text(body), 0


def _as_utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
