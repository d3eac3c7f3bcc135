"""Word documents: the text as accepted, and what cannot be read."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from sayso.domain.document import Document
from sayso.errors import EmptyInput, InputError, InputTooLarge, UnreadableInput
from sayso.ingest import Record, from_record, from_text
from sayso.ingest.layers import docx as layer
from sayso.ingest.layers.docx import read_docx
from tests.published_files import make_word_document, paragraphs_of

REPORT = paragraphs_of(Path("examples/gazette-letter.txt"))
SMALL = make_word_document(["Quay stays shut", "By Ada Branda", "The mayor said so on Monday."])
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


def read_report(data: bytes, path: str = "report.docx") -> Document:
    """Return the document in a Word document."""
    return from_record(Record(path, data))


def insert(xml: str) -> bytes:
    """Return a document with an element at the end of its text."""
    document = docx.Document(io.BytesIO(SMALL))
    document.element.body.insert(-1, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repack(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return an archive with its members changed; None leaves one out."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if (new := change(name, source.read(name))) is not None:
                target.writestr(name, new)
    return file.getvalue()


@pytest.mark.parametrize("path", ["report.docx", "report.docm", "report", "report.txt"])
def test_document_reads_as_the_plain_text(path: str) -> None:
    """The paragraphs are those it was made of, whatever it is called; headers and footers stay out."""
    document = read_report(make_word_document(REPORT), path)
    assert document.text == from_text("\n\n".join(REPORT)).text
    assert document.encoding.startswith("mammoth ")
    assert document.media_type.endswith("wordprocessingml.document")


def test_tracked_changes_are_accepted() -> None:
    """Inserted words are in; deleted, moved away and struck ones are not."""
    changed = (
        '<w:p><w:r><w:t xml:space="preserve">The clerk </w:t></w:r>'
        '<w:del w:id="1" w:author="x"><w:r><w:delText>denied</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>confirmed</w:t></w:r></w:ins>'
        "<w:r><w:rPr><w:strike/></w:rPr><w:t> never</w:t></w:r>"
        '<w:r><w:t xml:space="preserve"> it.</w:t></w:r></w:p>'
    )
    assert read_docx(insert(changed)).text.split("\n\n")[-1] == "The clerk confirmed it."


def test_tables_breaks_and_tabs() -> None:
    """Each cell is a paragraph; a line break and a tab stay what they are."""
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "The mayor", "said\tso\non Monday"
    file = io.BytesIO()
    document.save(file)
    assert read_docx(file.getvalue()).text == "The mayor\n\nsaid\tso\non Monday"


def test_comments_are_left_out() -> None:
    """What somebody wrote beside the text is not the text."""
    document = docx.Document()
    paragraph = document.add_paragraph("The mayor said so.")
    document.add_comment(paragraph.runs, text="Did she?", author="x")
    file = io.BytesIO()
    document.save(file)
    assert read_docx(file.getvalue()).text == "The mayor said so."


def test_notes_stand_below_the_text() -> None:
    """A footnote is read where it does not part a sentence."""
    noted = insert('<w:p><w:r><w:t>He denied it</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r></w:p>')
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>In a letter.</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    file = io.BytesIO(noted)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    assert read_docx(file.getvalue()).text.split("\n\n")[-2:] == ["He denied it.", "In a letter."]


def test_text_boxes_are_read() -> None:
    """A text box gives its paragraphs once."""
    box = (
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>Inside the box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    assert read_docx(insert(box)).text.count("Inside the box.") == 1


def test_properties_are_believed_where_printed() -> None:
    """Title and author that the text prints are known; others, and all dates, are not."""
    document = docx.Document(io.BytesIO(SMALL))
    document.core_properties.title, document.core_properties.author = "Template 3", "Ada Branda; admin"
    file = io.BytesIO()
    document.save(file)
    read = read_report(file.getvalue())
    assert (read.title, read.authors, read.published_at) == ("Quay stays shut", ("Ada Branda",), None)


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "_rels/.rels", "[Content_Types].xml", "docProps/core.xml"]
)
def test_parts_that_may_lack(part: str) -> None:
    """Without styles, relations or properties the text is still read."""
    data = repack(SMALL, lambda name, member: None if name == part else member)
    assert "The mayor said so on Monday." in read_docx(data).text


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (
            repack(SMALL, lambda name, data: None if name == "word/document.xml" else data),
            UnreadableInput,
            "broken",
        ),
        (
            repack(SMALL, lambda name, data: data[:99] if name == "word/document.xml" else data),
            UnreadableInput,
            "broken",
        ),
        (
            repack(SMALL, lambda name, data: data + b" " * 2**25 if "document" in name else data),
            InputTooLarge,
            "unpacks",
        ),
        (
            repack(SMALL, lambda name, data: data.replace(b"<w:doc", ENTITIES.encode() + b"<w:doc", 1)),
            UnreadableInput,
            "declares a DTD",
        ),
        (
            repack(SMALL, lambda _, data: data.replace(b"<w:body>", b"<w:body>" + b"<w:ins>" * 9000, 1)),
            UnreadableInput,
            "broken",
        ),
        (SMALL[:2000], UnreadableInput, "broken"),
        (
            repack(SMALL, lambda _, data: data.replace(b"<w:t>", b"<w:x>").replace(b"</w:t>", b"</w:x>")),
            EmptyInput,
            "holds no text",
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, error: type[InputError], message: str) -> None:
    """Broken archives, bombs and tricks end as errors."""
    with pytest.raises(error, match=message):
        from_record(Record("report.docx", data))


def test_entities_in_any_encoding_are_not_expanded() -> None:
    """A document type that hides in UTF-16 does not make text either."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 40 if n else "a" * 40}">' for n in range(6))
    xml = f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [{bomb}]><x>&e5;</x>'.encode("utf-16")
    for part in ("word/document.xml", "docProps/core.xml"):
        data = repack(SMALL, lambda name, member, part=part: xml if name == part else member)  # type: ignore[misc]
        try:
            assert len(read_docx(data).text) < 1000
        except UnreadableInput:
            continue


def test_number_of_parts_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of very many members is refused."""
    monkeypatch.setattr(layer, "MAX_MEMBERS", 3)
    with pytest.raises(InputTooLarge, match="expected at most"):
        read_docx(SMALL)
