"""What kind of file bytes are, and what is said about those that are not read."""

import io
import zipfile

import pytest

from sayso.errors import InputError, UnreadableInput, UnsupportedMedia
from sayso.ingest.layers.kind import tell_kind
from sayso.ingest.layers.read import read_layer
from sayso.ingest.media import DOCX, MAIL, PDF, is_report
from sayso.ingest.record import Record


def archive(*names: str) -> bytes:
    """Return an archive with members of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for name in names:
            target.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (b"%PDF-1.7\n...", "a.txt", PDF),
        (b"%PDF-1.7 broken", "a.txt", PDF),
        (archive("[Content_Types].xml", "word/document.xml"), "a.bin", DOCX),
        (b"Subject: x\n\nText", "a.eml", MAIL),
        (b"Received: x\nFrom: y\n\nText", "-", MAIL),
        (b"The file begins with %PDF-1.7, he said.", "a.txt", None),
        (b"<p>%PDF-1.7</p>\n", "a.html", None),
        (b"No head at all.", "a.eml", None),
        (b"", "a.eml", None),
    ],
)
def test_kind_is_told_by_content(data: bytes, path: str, kind: str | None) -> None:
    """Signatures and members go before names."""
    assert tell_kind(Record(path, data)) == kind


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (archive("xl/workbook.xml"), UnsupportedMedia, "a spreadsheet"),
        (archive("ppt/presentation.xml"), UnsupportedMedia, "slides"),
        (archive("mimetype", "content.xml"), UnsupportedMedia, "OpenDocument"),
        (archive("META-INF/container.xml"), UnsupportedMedia, "e-book"),
        (archive("a.txt"), UnsupportedMedia, "unpack it first"),
        (archive("a.txt")[:30], UnreadableInput, "archive is broken"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), UnsupportedMedia, "old office document.*save it as DOCX"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), UnreadableInput, "password"),
        (b"{\\rtf1 text}", UnsupportedMedia, "an RTF document.*save it as DOCX or PDF first"),
        (b"\x89PNG....", UnsupportedMedia, "recognize its text first"),
    ],
)
def test_what_is_not_read_says_what_to_do(data: bytes, error: type[InputError], words: str) -> None:
    """Each failure names the kind of file and a remedy."""
    with pytest.raises(error, match=words):
        read_layer(Record("report.doc", data))


@pytest.mark.parametrize(
    ("name", "taken"),
    [("a.pdf", True), ("a.DOCX", True), ("a.eml", True), ("a.md", True), ("a.mht", True), ("readme-first.txt", False),
     ("README.md", False), (".a.pdf", False), ("a.doc", True), ("a.odt", True), ("a.png", False), ("reader.md", True)],
)  # fmt: skip
def test_files_of_a_folder(name: str, taken: bool) -> None:
    """Reports are taken, also of kinds that are refused; hidden files, pictures and those about the folder are not."""
    assert is_report(name) == taken
