"""The decoded input of one published text."""

from dataclasses import dataclass, field

from sayso.ingest.given import Given


@dataclass(frozen=True, slots=True)
class Layer:
    """Text, and how it was got out of the bytes.

    Attributes:
        text: What origins count in.
        encoding: IANA name of the encoding; for files that are no text the extractor and its version
            (``pypdfium2 5.1.0``).
        media_type: Of the bytes, such as ``application/pdf``.
        reads_as: How the text is cleaned: ``text/html``, ``text/markdown``, ``text/plain``, or where plain text needs
            more, the kind of file it is from: ``application/pdf``, ``message/rfc822``.
        given: What the file says of itself.
        attachments: Number of files inside of it that are not read.
        guessed: Whether only the looks of the bytes told the encoding.
    """

    text: str
    encoding: str
    media_type: str
    reads_as: str
    given: Given = field(default_factory=Given)
    attachments: int = 0
    guessed: bool = False
