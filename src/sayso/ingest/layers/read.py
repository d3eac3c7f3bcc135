"""Chooses how bytes become text."""

from collections.abc import Callable
from typing import Final

from sayso.ingest.decode import decode
from sayso.ingest.layers.docx import read_docx
from sayso.ingest.layers.kind import tell_kind
from sayso.ingest.layers.layer import Layer
from sayso.ingest.layers.mail import read_mail
from sayso.ingest.layers.pdf import read_pdf
from sayso.ingest.layers.web_archive import read_web_archive
from sayso.ingest.media import DOCX, HTML, MAIL, PDF, WEB_ARCHIVE, sniff_media_type
from sayso.ingest.record import Record

READERS: Final[dict[str, Callable[[bytes], Layer]]] = {
    DOCX: read_docx,
    MAIL: read_mail,
    PDF: read_pdf,
    WEB_ARCHIVE: read_web_archive,
}
"""How files that are no text are read; each a function of the bytes alone."""


def read_layer(record: Record) -> Layer:
    """Return the decoded input of a published text.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    kind = tell_kind(record)
    if kind is not None:
        return READERS[kind](record.data)
    decoded = decode(record.data, record.given.charset)
    media_type = sniff_media_type(decoded.text, record.path)
    if record.media_type == HTML and "<" in decoded.text:
        media_type = HTML
    return Layer(decoded.text, decoded.encoding, media_type, media_type, guessed=decoded.guessed)
