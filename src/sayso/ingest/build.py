"""One published text to a document, whatever becomes of the process that reads it."""

import hashlib
from dataclasses import dataclass

from sayso.domain.document import Document
from sayso.domain.origin import TracedText
from sayso.domain.span import Span
from sayso.errors import EmptyInput
from sayso.ingest import media
from sayso.ingest.dates import parse_timestamp
from sayso.ingest.given import Given, read_front_matter
from sayso.ingest.html.page import clean_page
from sayso.ingest.language import detect_language
from sayso.ingest.layers import Layer, read_layer
from sayso.ingest.layout import Laid
from sayso.ingest.mail_text import clean_mail_text
from sayso.ingest.markdown.clean import clean_markdown
from sayso.ingest.options import IngestOptions
from sayso.ingest.paged import clean_pages
from sayso.ingest.plain_text import clean_plain_text
from sayso.ingest.record import Record
from sayso.ingest.verbatim import take_verbatim
from sayso.ingest.wire import find_contributors, find_wire


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


def read_record(record: Record, options: IngestOptions) -> Document:
    """Return the document in the bytes of one published text.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    if not record.data.strip():
        raise EmptyInput("the input is empty", expected="a report")
    return _build(read_layer(record), record, options)


def read_text(text: str, path: str, options: IngestOptions) -> Document:
    """Return the document in a text that is decoded already; its hashes are of its UTF-8.

    Raises:
        InputError: There is no text in it.
    """
    if not text.strip():
        raise EmptyInput("the input is empty", expected="a report")
    media_type = media.sniff_media_type(text, path)
    return _build(Layer(text, "utf-8", media_type, media_type), Record(path, as_utf8(text)), options)


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
        decoded_sha256=hashlib.sha256(as_utf8(layer.text)).hexdigest(),
        encoding=layer.encoding,
        encoding_guessed=layer.guessed,
        media_type=layer.media_type,
        decoded=layer.text,
        traced=cleaned.laid.traced,
        paragraphs=cleaned.laid.paragraphs,
        title=given.title or cleaned.laid.title,
        publisher=given.publisher,
        published_at=given.published_at,
        modified_at=given.modified_at,
        accessed_at=given.accessed_at,
        url=given.url,
        version=given.version,
        wire=find_wire(cleaned.laid.traced, layer.text, given.publisher, given.authors),
        contributors=find_contributors(cleaned.laid.traced),
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


def as_utf8(text: str) -> bytes:
    """Return the bytes of a text, lone surrogates and all."""
    return text.encode("utf-8", "surrogatepass")
