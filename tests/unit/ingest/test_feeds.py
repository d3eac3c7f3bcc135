"""RSS and Atom feeds, as they are and as they should not be."""

import time
from zoneinfo import ZoneInfo

import pytest

from sayso.ingest.feeds import Entry, Feed, read_feed
from sayso.ingest.given import Given

URL = "https://feeds.example/all/feed.xml"


def read(text: str | bytes) -> Feed:
    """Return the feed in a text."""
    feed = read_feed(text.encode() if isinstance(text, str) else text, URL)
    assert feed is not None
    return feed


def rss(*items: str, title: str = "Morning &amp; Evening") -> str:
    """Return an RSS 2.0 feed of these items."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{inner}</channel></rss>'


def test_rss_names_the_true_publisher() -> None:
    """Where an item has a source, that is who published it; else the feed itself."""
    feed = read(
        rss(
            "<title>Dam &lt;b&gt;leaks&lt;/b&gt;</title><link>/a?x=1&amp;y=2</link>"
            '<source url="https://northline.example/feed">Northline</source>'
            "<pubDate>Tue, 10 Mar 2026 09:30:00 EST</pubDate>",
            "<title>Q &amp;amp; A</title><link> https://feeds.example/b </link>",
        )
    )
    assert feed.title == "Morning & Evening"
    assert feed.entries == (
        Entry(
            "https://feeds.example/a?x=1&y=2",
            Given("Dam leaks", "Northline", "2026-03-10T14:30:00Z", url="https://feeds.example/a?x=1&y=2"),
        ),
        Entry("https://feeds.example/b", Given("Q & A", "Morning & Evening", url="https://feeds.example/b")),
    )


def test_atom_resolves_links_and_takes_the_alternate_one() -> None:
    """xml:base holds; the link to the feed itself is none; the source's title is the publisher."""
    feed = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://atom.example/x/"><title>All</title>'
        '<entry><title type="html">A &amp;lt; B</title><link rel="self" href="self"/><link href="story"/>'
        "<updated>2026-03-11T00:00:00Z</updated><published>2026-03-10T09:30:00.5+02:00</published>"
        "<source><title>Northline</title></source></entry></feed>"
    )
    (entry,) = feed.entries
    assert entry.url == "https://atom.example/x/story"
    assert (entry.given.title, entry.given.publisher) == ("A < B", "Northline")
    assert entry.given.published_at == "2026-03-10T07:30:00Z"


def test_rdf_has_its_items_beside_the_channel() -> None:
    """RSS 1.0, with Dublin Core."""
    feed = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title></channel>'
        '<item rdf:about="https://rdf.example/1"><title>One</title><dc:date>2026-03-10</dc:date>'
        "<dc:publisher>Northline</dc:publisher></item></rdf:RDF>"
    )
    (entry,) = feed.entries
    assert (entry.url, entry.given.published_at) == ("https://rdf.example/1", "2026-03-10")
    assert (feed.title, entry.given.publisher) == ("R", "Northline")


def test_other_vocabularies_are_not_taken_for_the_feed_s_own() -> None:
    """A picture has a title and a link, too."""
    feed = read(
        '<rss xmlns:media="http://search.yahoo.com/mrss/" version="2.0"><channel><title>T</title><item>'
        "<media:title>A picture</media:title><media:link>https://pictures.example/</media:link>"
        "<title>The story</title><guid>https://feeds.example/story</guid></item></channel></rss>"
    )
    assert [(entry.url, entry.given.title) for entry in feed.entries] == [
        ("https://feeds.example/story", "The story")
    ]


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Tue, 10 Mar 2026 09:30:00 +0530", "2026-03-10T04:00:00Z"),
        ("10 Mar 26 09:30 GMT", "2026-03-10T09:30:00Z"),
        ("Tue, 10 Mar 2026 09:30:00", "2026-03-10T08:30:00Z"),
        ("2026-03-10T09:30:00Z", "2026-03-10T09:30:00Z"),
        ("2026-03-10", "2026-03-10"),
        ("yesterday", None),
        ("Tue, 99 Mar 2026 99:30:00 GMT", None),
        ("1" * 100_000, None),
        ("", None),
    ],
)
def test_dates_go_to_utc_and_are_never_guessed(said: str, date: str | None) -> None:
    """By their zone, else by the one that was told; what is no date is none."""
    data = rss(f"<link>/a</link><pubDate>{said}</pubDate>").encode()
    feed = read_feed(data, URL, timezone=ZoneInfo("Europe/Prague"))
    assert feed is not None
    assert feed.entries[0].given.published_at == date


