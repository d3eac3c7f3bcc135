"""Fetching from a site that behaves well, and from one that does not."""

import gzip
import socket
import struct
import time
import zlib
from dataclasses import replace

import brotli
import pytest

from sayso.errors import (
    BadResponse,
    HttpStatus,
    InputError,
    InputTooLarge,
    RefusedAddress,
    TooSlow,
    Unreachable,
)
from sayso.fetch import Page, Request
from sayso.fetch.dialer import SystemResolver
from tests.web_site import HERE, QUICK, Handler, KnownHosts, Reply, Site, make_client, page, redirect


def fetch(site: Site, path: str = "/a") -> Page:
    """Return the page at a path."""
    found = make_client().fetch(Request(site.url(path)))
    assert found is not None
    return found


def test_a_page_comes_with_its_bytes_and_what_is_said_of_it(site: Site) -> None:
    """Nothing is changed, and the headers that matter are kept."""
    body = "\ufeff<p>caf\xe9</p>\r\n".encode()
    headers = {"ETag": '"v1"', "Last-Modified": "Tue, 10 Mar 2026 09:00:00 GMT"}
    site.replies["/a"] = page(body, headers=headers, media_type="Text/HTML; charset='Windows-1252'")
    found = fetch(site)
    assert (found.data, found.status, found.url) == (body, 200, site.url("/a"))
    assert (found.media_type, found.charset, found.etag) == ("text/html", "windows-1252", '"v1"')
    assert found.last_modified == headers["Last-Modified"]


def test_a_request_says_who_asks_and_carries_no_cookie(site: Site) -> None:
    """The name is ours, and what a site wants remembered is not."""
    site.replies["/a"] = redirect("/b")
    site.replies["/b"] = page("x", headers={"Set-Cookie": "id=7"})
    client = make_client()
    for _ in range(2):
        client.fetch(Request(site.url("/a")))
    assert {headers["User-Agent"] for _, headers in site.asked} == {"sayso/test"}
    assert not any("Cookie" in headers or "Referer" in headers for _, headers in site.asked)


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br"])
def test_what_the_transfer_packed_is_unpacked(site: Site, packing: str) -> None:
    """The bytes are those of the page."""
    pack = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[packing]
    site.replies["/a"] = page(pack(b"hello"), headers={"Content-Encoding": packing})
    assert fetch(site).data == b"hello"


def test_redirects_are_followed_to_the_page(site: Site) -> None:
    """The page says both where it was asked for and where it was found."""
    site.replies |= {"/a": redirect("b", 301), "/b": redirect(site.url("/c"), 308), "/c": page("end")}
    found = fetch(site)
    assert (found.asked, found.url, found.data) == (site.url("/a"), site.url("/c"), b"end")


