"""Files made to hang, crash or swell what reads them: each is read aright or refused, and says why."""

import gzip
import json
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.ingest import IngestOptions, read_inputs
from tests.unit.ingest.made_pdf import make_pdf

SAID = "The harbour master said on Monday that the quay would stay shut. He gave no reason. "
PARAGRAPH = f"<p>{SAID}</p>"
BILLION_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(9))
    + "]>"
)
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
OPTIONS = IngestOptions(max_seconds=15)


def make_docx(xml: str | bytes) -> bytes:
    """Return a Word document that has this for its text."""
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{kinds}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r" Type="{office}" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", xml)
    return file.getvalue()


def make_mail(n_levels: int) -> bytes:
    """Return a mail with parts in parts."""
    levels = "".join(
        f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n" for level in range(n_levels)
    )
    return f"From: a@b.example\nMIME-Version: 1.0\n{levels}Content-Type: text/plain\n\n{SAID}\n".encode()


def page(body: str) -> bytes:
    """Return a page."""
    return f"<html><body><article>{PARAGRAPH * 3}{body}".encode()


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "line.txt": ("input-too-large", lambda: SAID.encode() * 620_000),
    "page.html": ("input-too-large", lambda: page(PARAGRAPH * 560_000)),
    "laughs.docx": ("unreadable-input", lambda: make_docx(BILLION_LAUGHS + WORD.format("&j;"))),
    "wide-laughs.docx": (
        "unreadable-input",
        lambda: make_docx(
            f'<?xml version="1.0" encoding="utf-16"?>{BILLION_LAUGHS}{WORD.format("&j;")}'.encode("utf-16")
        ),
    ),
    "bomb.docx": ("input-too-large", lambda: make_docx(bytes(2**26))),
    "nested.docx": (
        "unreadable-input",
        lambda: make_docx(WORD.format("<w:p>" * 100_000 + "</w:p>" * 100_000)),
    ),
    "packed.txt": ("unsupported-media", lambda: gzip.compress(gzip.compress(SAID.encode()))),
    "packed.jsonl.gz": ("unsupported-media", lambda: gzip.compress(gzip.compress(SAID.encode()))),
    "bomb.jsonl.gz": ("input-too-large", lambda: gzip.compress(bytes(2**27))),
    "pages.pdf": ("input-too-large", lambda: make_pdf(SAID, n_pages=5000)),
    "loop.pdf": ("unreadable-input", lambda: make_pdf(SAID, kids="2 0 R " * 3)),
    "parts.eml": ("unreadable-input", lambda: make_mail(1000)),
    "nul.txt": ("unknown-encoding", lambda: SAID.replace(" ", "\0").encode() * 9),
}

READ: dict[str, Callable[[], bytes]] = {
    "tags.html": lambda: page("<div>" * 100_000),
    "tables.html": lambda: page("<table><tr><td>" * 50_000),
    "entities.html": lambda: page("<p>" + "&amp;" * 10_000),
    "laughs.html": lambda: BILLION_LAUGHS.encode() + page("<p>&j;</p>"),
    "comments.html": lambda: page("<!--" * 100_000),
    "linked.html": lambda: page("<script type='application/ld+json'>" + '{"a":' * 100_000),
    "image.pdf": lambda: make_pdf(SAID, drawn="BI /W 60000 /H 60000 /BPC 8 /CS /RGB /F /Fl ID x EI"),
    "itself.pdf": lambda: make_pdf(SAID, drawn="/X Do", is_form=True),
    "nul.html": lambda: page("<p>a\0b"),
    "surrogate.txt": lambda: (SAID * 9 + "\ud800").encode("utf-8", "surrogatepass"),
    "turned.txt": lambda: f"{SAID}\u202e{SAID}".encode(),
    "quotes.md": lambda: SAID.encode() + b"\n\n" + b">" * 20_000,
    "list.md": lambda: SAID.encode() + b"\n\n" + b"- " * 20_000,
    "brackets.md": lambda: SAID.encode() + b"[" * 20_000,
}


def read(path: Path, data: bytes) -> list[Document | Failure]:
    """Return what comes of a file."""
    path.write_bytes(data)
    return list(read_inputs([path], OPTIONS))


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_report_can_be_is_refused(tmp_path: Path, name: str) -> None:
    """The failure says which limit it breaks, or what is broken."""
    code, make = REFUSED[name]
    items = read(tmp_path / name, make())
    assert {item.code if isinstance(item, Failure) else "read" for item in items} >= {code}
    assert not [item for item in items if isinstance(item, Document)]


@pytest.mark.parametrize("name", READ)
def test_what_is_only_odd_is_read(tmp_path: Path, name: str) -> None:
    """The report in it comes out."""
    (document,) = read(tmp_path / name, READ[name]())
    assert isinstance(document, Document), document
    assert SAID[:60] in document.text
    assert "\u202e" not in document.text
    assert "\0" not in document.text


def test_what_takes_too_long_is_refused(tmp_path: Path) -> None:
    """A page may keep the reader busy no longer than it is allowed to; the next one is read."""
    hard, good = tmp_path / "a.html", tmp_path / "b.html"
    hard.write_bytes(b"<html>" + b"<p>a<br>" * 2_000_000)
    good.write_bytes(page(""))
    failure, document = read_inputs([hard, good], IngestOptions(max_seconds=2))
    assert isinstance(failure, Failure)
    assert failure.code == "input-too-hard"
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("a.jsonl", b'{"text":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        ("b.jsonl", b'{"a":' * 100_000 + b"1" + b"}" * 100_000),
        ("c.csv", b'title,text\na,"' + SAID.encode() * 1_200_000 + b'"'),
    ],
    ids=["nested lists", "nested objects", "a field of 100 MB"],
)
def test_a_hostile_record_costs_itself(tmp_path: Path, name: str, bad: bytes) -> None:
    """The record after it is read."""
    good = json.dumps({"text": SAID * 3}) if name.endswith("jsonl") else f'b,"{SAID * 3}"'
    failure, document = read(tmp_path / name, bad + b"\n" + good.encode() + b"\n")
    assert isinstance(failure, Failure)
    assert isinstance(document, Document)


def test_names_that_are_no_unicode_are_read(tmp_path: Path) -> None:
    """A file name may be any bytes."""
    path = tmp_path / "quay-\udcff\x1b[2J.txt"
    (document,) = read(path, SAID.encode())
    assert isinstance(document, Document)
    assert document.path == str(path)