def test_an_address_counts_once_and_what_leads_nowhere_is_counted() -> None:
    """The first entry of an address tells of it."""
    feed = read(
        rss("<link>/a</link><title>1</title>", "<title>none</title>", "<link>/a</link>", "<link>/b</link>")
    )
    assert [(entry.url[-2:], entry.given.title) for entry in feed.entries] == [("/a", "1"), ("/b", None)]
    assert feed.n_without == 1


@pytest.mark.parametrize(
    "data",
    [
        b"\n\n  " + rss("<link>/a</link>").encode(),
        b"\xef\xbb\xbf" + rss("<link>/a</link>").encode(),
        rss("<link>/a</link>")
        .replace('?xml version="1.0"', '?xml version="1.0" encoding="utf-16"')
        .encode("utf-16"),
        rss("<title>A &nbsp; & B</title><link>/a</link>").encode(),
        rss("<link>/a</link><title>caf\xe9</title>").encode("latin-1"),
        rss("<link>/a</link>").encode()[:-30],
        b"<!-- x --><?xml-stylesheet href='x'?>"
        + rss("<link>/a</link>").removeprefix('<?xml version="1.0"?>').encode(),
    ],
)
def test_broken_feeds_are_read_as_far_as_they_go(data: bytes) -> None:
    """Leading white space, marks, odd encodings, unknown entities, cut ends."""
    assert [entry.url for entry in read(data).entries] == ["https://feeds.example/a"]


@pytest.mark.parametrize(
    "data", [b"", b"<html><p>rss</p></html>", b"<?xml version='1.0'?><urlset/>", b"plain", b"\0"]
)
def test_what_is_no_feed_is_none(data: bytes) -> None:
    """A page stays a page."""
    assert read_feed(data, URL) is None


LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)
HEAD = '<rss version="2.0"><channel><item><link>/a</link>'
HOSTILE = {
    "billion laughs": LAUGHS + f"]>{HEAD}<title>&j;</title>",
    "quadratic blow-up": f'<!DOCTYPE r [<!ENTITY a "{"x" * 100_000}">]>{HEAD}<title>{"&a;" * 10_000}</title>',
    "a file as an entity": f'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>{HEAD}<title>&a;</title>',
    "a DTD from elsewhere": f'<!DOCTYPE r SYSTEM "http://127.0.0.1:1/x.dtd">{HEAD}<title>x</title>',
    "nesting": HEAD + "<a>" * 300_000,
    "nested markup in a title": HEAD + "<title>" + "<b>" * 300_000,
    "open brackets": HEAD + "<title>" + "<" * 1_000_000,
    "markup that never ends": HEAD + "<title>" + "&lt;a " * 200_000 + "</title>",
    "declarations": HEAD + "<!" * 300_000,
    "ampersands": HEAD + "&" * 1_000_000,
    "attributes": HEAD + "<a " + " ".join(f'a{n}="1"' for n in range(50_000)) + "/>",
    "namespaces": HEAD + "".join(f'<a xmlns:n{n}="x"/>' for n in range(50_000)),
    "entries": HEAD + "<item/>" * 200_000,
    "NUL": HEAD + "<title>\0</title>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_feeds_are_read_in_no_time(name: str) -> None:
    """Bombs do not go off, nothing is fetched, and what stands before the damage is read."""
    data = HOSTILE[name].encode()
    began = time.process_time()
    feed = read_feed(data, URL)
    assert time.process_time() - began < 10
    for entry in feed.entries if feed else ():
        assert len(entry.given.title or "") < len(data)
        assert "root:" not in (entry.given.title or "")


def test_tags_that_are_none_are_passed_over() -> None:
    """A broken feed may hold what no tag can be called."""
    data = b"<rss><channel><item><w:p>x</w:p><link>https://a.example/1</link></item></channel></rss>"
    feed = read_feed(data, "https://a.example/feed")
    assert feed is not None
    assert [entry.url for entry in feed.entries] == ["https://a.example/1"]


@pytest.mark.parametrize("half", [b"&#xD83D;", b"&#55357;", b"\xed\xa0\xbd"])
def test_half_of_a_pair_costs_a_letter(half: bytes) -> None:
    """Written as a reference, or as bytes; the entry is kept."""
    item = b"<item><title>A" + half + b" quay &#8211; shut</title><link>https://post.example/1</link></item>"
    feed = read_feed(b"<rss><channel>" + item + b"</channel></rss>", "https://post.example/feed")
    assert feed is not None
    (entry,) = feed.entries
    assert (entry.given.title or "").replace("\ufffd", "") == "A quay – shut"
