"""Pages in a folder, and their names."""

import hashlib
import json
from pathlib import Path

import pytest

from sayso.errors import UnsupportedMedia
from sayso.fetch import Facts, Folder, Outcome, Page, Request
from sayso.fetch.names import name_page, name_version

URL = "https://www.news.example/2026/03/dam-leak"
NAME = "dam.html"


def make_page(data: bytes = b"one", *, etag: str | None = '"1"', asked: str = URL) -> Page:
    """Return a page as it might be fetched."""
    return Page(asked, asked + "?final", data, 200, "2026-03-10T09:00:00Z", "text/html", "utf-8", etag)


def read_sidecar(file: Path) -> dict[str, object]:
    """Return what stands beside a file."""
    record: dict[str, object] = json.loads(file.with_name(file.name + ".meta.json").read_text("utf-8"))
    return record


def test_a_page_is_kept_with_all_that_is_known(tmp_path: Path) -> None:
    """The bytes as they came, and a sidecar beside them."""
    facts = Facts("Dam leaks", "Northline", "2026-03-10T14:30:00Z", feed="https://feed.example/")
    kept = Folder(tmp_path / "new").keep(make_page(b"\xff\r\n"), NAME, facts)
    assert (kept.file.read_bytes(), kept.outcome) == (b"\xff\r\n", Outcome.NEW)
    assert read_sidecar(kept.file) == {
        "asked": URL,
        "url": URL + "?final",
        "status": 200,
        "accessed_at": "2026-03-10T09:00:00Z",
        "media_type": "text/html",
        "charset": "utf-8",
        "etag": '"1"',
        "title": "Dam leaks",
        "publisher": "Northline",
        "published_at": "2026-03-10T14:30:00Z",
        "feed": "https://feed.example/",
        "sha256": hashlib.sha256(b"\xff\r\n").hexdigest(),
        "version": 1,
    }


def test_a_new_version_stands_beside_the_old_one(tmp_path: Path) -> None:
    """Nothing that a brief may cite is overwritten; what the feed once said is still known."""
    Folder(tmp_path).keep(make_page(), NAME, Facts("Dam leaks"))
    kept = Folder(tmp_path).keep(make_page(b"two", etag='"2"'), NAME, Facts())
    again = Folder(tmp_path).keep(make_page(b"three", etag='"3"'), NAME, Facts(publisher="Northline"))
    assert [each.file.name for each in (kept, again)] == ["dam.2.html", "dam.3.html"]
    assert [(tmp_path / name).read_bytes() for name in (NAME, "dam.2.html", "dam.3.html")] == [
        b"one",
        b"two",
        b"three",
    ]
    record = read_sidecar(again.file)
    assert (record["url"], record["previous"], record["version"]) == (URL + "?final", "dam.2.html", 3)
    assert (record["title"], record["publisher"]) == ("Dam leaks", "Northline")
    assert Folder(tmp_path).request(URL) == Request(URL, URL + "?final", '"3"')


def test_the_same_text_is_no_new_version(tmp_path: Path) -> None:
    """What changes around it is passed over, but the next question is asked by the new etag."""
    folder = Folder(tmp_path)
    folder.keep(make_page(b"one <!-- 1 -->"), NAME, Facts())
    kept = folder.keep(
        make_page(b"one <!-- 2 -->", etag='"2"'), NAME, Facts(), is_same=lambda a, b: a[:3] == b[:3]
    )
    assert (kept.file.read_bytes(), kept.outcome) == (b"one <!-- 1 -->", Outcome.UNCHANGED)
    assert Folder(tmp_path).request(URL).etag == '"2"'
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dam.html", "dam.html.meta.json"]


