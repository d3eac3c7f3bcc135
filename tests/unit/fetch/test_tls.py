"""Certificates, made for the test, and what is believed of them."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
import trustme

from sayso.errors import RefusedAddress, RobotsDenied, TooSlow, Unreachable
from sayso.fetch import Request
from sayso.fetch.trust import make_tls
from tests.web_site import HERE, QUICK, KnownHosts, Site, make_client, page, redirect

HOSTS = {"news_example": [[HERE]], "other_example": [[HERE]]}


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Return who signs certificates."""
    return trustme.CA()


@pytest.fixture
def trust(authority: trustme.CA) -> ssl.SSLContext:
    """Return a context that believes the authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def site(authority: trustme.CA) -> Iterator[Site]:
    """Return a site that is certified as news.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.example").configure_cert(context)
    with Site(context) as opened:
        opened.replies |= {"/a": page("x"), "/down": redirect("http://news.example/a")}
        yield opened


def test_the_certificate_is_for_the_name_and_the_address_is_the_checked_one(
    site: Site, trust: ssl.SSLContext
) -> None:
    """Connected to an address, certified by name."""
    client = make_client(resolver=KnownHosts(**HOSTS), tls=trust)
    found = client.fetch(Request(site.url("/a", host="news.example")))
    assert found is not None
    assert found.data == b"x"
    assert site.asked[-1][1]["Host"] == f"news.example:{site.port}"


def test_a_certificate_for_another_name_is_not_believed(site: Site, trust: ssl.SSLContext) -> None:
    """The right authority, the wrong host."""
    client = make_client(resolver=KnownHosts(**HOSTS), tls=trust)
    with pytest.raises(Unreachable, match="cannot be trusted"):
        client.fetch(Request(site.url("/a", host="other.example")))
    assert site.asked == []


def test_a_certificate_that_nobody_known_signed_is_not_believed(site: Site) -> None:
    """What the system does not trust is not read."""
    client = make_client(resolver=KnownHosts(**HOSTS), tls=make_tls())
    with pytest.raises(Unreachable, match="cannot be trusted"):
        client.fetch(Request(site.url("/a", host="news.example")))
    assert site.asked == []


def test_https_never_falls_to_http(site: Site, trust: ssl.SSLContext) -> None:
    """A redirect that gives encryption up is not followed."""
    client = make_client(resolver=KnownHosts(**HOSTS), tls=trust)
    with pytest.raises(RefusedAddress, match="from https to"):
        client.fetch(Request(site.url("/down", host="news.example")))


def test_what_speaks_no_tls_is_not_read(trust: ssl.SSLContext) -> None:
    """A plain server behind https is an error, in good time."""
    with Site() as plain:
        url = plain.url("/a", host="news.example").replace("http:", "https:")
        with pytest.raises((Unreachable, TooSlow)):
            make_client(resolver=KnownHosts(**HOSTS), tls=trust).fetch(Request(url))


def drip_handshake(server: socket.socket, over: threading.Event) -> None:
    """Take a connection, promise a long record, and send it byte by byte."""
    connection, _ = server.accept()
    with connection, suppress(OSError):
        connection.sendall(b"\x16\x03\x03\x40\x00")
        while not over.wait(0.05):
            connection.sendall(b"\x00")


def test_a_handshake_that_never_ends_is_cut(trust: ssl.SSLContext) -> None:
    """The time in all holds before there is any HTTP."""
    over = threading.Event()
    with socket.create_server((HERE, 0)) as server:
        thread = threading.Thread(target=drip_handshake, args=(server, over), daemon=True)
        thread.start()
        client = make_client(replace(QUICK, total_s=0.5), tls=trust)
        began = time.monotonic()
        with pytest.raises((TooSlow, RobotsDenied)):
            client.fetch(Request(f"https://{HERE}:{server.getsockname()[1]}/"))
        assert time.monotonic() - began < 10
        over.set()
        thread.join()
