"""What a polite robot does: robots.txt, pace, and coming back later."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from sayso.errors import RobotsDenied, TooSlow
from sayso.fetch import Request
from tests.web_site import QUICK, Handler, QuickClock, Reply, Site, make_client, page, redirect

RULES = """
User-agent: *
Disallow: /private
Allow: /private/open
Disallow: /*.print$

User-agent: greedy
Disallow: /
"""


def test_what_a_host_asks_not_to_fetch_is_not_asked_for(site: Site) -> None:
    """The longest rule that fits holds; the rules are read once."""
    site.replies["/robots.txt"] = page(RULES, media_type="text/plain")
    site.replies |= {"/private/open": page("x"), "/a": page("x")}
    client = make_client()
    for path in ("/private/a", "/a.print"):
        with pytest.raises(RobotsDenied, match=r"asks not to fetch"):
            client.fetch(Request(site.url(path)))
    assert client.fetch(Request(site.url("/private/open"))) is not None
    assert client.fetch(Request(site.url("/a"))) is not None
    assert [path for path, _ in site.asked] == ["/robots.txt", "/private/open", "/a"]


def test_a_redirect_to_what_may_not_be_fetched_ends_there(site: Site) -> None:
    """Every step of the way is asked about."""
    site.replies["/robots.txt"] = page(RULES)
    site.replies["/a"] = redirect("/private")
    with pytest.raises(RobotsDenied):
        make_client().fetch(Request(site.url("/a")))
    assert site.paths() == ["/a"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_robots_txt_all_is_allowed(site: Site, status: int) -> None:
    """A host that has none asks for nothing."""
    site.replies |= {"/robots.txt": page(status=status), "/a": page("x")}
    assert make_client().fetch(Request(site.url("/a"))) is not None


def cut_short(handler: Handler) -> None:
    """Break off in the middle."""
    handler.write_raw(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nUser-agent: *")


@pytest.mark.parametrize(
    "reply", [page(status=500), page(status=429), cut_short, redirect("/robots.txt"), page("#" * 600_000)]
)
def test_a_robots_txt_that_fails_forbids_all(site: Site, reply: Reply) -> None:
    """Who cannot say what they ask for is left alone (RFC 9309, 2.3.1.4)."""
    site.replies |= {"/robots.txt": reply, "/a": page("x")}
    with pytest.raises(RobotsDenied, match="cannot be read"):
        make_client(replace(QUICK, max_robots_bytes=500_000)).fetch(Request(site.url("/a")))
    assert site.paths() == []


@pytest.mark.parametrize(
    "rule", ["Disallow: /" + "a*" * 2000 + "b", "Disallow: /x\n" * 20_000, "Crawl-delay: nan"]
)
def test_a_robots_txt_cannot_hold_anybody_up(site: Site, rule: str) -> None:
    """Patterns that are dear to match, many rules, and delays that are none."""
    path = "/" + "a" * 2000
    site.replies |= {"/robots.txt": page("User-agent: *\n" + rule), path: page("x")}
    assert make_client(replace(QUICK, max_robots_bytes=500_000)).fetch(Request(site.url(path))) is not None


def test_one_host_is_asked_once_a_while(site: Site) -> None:
    """Time passes between two requests, redirects included, and none before the first."""
    site.replies |= {"/a": redirect("/b"), "/b": page("x")}
    clock = QuickClock()
    client = make_client(replace(QUICK, delay_s=1.5), clock=clock)
    client.fetch(Request(site.url("/a")))
    assert clock.slept == [1.5]
    client.fetch(Request(site.url("/b")))
    assert clock.slept == [1.5, 1.5]


def test_a_host_may_ask_for_more_time(site: Site) -> None:
    """Crawl-delay is kept, up to a limit."""
    site.replies |= {"/robots.txt": page("User-agent: sayso\nCrawl-delay: 7"), "/a": page("x")}
    clock = QuickClock()
    client = make_client(replace(QUICK, delay_s=1), clock=clock)
    for _ in range(2):
        client.fetch(Request(site.url("/a")))
    assert clock.slept == [7]
    with pytest.raises(TooSlow, match="asks for 7 s between two requests"):
        make_client(replace(QUICK, max_wait_s=5), clock=clock).fetch(Request(site.url("/a")))


def later(count: int, status: int, retry_after: str | None) -> Reply:
    """Return a reply that puts off some requests before it answers."""
    left = [count]

    def reply(handler: Handler) -> None:
        left[0] -= 1
        headers = {"Retry-After": retry_after} if retry_after else {}
        (page(status=status, headers=headers) if left[0] >= 0 else page("x"))(handler)

    return reply


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_is_busy_is_asked_again_when_it_says(site: Site, status: int) -> None:
    """Retry-After in seconds is waited for."""
    site.replies["/a"] = later(2, status, "11")
    clock = QuickClock()
    assert make_client(clock=clock).fetch(Request(site.url("/a"))) is not None
    assert clock.slept == [11, 11]


def test_retry_after_may_be_a_date(site: Site) -> None:
    """A moment is waited for; one that has passed, not at all."""
    site.replies["/a"] = later(1, 503, format_datetime(datetime.now(UTC) + timedelta(seconds=30)))
    site.replies["/b"] = later(1, 503, "Tue, 10 Mar 2020 09:00:00 GMT")
    clock = QuickClock()
    client = make_client(clock=clock)
    assert client.fetch(Request(site.url("/a"))) is not None
    assert client.fetch(Request(site.url("/b"))) is not None
    assert 25 < clock.slept[0] <= 30
    assert clock.slept[1] == 0


def test_without_a_time_the_pause_grows(site: Site) -> None:
    """Who does not say when is asked less and less often, and then not any more."""
    site.replies["/a"] = later(99, 429, None)
    clock = QuickClock()
    with pytest.raises(TooSlow, match="answers 429 Too Many Requests 3 times"):
        make_client(replace(QUICK, delay_s=1), clock=clock).fetch(Request(site.url("/a")))
    assert clock.slept == [2, 4]
    assert len(site.paths()) == 3


def test_who_asks_to_wait_too_long_is_not_waited_for(site: Site) -> None:
    """The reason says for how long."""
    site.replies["/a"] = later(1, 429, "86400")
    clock = QuickClock()
    with pytest.raises(TooSlow, match="asks to wait 86400 s; expected at most 60"):
        make_client(clock=clock).fetch(Request(site.url("/a")))
    assert clock.slept == []
