"""Web archives: which records are pages, how they are unpacked, and what damage costs."""

import gzip
import zlib
from pathlib import Path
from random import Random

import brotli
import pytest

from tests.unit.ingest.containers.made import (
    PAGE,
    TEXT,
    Notes,
    documents,
    make_record,
    numbers,
    read,
    write_archive,
)

HTML = "Content-Type: text/html"


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "renamed.bin"])
def test_pages_are_read_and_the_rest_is_counted(tmp_path: Path, name: str) -> None:
    """Responses with status 200 and a text are documents; their numbers count all records."""
    watch = Notes()
    path = write_archive(
        tmp_path / name,
        make_record(kind="warcinfo"),
        make_record(url="https://news.example/a"),
        make_record(status="404 Not Found"),
        make_record(headers="Content-Type: image/png"),
        make_record(kind="revisit"),
        make_record(TEXT.encode(), headers="Content-Type: text/plain"),
    )
    items = read(path, watch=watch)
    assert numbers(items) == ["2", "6"]
    page, plain = documents(items)
    assert (page.url, page.accessed_at) == ("https://news.example/a", "2026-03-11T10:00:00Z")
    assert (page.title, page.published_at, page.media_type) == ("Quay shut", None, "text/html")
    assert page.decoded == PAGE
    assert plain.text == TEXT
    assert watch.notes == [
        f"{path}: of 6 records these are no pages: 1 warcinfo, 1 of status 404, 1 of type image/png, 1 revisit"
    ]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE.encode()), "Content-Encoding: gzip"),
        (zlib.compress(PAGE.encode()), "Content-Encoding: deflate"),
        (zlib.compress(PAGE.encode(), wbits=-15), "Content-Encoding: deflate"),
        (brotli.compress(PAGE.encode()), "Content-Encoding: br"),
        (
            b"4\r\n<htm\r\n%x;x=y\r\n%s\r\n0\r\n\r\n" % (len(PAGE) - 4, PAGE[4:].encode()),
            "Transfer-Encoding: chunked",
        ),
        (PAGE.encode(), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip"),
        (PAGE.encode(), "Content-Encoding: br"),
    ],
)
def test_bodies_are_unpacked(tmp_path: Path, body: bytes, headers: str) -> None:
    """As their headers say; where the archive had unpacked them already, they are taken as they are."""
    (document,) = documents(
        read(write_archive(tmp_path / "a.warc", make_record(body, headers=f"{HTML}\r\n{headers}")))
    )
    assert document.decoded == PAGE


def test_charset_of_the_header_goes_before_that_of_the_page(tmp_path: Path) -> None:
    """What a page was sent with is surer than what it says of itself."""
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Quay", "Qu\u00e4y")
    record = make_record(page.encode("cp1252"), headers=f"{HTML}; charset=ISO-8859-1")
    (document,) = documents(read(write_archive(tmp_path / "a.warc", record)))
    assert (document.encoding, document.decoded) == ("cp1252", page)


@pytest.mark.parametrize("packed", [gzip.compress(b"a " * 2**22), brotli.compress(b"a " * 2**22)])
def test_bomb_is_refused(tmp_path: Path, packed: bytes) -> None:
    """A page that unpacks to more than a report can have is a failure of its own."""
    coding = "gzip" if packed.startswith(b"\x1f\x8b") else "br"
    bomb = make_record(packed, headers=f"{HTML}\r\nContent-Encoding: {coding}")
    assert numbers(read(write_archive(tmp_path / "a.warc", bomb, make_record()))) == [
        "1 input-too-large",
        "2",
    ]


@pytest.mark.parametrize(
    ("headers", "body", "code"),
    [
        ("Content-Encoding: zstd", b"...", "unsupported-media"),
        ("Content-Encoding: gzip", b"\x1f\x8b\x08nonsense", "unreadable-input"),
        ("X: y", b"", "empty-input"),
        ("X: y", b"a" * 2**21, "input-too-large"),
    ],
)
def test_page_that_cannot_be_read(tmp_path: Path, headers: str, body: bytes, code: str) -> None:
    """It costs no other page."""
    bad = make_record(body, headers=f"{HTML}\r\n{headers}")
    assert numbers(read(write_archive(tmp_path / "a.warc", bad, make_record()))) == [f"1 {code}", "2"]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("share", [0.05, 0.4, 0.55, 0.9, 0.999])
def test_archive_that_breaks_off(tmp_path: Path, name: str, share: float) -> None:
    """What stands whole is read, and a failure tells the rest."""
    whole = write_archive(
        tmp_path / name, *[make_record(PAGE.replace("shut", f"{n}", 1).encode()) for n in range(4)]
    )
    data = whole.read_bytes()
    whole.write_bytes(data[: int(len(data) * share)])
    items = read(whole)
    n_whole = int(4 * share)
    assert numbers(items)[:n_whole] == [str(n) for n in range(1, n_whole + 1)]
    assert len(items) - len(documents(items)) <= 1
    if name.endswith(".gz"):
        assert len(documents(items)) < len(items)


def test_wrong_lengths(tmp_path: Path) -> None:
    """Too long a record swallows the next, too short a one ends the archive; nothing is raised."""
    for length in (10, 100, 100_000):
        items = read(write_archive(tmp_path / "a.warc", make_record(length=length), make_record()))
        assert items


def test_nothing_in_it(tmp_path: Path) -> None:
    """An archive without a page is told."""
    assert numbers(read(write_archive(tmp_path / "a.warc", make_record(kind="request")))) == [
        f"{tmp_path / 'a.warc'} empty-input"
    ]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_damaged_bytes_never_raise(tmp_path: Path, name: str) -> None:
    """Whatever byte is wrong, a run goes on."""
    path = write_archive(tmp_path / name, *[make_record() for _ in range(3)])
    data = path.read_bytes()
    random = Random(7)
    for _ in range(25):
        damaged = bytearray(data)
        for _ in range(random.randrange(1, 6)):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        path.write_bytes(damaged)
        assert read(path)
