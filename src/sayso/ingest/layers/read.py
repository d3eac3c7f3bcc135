"""Chooses how bytes become text."""

from sayso.ingest.decode import decode
from sayso.ingest.layers.layer import Layer
from sayso.ingest.media import sniff_media_type
from sayso.ingest.record import Record


def read_layer(record: Record) -> Layer:
    """Return the decoded input of a published text.

    Raises:
        InputError: The bytes hold no text that can be read.
    """
    decoded = decode(record.data)
    media_type = sniff_media_type(decoded.text, record.path)
    return Layer(decoded.text, decoded.encoding, media_type, media_type)