def test_what_is_known_is_asked_for_only_if_it_changed(site: Site) -> None:
    """Etag and date go along to the address that they came from, and 304 is no page."""
    site.replies["/a"] = page(status=304)
    known = Request(site.url("/a"), site.url("/a"), '"v1"', "Tue, 10 Mar 2026 09:00:00 GMT")
    assert make_client().fetch(known) is None
    sent = site.asked[-1][1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"v1"', "Tue, 10 Mar 2026 09:00:00 GMT")
    site.replies["/a"] = page("new")
    assert make_client().fetch(replace(known, known_url=site.url("/elsewhere"))) is not None
    assert "If-None-Match" not in site.asked[-1][1]


@pytest.mark.parametrize("etag", ['"a\r\n b"', '"é"', '"' + "x" * 5000 + '"'])
def test_an_etag_that_cannot_be_sent_is_left_out(site: Site, etag: str) -> None:
    """What a server once called a page never keeps it from being fetched again."""
    site.replies["/a"] = page("x")
    assert make_client().fetch(Request(site.url("/a"), site.url("/a"), etag)) is not None
    assert "If-None-Match" not in site.asked[-1][1]


def test_an_error_is_no_page(site: Site) -> None:
    """The status is told."""
    with pytest.raises(HttpStatus, match="404 Not Found"):
        fetch(site)


# What a site can do to whoever reads it.


def drip_body(handler: Handler) -> None:
    """Send a byte now and then."""
    handler.write_raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while handler.wait(0.05):
        handler.write_raw(b"x")


def drip_headers(handler: Handler) -> None:
    """Never come to the end of a header."""
    handler.write_raw(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while handler.wait(0.05):
        handler.write_raw(b"x")


def say_nothing(handler: Handler) -> None:
    """Accept, and never answer."""
    handler.wait(30)


def send_endless_body(handler: Handler) -> None:
    """Send as much as is taken."""
    handler.write_raw(b"HTTP/1.1 200 OK\r\n\r\n")
    while handler.wait(0):
        handler.write_raw(b"x" * 65536)


def send_endless_chunk_size(handler: Handler) -> None:
    """Never come to the end of the line that says how long a piece is."""
    handler.write_raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while handler.wait(0):
        handler.write_raw(b"0" * 65536)


def send_nested_gzip(handler: Handler) -> None:
    """Send what is packed over and over."""
    data = b"x"
    for _ in range(50):
        data = gzip.compress(data)
    page(data, headers={"Content-Encoding": ", ".join(["gzip"] * 50)})(handler)


def reset(handler: Handler) -> None:
    """Hang up in the middle."""
    handler.write_raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def raw(data: bytes) -> Reply:
    """Return a reply of these bytes."""
    return lambda handler: handler.write_raw(data)


BOMB = gzip.compress(bytes(50 * 2**20))
BROTLI_BOMB = brotli.compress(bytes(50 * 2**20), quality=1)
OK = b"HTTP/1.1 200 OK\r\n"
Errors = type[InputError] | tuple[type[InputError], ...]
BAD: dict[str, tuple[Reply, Errors]] = {
    "drips its body": (drip_body, TooSlow),
    "drips its headers": (drip_headers, TooSlow),
    "says nothing": (say_nothing, TooSlow),
    "has no end": (send_endless_body, InputTooLarge),
    "has no end of a chunk size": (send_endless_chunk_size, BadResponse),
    "is a gzip bomb": (page(BOMB, headers={"Content-Encoding": "gzip"}), InputTooLarge),
    "is packed fifty times": (send_nested_gzip, BadResponse),
    "is a brotli bomb": (page(BROTLI_BOMB, headers={"Content-Encoding": "br"}), InputTooLarge),
    "is packed as nobody asked": (page(b"x", headers={"Content-Encoding": "zstd"}), BadResponse),
    "is no brotli": (page(b"\xff" * 50, headers={"Content-Encoding": "br"}), BadResponse),
    "is no gzip": (page(b"plain", headers={"Content-Encoding": "gzip"}), BadResponse),
    "is cut short": (raw(OK + b"Content-Length: 100\r\n\r\nabc"), BadResponse),
    "is cut short in a chunk": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n64\r\nabc"), BadResponse),
    "is reset": (reset, (Unreachable, BadResponse)),
    "has too long a header": (page(headers={"X-Long": "x" * 70_000}), BadResponse),
    "has too many headers": (page(headers={f"X-{n}": "x" for n in range(200)}), BadResponse),
    "has too large headers": (page(headers={f"X-{n}": "x" * 1000 for n in range(90)}), BadResponse),
    "has two lengths": (raw(OK + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc"), BadResponse),
    "is no HTTP": (raw(b"SSH-2.0-OpenSSH\r\n"), BadResponse),
    "is nothing": (raw(b""), (Unreachable, BadResponse)),
    "has no place to go": (page(status=302), BadResponse),
    "leads to itself": (redirect("/a"), BadResponse),
    "leads to another machine": (redirect("http://10.0.0.1/"), RefusedAddress),
    "leads to this machine by another way": (redirect("http://127.0.0.2/"), RefusedAddress),
    "leads to cloud metadata": (redirect("http://169.254.169.254/latest/meta-data/"), RefusedAddress),
    "leads to a mapped address": (redirect("http://[::ffff:127.0.0.1]/"), RefusedAddress),
    "leads to a file": (redirect("file:///etc/passwd"), RefusedAddress),
    "leads to a password": (redirect("http://a:b@127.0.0.1/"), RefusedAddress),
    "leads nowhere": (redirect("http://[bad/"), RefusedAddress),
    "is a part": (page("x", status=206), HttpStatus),
    "is unchanged, though nothing is known": (page(status=304), HttpStatus),
    "is gone": (page("x", status=410), HttpStatus),
    "has an odd status": (page("x", status=799), HttpStatus),
}


@pytest.mark.parametrize("name", BAD)
def test_a_page_that(site: Site, name: str) -> None:
    """Each ends as an error of its own, in the time and the memory that it may take."""
    site.replies["/a"], error = BAD[name]
    began = time.monotonic()
    with pytest.raises(error):
        fetch(site)
    assert time.monotonic() - began < QUICK.total_s + 10


@pytest.mark.parametrize("length", ["nonsense", "-5"])
def test_a_length_that_is_none_is_passed_over(site: Site, length: str) -> None:
    """The page ends where the connection ends."""
    site.replies["/a"] = raw(OK + f"Content-Length: {length}\r\n\r\nabc".encode())
    assert fetch(site).data == b"abc"


def test_a_port_without_a_server_is_unreachable() -> None:
    """Who does not answer is named."""
    with socket.create_server((HERE, 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Unreachable, match="cannot be connected to"):
        make_client().fetch(Request(f"http://{HERE}:{port}/"))


# Names that lie.


def test_a_name_is_looked_up_once_and_never_again(site: Site) -> None:
    """What passed the check is what is connected to, though the name says something else a moment later."""
    site.replies["/a"] = page("x")
    hosts = KnownHosts(news_example=[[HERE], [HERE], ["127.0.0.2"]])
    client = make_client(resolver=hosts)
    url = site.url("/a", host="news.example")
    assert client.fetch(Request(url)) is not None  # one look-up for robots.txt, one for the page
    assert hosts.asked == ["news.example", "news.example"]
    assert site.asked[-1][1]["Host"] == f"news.example:{site.port}"
    with pytest.raises(RefusedAddress, match=r"127\.0\.0\.2, which is not public"):
        client.fetch(Request(url))


def test_of_several_addresses_only_the_allowed_ones_are_tried(site: Site) -> None:
    """A private address among public ones is passed over."""
    site.replies["/a"] = page("x")
    hosts = KnownHosts(news_example=[["10.0.0.1", "::1", HERE]])
    assert make_client(resolver=hosts).fetch(Request(site.url("/a", host="news.example"))) is not None


def test_a_redirect_to_a_name_that_leads_home_is_refused(site: Site) -> None:
    """The check is on addresses, not on names."""
    site.replies["/a"] = redirect("http://harmless.example/")
    client = make_client(resolver=KnownHosts(harmless_example=[["127.0.0.3"]]))
    with pytest.raises(RefusedAddress, match=r"harmless\.example"):
        client.fetch(Request(site.url("/a")))


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "localhost"])
def test_odd_spellings_of_this_machine_are_refused(host: str) -> None:
    """The system reads them as 127.0.0.1, and that is what is checked."""
    client = make_client(resolver=SystemResolver(), may_connect=lambda address: False)
    with pytest.raises((RefusedAddress, Unreachable)):
        client.fetch(Request(f"http://{host}/"))


def test_errors_of_fetching_are_errors_of_the_input() -> None:
    """A page that cannot be fetched is one bad input among others."""
    assert issubclass(TooSlow, InputError)
