"""Pages and feeds, into a folder and straight into reading."""

import json
from pathlib import Path

import pytest

import sayso
from sayso.api.fetching import FetchOptions, list_urls, open_urls
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.errors import UnreadableInput
from sayso.fetch import Outcome
from sayso.ingest import Record, read_inputs
from tests.fake_tools import FakeTools
from tests.web_site import HERE, KnownHosts, Reply, Site, make_client, page, redirect

STORY = "<html><body><p>Ivo Lund said: “The old bridge at {} is closed.”</p><!-- {} --></body></html>"


def tell(place: str, mark: str = "", **headers: str) -> Reply:
    """Return a page with one saying."""
    return page(
        STORY.format(place, mark), headers={name.replace("_", "-"): value for name, value in headers.items()}
    )


def list_pages(*paths: str) -> Reply:
    """Return a feed of these pages, each from its own publisher."""
    items = "".join(
        f"<item><title>On {path}</title><link>{path}</link><source>Paper {path}</source>"
        f"<pubDate>Tue, 10 Mar 2026 0{n}:00:00 GMT</pubDate></item>"
        for n, path in enumerate(paths)
    )
    feed = f"<rss version='2.0'><channel><title>All</title>{items}</channel></rss>"
    return page(feed, headers={"ETag": '"1"'}, media_type="text/xml")


@pytest.fixture
def options() -> FetchOptions:
    """Return options that may go to the site."""
    hosts = KnownHosts(a_example=[[HERE]], b_example=[[HERE]])
    return FetchOptions(client=make_client(resolver=hosts))


def test_a_feed_stands_for_its_pages(site: Site, options: FetchOptions, tmp_path: Path) -> None:
    """What the feed says of a page is known when the folder is read."""
    site.replies |= {"/feed": list_pages("/1", "/2"), "/1": tell("Aldmoor"), "/2": tell("Ostervik")}
    report = sayso.fetch_pages(site.url("/feed"), tmp_path / "new", options=options)
    assert [each.outcome for each in report.kept] == [Outcome.NEW, Outcome.NEW]
    documents = list(read_inputs([tmp_path / "new"]))
    told = [
        (each.title, each.publisher, each.published_at, each.url)
        for each in documents
        if not isinstance(each, Failure)
    ]
    assert told == [
        ("On /1", "Paper /1", "2026-03-10T00:00:00Z", site.url("/1")),
        ("On /2", "Paper /2", "2026-03-10T01:00:00Z", site.url("/2")),
    ]


def test_only_what_changed_is_written_again(site: Site, options: FetchOptions, tmp_path: Path) -> None:
    """304, the same bytes and the same text are all unchanged; new text is a version of its own."""
    paths = ["/304", "/bytes", "/text", "/new"]
    site.replies |= {"/feed": list_pages(*paths), **{path: tell(path, "1", ETag='"1"') for path in paths}}
    sayso.fetch_pages(site.url("/feed"), tmp_path, options=options)
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.suffix == ".html"}
    site.replies |= {
        "/feed": page(status=304),
        "/304": page(status=304),
        "/text": tell("/text", "2"),
        "/new": tell("/newer", "1"),
    }
    report = sayso.fetch_pages([site.url("/feed")], tmp_path, options=options)
    assert [each.outcome for each in report.kept] == [*[Outcome.UNCHANGED] * 3, Outcome.CHANGED]
    assert {path: path.read_bytes() for path in before} == before
    changed = report.kept[-1].file
    assert changed.name.endswith(".2.html")
    sidecar = json.loads(Path(f"{changed}.meta.json").read_text("utf-8"))
    assert sidecar["url"] == site.url("/new")
    assert sidecar["title"] == "On /new"
    assert (tmp_path / sidecar["previous"]) in before


def test_each_address_is_fetched_once(site: Site, options: FetchOptions, tmp_path: Path) -> None:
    """Though it is asked for twice, listed by two feeds, or both."""
    site.replies |= {
        "/feed": list_pages("/1", "/2"),
        "/also": list_pages("/2", "/1", "/3"),
        **{path: tell(path) for path in ("/1", "/2", "/3")},
    }
    asked = [site.url(path) for path in ("/1", "/feed", "/also", "/feed", "/1")]
    report = sayso.fetch_pages(asked, tmp_path, options=options)
    assert len(report.kept) == 3
    assert sorted(site.paths()) == ["/1", "/2", "/3", "/also", "/feed"]


def test_each_failure_is_one_and_the_rest_is_fetched(
    site: Site, options: FetchOptions, tmp_path: Path
) -> None:
    """A feed may list what is gone, private, no page, another feed, or nothing."""
    site.replies |= {
        "/feed": list_pages(
            "/gone", "http://10.0.0.1/", "file:///etc/passwd", "/picture", "/more", "/1", "/loop"
        ),
        "/picture": page(b"\x89PNG", media_type="image/png"),
        "/more": list_pages("/feed"),
        "/loop": redirect("/loop"),
        "/1": tell("Aldmoor"),
        "/empty": list_pages(),
    }
    report = sayso.fetch_pages([site.url("/feed"), site.url("/empty")], tmp_path, options=options)
    assert len(report.kept) == 1
    assert [failure.code for failure in report.failures] == [
        "http-status", "refused-address", "refused-address", "unsupported-media", "unsupported-media",
        "bad-response", "feed",
    ]  # fmt: skip
    assert {failure.stage for failure in report.failures} == {"fetch"}


