"""Addresses, taken apart."""

import pytest

from sayso.errors import RefusedAddress
from sayso.fetch.target import follow, parse_target


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a b"[:25], "https://example.org/a"),
        ("https://example.org./x?q=ä#part", "https://example.org/x?q=%C3%A4"),
        ("http://münchen.example/ü%20", "http://xn--mnchen-3ya.example/%C3%BC%20"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
    ],
)
def test_addresses_get_one_form(given: str, url: str) -> None:
    """Host in small ASCII, path encoded, no default port, no fragment."""
    assert parse_target(given).url == url


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "javascript:alert(1)",
        "//example.org/",
        "http://",
        "http://user:secret@example.org/",
        "http://example.org:8080/",
        "http://example.org:99999/",
        "http://example.org/\r\nHost: other",
        "http://example.org\\@127.0.0.1/",
        "http://[::1/",
        "http://example.org/" + "x" * 5000,
        "http://" + "é" * 70 + ".example/",
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """Other schemes, other ports, passwords and line breaks are errors of their own."""
    with pytest.raises(RefusedAddress):
        parse_target(url)


def test_a_redirect_never_leads_from_https_to_http() -> None:
    """What was asked for under encryption is not fetched without it."""
    target = parse_target("https://example.org/a")
    assert follow(target, "/b?c").url == "https://example.org/b?c"
    assert follow(target, "//other.example/ x").url == "https://other.example/%20x"
    with pytest.raises(RefusedAddress, match="from https to"):
        follow(target, "http://example.org/a")
