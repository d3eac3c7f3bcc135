"""Many addresses at once."""

from sayso.errors import HttpStatus, TooSlow
from sayso.fetch import Client, Page, Request, fetch_all
from tests.web_site import HERE, KnownHosts, Site, make_client, page


def test_every_request_gets_its_answer(site: Site) -> None:
    """Pages and errors come with the number of their request, hosts side by side, one host in its order."""
    site.replies |= {f"/{n}": page(str(n)) for n in range(6)}
    names = ["a.example", "b.example"]
    requests = [Request(site.url(f"/{n}", host=names[n % 2])) for n in range(8)]
    client = make_client(resolver=KnownHosts(a_example=[[HERE]], b_example=[[HERE]]))
    found = dict(fetch_all(requests, client))
    pages = [found[n] for n in range(6)]
    assert [each.data for each in pages if isinstance(each, Page)] == [b"0", b"1", b"2", b"3", b"4", b"5"]
    assert isinstance(found[6], HttpStatus)
    for host in names:
        asked = [path for path, headers in site.asked if headers["Host"].startswith(host)]
        assert asked == ["/robots.txt", *sorted(asked[1:])]


class Silent(Client):
    """A client that reaches nobody."""

    asked = 0

    def fetch(self, request: Request) -> Page | None:
        """Fail after a long time."""
        self.asked += 1
        raise TooSlow("a.example does not answer")


def test_a_host_that_does_not_answer_is_given_up() -> None:
    """A feed of five hundred pages on a dead host does not take hours."""
    client = Silent("x")
    found = dict(fetch_all([Request(f"http://a.example/{n}") for n in range(50)], client))
    assert client.asked == 3
    assert str(found[49]).startswith("a.example did not answer 3 times in a row, and is not asked again")


class Broken(Client):
    """A client with a fault."""

    def fetch(self, request: Request) -> Page | None:
        """Fail as nobody foresaw."""
        raise ZeroDivisionError("a fault in the client")


def test_a_fault_is_one_failure_and_stops_nothing() -> None:
    """Whatever goes wrong with one address, the others are fetched."""
    found = dict(fetch_all([Request("http://a.example/"), Request("http://[")], Broken("x")))
    assert [str(found[n]) for n in (0, 1)] == [
        "http://a.example/ cannot be fetched (ZeroDivisionError: a fault in the client)",
        "http://[ cannot be fetched (ZeroDivisionError: a fault in the client)",
    ]
