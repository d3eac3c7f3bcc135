"""Chooses how bytes become text."""

from sayso.ingest.decode import decode
from sayso.ingest.layers.layer import Layer
from sayso.ingest.media import HTML, sniff_media_type
from sayso.ingest.record import Record


def read_layer(record: Record) -> Layer:
    """Return the decoded input of a published text.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    decoded = decode(record.data, record.charset or record.given.charset)
    media_type = sniff_media_type(decoded.text, record.path)
    if record.media_type == HTML and "<" in decoded.text:
        media_type = HTML
    return Layer(decoded.text, decoded.encoding, media_type, media_type)