def test_a_feed_says_more_of_a_page_that_did_not_change(tmp_path: Path) -> None:
    """What was not known is filled in, what was known stays, and the page is not touched."""
    Folder(tmp_path).keep(make_page(), NAME, Facts("Dam leaks"))
    Folder(tmp_path).confirm(URL, Facts("Other", "Northline"))
    kept = Folder(tmp_path).keep(make_page(), NAME, Facts(published_at="2026-03-10"))
    assert kept.outcome == Outcome.UNCHANGED
    record = read_sidecar(kept.file)
    assert (record["title"], record["publisher"], record["published_at"]) == (
        "Dam leaks",
        "Northline",
        "2026-03-10",
    )
    assert Folder(tmp_path).confirm("https://other.example/", Facts()) is None


def test_without_versions_the_latest_takes_the_place(tmp_path: Path) -> None:
    """As for feeds, which nothing cites."""
    for data in (b"one", b"two", b"three"):
        kept = Folder(tmp_path, versions=False).keep(make_page(data), NAME, Facts())
    assert (kept.file.name, kept.file.read_bytes()) == (NAME, b"three")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_page_is_read_as_it_was_kept(tmp_path: Path) -> None:
    """What comes out is what went in, but for what only the next question needs."""
    Folder(tmp_path).keep(make_page(), NAME, Facts())
    assert Folder(tmp_path).read(URL) == make_page(etag=None)
    assert Folder(tmp_path).read("https://other.example/") is None


def test_sidecars_of_others_are_left_alone(tmp_path: Path) -> None:
    """A folder may hold what people wrote, and pages that are gone."""
    (tmp_path / "a.txt.meta.json").write_text('{"title": "mine"}')
    (tmp_path / "b.txt.meta.json").write_text("no JSON")
    (tmp_path / "c.txt.meta.json").write_text("[1]")
    (tmp_path / "d.txt").write_text("mine")
    (tmp_path / "d.txt.meta.json").write_text(json.dumps({"asked": URL, "url": URL, "version": "x"}))
    (tmp_path / "gone.txt.meta.json").write_text(json.dumps({"asked": URL, "url": URL}))
    assert Folder(tmp_path).request(URL) == Request(URL)


@pytest.mark.parametrize(
    ("url", "media_type", "name"),
    [
        (URL, "text/html", "news.example-2026-03-dam-leak-d6f0a4e1.html"),
        ("https://a.example/x.php?id=7&p=../../etc", "text/plain", None),
        ("https://a.example/" + "long/" * 200, "application/pdf", None),
        ("https://a.example/%00%2F..%2F\u0434\u0430\u043c\u0431\u0430", "application/xhtml+xml", None),
        ("https://[2606:4700::1111]/", None, None),
    ],
)
def test_names_are_readable_and_safe(url: str, media_type: str | None, name: str | None) -> None:
    """Letters, digits, dots and hyphens, of bounded length, the same every time."""
    found = name_page(url, media_type=media_type, data=b"<html>")
    assert found == name_page(url, media_type=media_type, data=b"<p>")
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert len(found) <= 100
    assert not found.startswith(".")
    assert ".." not in found
    if name is not None:
        assert found.rpartition("-")[0] == name.rpartition("-")[0]


def test_two_addresses_never_share_a_name() -> None:
    """What looks the same in a name is told apart by its end."""
    names = {
        name_page(f"https://a.example/{end}", media_type="text/html", data=b"")
        for end in ("x-y", "x/y", "x?y", "X-y")
    }
    assert len(names) == 4


@pytest.mark.parametrize(
    ("media_type", "data"), [("image/png", b"\x89PNG"), ("application/json", b"{}"), (None, b"\0")]
)
def test_what_is_no_page_is_refused(media_type: str | None, data: bytes) -> None:
    """Pictures and data are no reports."""
    with pytest.raises(UnsupportedMedia):
        name_page(URL, media_type=media_type, data=data)


def test_versions_keep_their_suffix() -> None:
    """So that a folder is read as before."""
    assert [name_version("a.b.html", n) for n in (1, 2, 12)] == ["a.b.html", "a.b.2.html", "a.b.12.html"]
