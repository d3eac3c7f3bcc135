"""Pages from the web, into a folder or straight into reading."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from sayso.domain.failure import Failure
from sayso.errors import InputError, UnreadableInput

if TYPE_CHECKING:
    from sayso.api.crawling import Found
    from sayso.fetch import Client, Folder, Kept
    from sayso.ingest import Source

T = TypeVar("T")
_FEEDS: Final = ".feeds"
"""Where a folder keeps the feeds themselves; hidden, so that nobody reads them as reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchOptions:
    """How pages are fetched.

    Attributes:
        allow_private: From private and local addresses as well, and from any port.
        contact: Address under which those who are asked reach who asks; part of the User-Agent.
        delay: Seconds between two requests to one host, at least.
        client: Who fetches; None for one that keeps to these options.
    """

    allow_private: bool = False
    contact: str | None = None
    delay: float = 1.0
    client: "Client | None" = None

    def choose_client(self) -> "Client":
        """Return who fetches.

        Raises:
            ValueError: The contact cannot stand in a header.
        """
        if self.client is not None:
            return self.client
        from sayso.fetch import Client, Limits
        from sayso.fetch.dialer import Dialer

        return Client(
            _name_agent(self.contact),
            limits=Limits(delay_s=self.delay),
            dialer=Dialer(lambda _: True) if self.allow_private else None,
            any_port=self.allow_private,
        )


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What fetching did.

    Attributes:
        kept: Where each page is now, those that did not change included; in the order in which they were asked for.
        failures: What could not be fetched, and why; likewise.
    """

    kept: "tuple[Kept, ...]"
    failures: tuple[Failure, ...]


_DEFAULTS = FetchOptions()


def fetch_pages(
    urls: str | Iterable[str],
    folder: str | os.PathLike[str],
    *,
    options: FetchOptions = _DEFAULTS,
    on_fetch: Callable[["Found"], None] = lambda _: None,
    on_expect: Callable[[int], None] = lambda _: None,
) -> FetchReport:
    """Write the pages at some addresses into a folder, as published, each with a sidecar that says what is known.

    What is in the folder already is asked for only if it has changed; then the new version is written beside it.

    Args:
        urls: Addresses of pages, or of RSS or Atom feeds, which stand for the pages that they list.
        folder: Made where it is missing.
        options: How they are fetched.
        on_fetch: Called with what came of each address, feeds included, as it comes.
        on_expect: Called with the number of addresses that become known.

    Raises:
        OSError: The folder cannot be read or written.
        ValueError: An option that cannot be understood.
    """
    from sayso.api.crawling import Crawl
    from sayso.fetch import Folder

    pages, feeds = Folder(Path(folder)), Folder(Path(folder) / _FEEDS, versions=False)
    crawl = Crawl(
        client=options.choose_client(),
        request=lambda url: (feeds if feeds.find(url) else pages).request(url),
        feed=feeds.read,
        on_feed=lambda page: _keep_feed(page, feeds),
        on_fetch=on_fetch,
        on_expect=on_expect,
    )
    kept: dict[tuple[int, int], Kept] = {}
    failures: dict[tuple[int, int], Failure] = {}
    for found in crawl.follow([urls] if isinstance(urls, str) else list(urls)):
        told = _keep(found, pages)
        if isinstance(told, Failure):
            failures[found.place] = told
        else:
            kept[found.place] = told
    return FetchReport(tuple(_in_order(kept)), tuple(_in_order(failures)))


def open_urls(
    paths: Iterable["Source"],
    *,
    options: FetchOptions = _DEFAULTS,
    on_fetch: Callable[[object], None] = lambda _: None,
    on_expect: Callable[[int], None] = lambda _: None,
) -> list["Source"]:
    """Return paths as they are, and in place of web addresses the pages at them, or why there are none.

    Args:
        paths: Files, folders, globs, ``-``; addresses of pages, or of feeds, which stand for what they list.
        options: How pages are fetched.
        on_fetch: Called for each address, feeds included, as it is fetched.
        on_expect: Called with the number of addresses that become known.
    """
    from sayso.fetch.target import is_url

    listed = list(paths)
    urls = {place: each for place, each in enumerate(listed) if isinstance(each, str) and is_url(each)}
    if not urls:
        return listed
    from sayso.api.crawling import Crawl

    crawl = Crawl(client=options.choose_client(), on_fetch=on_fetch, on_expect=on_expect)
    places = list(urls)
    got: dict[tuple[int, int], Source] = {}
    for found in crawl.follow(list(urls.values())):
        got[(places[found.place[0]], found.place[1])] = _to_source(found)
    got |= {(place, 0): each for place, each in enumerate(listed) if place not in urls}
    return list(_in_order(got))


def list_urls(lines: Iterable[str]) -> Iterator[str]:
    """Yield the addresses of a list: one a line, without blank lines and those that begin with ``#``.

    Raises:
        UnreadableInput: A line is no web address.
    """
    from sayso.fetch.target import is_url

    for number, line in enumerate(lines, 1):
        said = line.strip().removeprefix("\ufeff")
        if not said or said.startswith("#"):
            continue
        if not is_url(said):
            raise UnreadableInput(f"line {number} of the list is {said[:80]!r}", expected="a URL a line")
        yield said


def _keep(found: "Found", pages: "Folder") -> "Kept | Failure":
    from sayso.fetch.names import name_page

    page = found.fetched
    if isinstance(page, Failure):
        return page
    if page is None:
        return pages.confirm(found.url, found.facts) or _lose(found.url)
    try:
        name = name_page(found.url, media_type=page.media_type, data=page.data)
    except InputError as exc:
        return Failure(found.url, "fetch", exc.code, str(exc))
    return pages.keep(page, name, found.facts, is_same=_say_the_same)


def _keep_feed(page: object, feeds: "Folder") -> None:
    from sayso.fetch import Facts, Page
    from sayso.fetch.names import name_feed

    if isinstance(page, Page):
        feeds.keep(page, name_feed(page.asked), Facts())


def _to_source(found: "Found") -> "Source":
    from sayso.ingest import Record
    from sayso.ingest.given import Given

    page, facts = found.fetched, found.facts
    if isinstance(page, Failure):
        return page
    if page is None:
        return _lose(found.url)
    given = Given(
        title=facts.title,
        publisher=facts.publisher,
        published_at=facts.published_at,
        accessed_at=page.accessed_at,
        url=page.url,
        charset=page.charset,
    )
    return Record(found.url, page.data, given, page.media_type)


def _lose(url: str) -> Failure:
    """Return the failure of a page that did not change, and is not there."""
    return Failure(url, "fetch", "bad-response", "it has not changed, and was not kept; expected a page")


def _say_the_same(before: bytes, now: bytes) -> bool:
    """Return whether two versions of a page hold the same text, whatever else changed around it."""
    if before == now:
        return True
    from sayso.ingest import Record, from_record

    try:
        return from_record(Record("-", before)).text == from_record(Record("-", now)).text
    except InputError:
        return False


def _in_order(found: dict[tuple[int, int], T]) -> Iterator[T]:
    return (found[place] for place in sorted(found))


def _name_agent(contact: str | None) -> str:
    try:
        agent = f"sayso/{version('sayso')}"
    except PackageNotFoundError:
        agent = "sayso"
    if contact is None:
        return agent
    if not contact.isascii() or not contact.isprintable() or set("()") & set(contact):
        raise ValueError(f"contact {contact!r}; expected a URL or an address in printable ASCII")
    return f"{agent} (+{contact})"
