"""Word documents: the text by mammoth, as it stands when all tracked changes are accepted."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Any, Final
from xml.parsers.expat import ExpatError

from lxml import etree

from sayso.errors import EmptyInput, InputTooLarge, UnreadableInput
from sayso.ingest.layers.layer import Layer
from sayso.ingest.layers.stated import believe
from sayso.ingest.layers.versions import name_extractor
from sayso.ingest.media import DOCX, TEXT

MAX_XML: Final = 16 * 2**20
"""Bytes of all XML in a document, unpacked. mammoth holds it as a tree some thirty times as large."""
NO_TEXT: Final = (
    "styles.xml",
    "stylesWithEffects.xml",
    "numbering.xml",
    "comments.xml",
    "settings.xml",
    "theme1.xml",
)
"""Parts without text of the report that take mammoth longer than the report."""
MAX_MEMBERS: Final = 10_000
CORE: Final = "docProps/core.xml"
DUBLIN_CORE: Final = "{http://purl.org/dc/elements/1.1/}"
APART: Final = frozenset({"Paragraph", "TableCell", "Note"})
"""Elements that are paragraphs of their own."""

_BROKEN = (
    ArithmeticError, AttributeError, EOFError, ExpatError, LookupError, NotImplementedError, OSError, RecursionError,
    RuntimeError, TypeError, ValueError, etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def read_docx(data: bytes) -> Layer:
    """Return the text of a Word document: its paragraphs and cells, then its notes, parted by empty lines.

    Inserted text is in, deleted and struck text is not; nor are comments, headers, footers and macros.

    Raises:
        UnreadableInput: It is broken.
        InputTooLarge: It unpacks to more than a report can have.
        EmptyInput: There is no text in it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive)
            title, authors = _read_properties(archive)
            paragraphs = _paragraphs(_slim(archive))
    except _BROKEN as exc:
        raise UnreadableInput(f"the Word document is broken ({exc})", expected="a whole DOCX file") from exc
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())
    if not text:
        raise EmptyInput("the Word document holds no text", expected="a report")
    given = believe(text, title=title, authors=authors)
    return Layer(text, name_extractor("mammoth"), DOCX, TEXT, given)


def _check(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members if member.filename.endswith((".xml", ".rels")))
    if unpacked > MAX_XML or len(members) > MAX_MEMBERS:
        raise InputTooLarge(
            f"the Word document unpacks to {unpacked} bytes of text in {len(members)} parts",
            expected=f"at most {MAX_XML} in {MAX_MEMBERS}",
            remedy="split it into its reports",
        )
    for member in members:
        if member.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(member):
            raise UnreadableInput(f"{member.filename} of the Word document declares a DTD", expected="none")


def _read_properties(archive: zipfile.ZipFile) -> tuple[str | None, str | None]:
    if CORE not in archive.namelist():
        return None, None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(archive.read(CORE), parser)
    return root.findtext(f"{DUBLIN_CORE}title"), root.findtext(f"{DUBLIN_CORE}creator")


def _slim(archive: zipfile.ZipFile) -> io.BytesIO:
    """The document without the parts that hold no text of the report."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as slim:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")) and not name.endswith(NO_TEXT):
                slim.writestr(name, archive.read(name))
    file.seek(0)
    return file


def _paragraphs(file: io.BytesIO) -> list[str]:
    import mammoth.docx

    document = mammoth.docx.read(file).value
    bodies = [document, *map(document.notes.resolve, _references(document))]
    return [paragraph for body in bodies for paragraph in "".join(_walk(body)).split(PARTED)]


def _references(element: Any) -> list[Any]:
    if type(element).__name__ == "NoteReference":
        return [element]
    return [found for child in getattr(element, "children", ()) for found in _references(child)]


PARTED: Final = "\u2029"


def _walk(element: Any) -> Iterator[str]:
    kind = type(element).__name__
    if kind == "Text":
        yield element.value
    elif kind == "Tab":
        yield "\t"
    elif kind == "Break":
        yield "\n"
    elif kind != "Run" or not element.is_strikethrough:
        children: Sequence[Any] = getattr(element, "body", None) or getattr(element, "children", None) or ()
        for child in children:
            yield from _walk(child)
        if kind in APART:
            yield PARTED
