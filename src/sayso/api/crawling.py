"""Addresses to the pages they name: a page to itself, a feed to what it lists."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from sayso.domain.failure import Failure
from sayso.errors import InputError, UnsupportedMedia
from sayso.fetch import Client, Facts, Page, Request, fetch_all
from sayso.ingest.feeds import Feed, read_feed

STAGE: Final = "fetch"
MAX_ENTRIES: Final = 500
"""What a feed lists beyond this is counted and not fetched."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one address.

    Attributes:
        place: Where it stands: the number of the argument, and the number in its feed.
        fetched: The page; why there is none; or None where it is still what is known of it.
        facts: What its feed says of it.
    """

    place: tuple[int, int]
    url: str
    fetched: Page | Failure | None
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """How addresses are followed.

    Attributes:
        client: Who fetches.
        request: What to ask for at an address.
        feed: The feed that is known at an address and did not change; None where none is.
        on_feed: Called with every feed that is fetched.
        on_fetch: Called with what came of each address, feeds included.
        on_expect: Called with the number of addresses that become known.
    """

    client: Client
    request: Callable[[str], Request] = Request
    feed: Callable[[str], Page | None] = lambda _: None
    on_feed: Callable[[Page], None] = lambda _: None
    on_fetch: Callable[[Found], None] = lambda _: None
    on_expect: Callable[[int], None] = lambda _: None

    def follow(self, urls: Sequence[str]) -> Iterator[Found]:
        """Yield what comes of addresses, as it comes; each address is fetched once."""
        asked = {url: Found((number, 0), url, None) for number, url in reversed(list(enumerate(urls)))}
        listed: dict[str, Found] = {}
        for found in self._fetch(list(asked.values())):
            feed = self._read_feed(found)
            if feed is None:
                yield found
                continue
            for each in self._list(found, feed):
                if isinstance(each.fetched, Failure):
                    yield each
                elif each.url not in asked:
                    listed.setdefault(each.url, each)
        for found in self._fetch(sorted(listed.values(), key=lambda each: each.place)):
            yield _refuse_feed(found) if isinstance(found.fetched, Page) else found

    def _fetch(self, wanted: Sequence[Found]) -> Iterator[Found]:
        self.on_expect(len(wanted))
        for number, fetched in fetch_all([self.request(each.url) for each in wanted], self.client):
            each = wanted[number]
            told = _fail(each.url, fetched) if isinstance(fetched, InputError) else fetched
            found = Found(each.place, each.url, told, each.facts)
            self.on_fetch(found)
            yield found

    def _read_feed(self, found: Found) -> Feed | None:
        """Return the feed at an address, as it is now; None where there is none."""
        page = self.feed(found.url) if found.fetched is None else found.fetched
        if not isinstance(page, Page):
            return None
        feed = read_feed(page.data, page.url, most=MAX_ENTRIES)
        if feed is not None and found.fetched is not None:
            self.on_feed(page)
        return feed

    def _list(self, found: Found, feed: Feed) -> Iterator[Found]:
        number = found.place[0]
        for place, entry in enumerate(feed.entries, 1):
            given = entry.given
            facts = Facts(given.title, given.publisher, given.published_at, feed=found.url)
            yield Found((number, place), entry.url, None, facts)
        problems = []
        if not feed.entries:
            problems.append("the feed lists no pages")
        if feed.n_without:
            problems.append(f"entries of the feed that lead nowhere: {feed.n_without}")
        if feed.n_more:
            problems.append(f"entries of the feed left out after the first {MAX_ENTRIES}: {feed.n_more}")
        if problems:
            yield Found(found.place, found.url, Failure(found.url, STAGE, "feed", "; ".join(problems)))


def _refuse_feed(found: Found) -> Found:
    page = found.fetched
    if isinstance(page, Page) and read_feed(page.data, page.url) is not None:
        told = _fail(found.url, UnsupportedMedia("the feed lists another feed", expected="pages"))
        return Found(found.place, found.url, told, found.facts)
    return found


def _fail(url: str, error: InputError) -> Failure:
    return Failure(url, STAGE, error.code, str(error))