def test_a_feed_cannot_ask_for_everything(
    site: Site, options: FetchOptions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is listed beyond a limit is counted, not fetched."""
    monkeypatch.setattr("sayso.api.crawling.MAX_ENTRIES", 2)
    site.replies |= {"/feed": list_pages("/1", "/2", "/3"), "/1": tell("A"), "/2": tell("B")}
    report = sayso.fetch_pages(site.url("/feed"), tmp_path, options=options)
    assert [failure.message for failure in report.failures] == [
        "entries of the feed left out after the first 2: 1"
    ]
    assert len(report.kept) == 2


def test_progress_is_told(site: Site, options: FetchOptions, tmp_path: Path) -> None:
    """How many addresses there are becomes known with the feeds."""
    site.replies |= {"/feed": list_pages("/1", "/2"), "/1": tell("A")}
    expected: list[int] = []
    done: list[str] = []
    sayso.fetch_pages(
        site.url("/feed"),
        tmp_path,
        options=options,
        on_expect=expected.append,
        on_fetch=lambda each: done.append(each.url),
    )
    assert expected == [1, 2]
    assert sorted(done) == [site.url("/1"), site.url("/2"), site.url("/feed")]


def test_pages_stand_among_other_paths_in_their_places(site: Site, options: FetchOptions) -> None:
    """A feed gives its pages where it stands; what fails keeps its place."""
    site.replies |= {"/feed": list_pages("/1", "/gone"), "/1": tell("A"), "/2": tell("B")}
    mixed = ["a.txt", site.url("/feed"), "-", site.url("/2")]
    opened = open_urls(mixed, options=options)
    told = [
        each.path if isinstance(each, Record) else each.document if isinstance(each, Failure) else each
        for each in opened
    ]
    assert told == ["a.txt", site.url("/1"), site.url("/gone"), "-", site.url("/2")]
    assert site.paths()[0] in {"/feed", "/2"}


def test_without_an_address_nothing_is_fetched() -> None:
    """Paths stay paths, and no client is made."""
    assert open_urls(["a.txt", Path("b"), "-", "file:///c", "httpx"]) == [
        "a.txt",
        Path("b"),
        "-",
        "file:///c",
        "httpx",
    ]


def test_a_page_is_read_from_the_web_and_its_input_kept(site: Site, options: FetchOptions) -> None:
    """The path is the address; the brief keeps what was read, and holds against it."""
    site.replies |= {"/a": redirect("/b"), "/b": tell("Aldmoor", Content_Type="text/html; charset=utf-8")}
    reading = sayso.ReadOptions(tools=FakeTools(), fetching=options)
    (found,) = sayso.read_paths(site.url("/a"), options=reading)
    assert isinstance(found, Reading)
    assert (found.document.path, found.document.url) == (site.url("/a"), site.url("/b"))
    briefing = sayso.brief(site.url("/a"), options=reading)
    assert briefing.brief.documents[0].decoded == STORY.format("Aldmoor", "")
    assert briefing.markdown()


def test_the_charset_of_the_server_is_known_to_the_reader(
    site: Site, options: FetchOptions, tmp_path: Path
) -> None:
    """A page that does not declare its own is decoded as it was sent, from the folder as well."""
    body = STORY.format("Пристань", "").encode("koi8-r", "ignore")
    site.replies["/a"] = page(body, media_type="text/html; charset=koi8-r")
    sayso.fetch_pages(site.url("/a"), tmp_path, options=options)
    for source in (tmp_path, *open_urls([site.url("/a")], options=options)):
        (document,) = read_inputs([source])
        assert not isinstance(document, Failure)
        assert (document.encoding, "Пристань" in document.text) == ("koi8-r", True)


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "nonsense", "windows-1252"])
def test_a_wrong_charset_does_no_harm(site: Site, options: FetchOptions, declared: str) -> None:
    """What is valid UTF-8 is UTF-8, whatever the server says."""
    site.replies["/a"] = page(
        "\ufeff" * (declared == "utf-8") + STORY.format("Ålesund", ""),
        media_type=f"text/html; charset={declared}",
    )
    (document,) = read_inputs(open_urls([site.url("/a")], options=options))
    assert not isinstance(document, Failure)
    assert "Ålesund" in document.text


def test_a_list_has_an_address_a_line() -> None:
    """Blank lines and remarks are none; anything else that is no address is an error."""
    lines = ["\ufeffhttps://a.example/ ", "", "# no", "HTTP://b.example/x"]
    assert list(list_urls(lines)) == ["https://a.example/", "HTTP://b.example/x"]
    with pytest.raises(UnreadableInput, match="line 1 of the list"):
        list(list_urls(["a.example"]))


@pytest.mark.parametrize("contact", ["a\r\nX: y", "é", "x) y"])
def test_a_contact_cannot_break_the_header(contact: str) -> None:
    """It is one line of printable ASCII."""
    with pytest.raises(ValueError, match="contact"):
        FetchOptions(contact=contact).choose_client()


def test_the_agent_says_who_and_where() -> None:
    """Name, version, and how to reach who asks."""
    client = FetchOptions(contact="https://desk.example/").choose_client()
    assert client.agent == f"sayso/{sayso.__version__} (+https://desk.example/)"
