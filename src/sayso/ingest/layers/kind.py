"""What kind of file bytes are, by how they begin and what is in them, and only then by their name."""

import io
import re
import zipfile
from pathlib import PurePath
from typing import Final

from sayso.errors import UnreadableInput, UnsupportedMedia
from sayso.ingest.decode import READ, SAVE_AS
from sayso.ingest.media import DOCX, MAIL, MAIL_SUFFIXES, PDF, WEB_ARCHIVE
from sayso.ingest.record import Record

PDF_HEAD: Final = 1024
"""Bytes within which the signature of a PDF file may stand (ISO 32000-1, Annex H, note 13)."""
HEAD: Final = 65_536
"""Bytes within which the head of a mail ends."""
IN_ARCHIVES: Final = (
    ("word/", None, ""),
    ("xl/", "a spreadsheet", "save its text as DOCX or PDF first"),
    ("ppt/", "slides", "save them as PDF first"),
    ("content.xml", "an OpenDocument file", SAVE_AS),
    ("META-INF/container.xml", "an e-book", "convert it to HTML or PDF first"),
)
"""What stands in archives that are documents; what they are, and what to do about those that are not read."""

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_FIELD = re.compile(rb"([!-9;-~]+):|[ \t]+\S")
_ONLY_IN_MAILS = frozenset({b"message-id", b"mime-version", b"received", b"return-path"})
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def tell_kind(record: Record) -> str | None:
    """Return the media type of bytes that are no plain text; None where they may be.

    Raises:
        UnsupportedMedia: They are a document of a kind that is not read.
        UnreadableInput: They are a broken archive, or a document under a password.
    """
    data = record.data
    if data.startswith(b"PK\x03\x04"):
        return _tell_archive(data)
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise UnreadableInput("the document is protected by a password", remedy="save it without one first")
    if data.startswith(b"%PDF-") or (b"%PDF-" in data[:PDF_HEAD] and not _begins_as_text(data)):
        return PDF
    return _tell_mail(record)


def _begins_as_text(data: bytes) -> bool:
    return b"<" in data[:PDF_HEAD].split(b"%PDF-", 1)[0] or b"\n" not in data[:HEAD]


def _tell_archive(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RecursionError) as exc:
        raise UnreadableInput(f"the archive is broken ({exc})", expected="a whole DOCX file") from exc
    for part, name, remedy in IN_ARCHIVES:
        if any(member.startswith(part) for member in names):
            if name is None:
                return DOCX
            raise UnsupportedMedia(f"the input is {name}", expected=READ, remedy=remedy)
    raise UnsupportedMedia("the input is a ZIP archive", expected=READ, remedy="unpack it first")


def _tell_mail(record: Record) -> str | None:
    head = re.split(rb"\r?\n\r?\n", record.data[:HEAD].lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    fields = [_FIELD.match(line) for line in head.splitlines()]
    names = {found.group(1).lower() for found in fields if found is not None and found.group(1)}
    named = PurePath(record.path).suffix.lower() in MAIL_SUFFIXES or record.media_type == MAIL
    whole = bool(fields) and all(fields)
    is_mail = bool(names) if named else whole and b"from" in names and bool(names & _ONLY_IN_MAILS)
    if not is_mail:
        return None
    return WEB_ARCHIVE if _RELATED.search(head) and b"to" not in names else MAIL
