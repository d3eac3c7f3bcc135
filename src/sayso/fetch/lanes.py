"""Many addresses at once: one lane a host, so that no host is asked twice at a time."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final
from urllib.parse import urlsplit

from sayso.errors import FetchError, InputError
from sayso.fetch.client import Client
from sayso.fetch.page import Page, Request

LANES: Final = 8
"""How many hosts are asked at a time."""

Fetched = Page | InputError | None
"""A page; why there is none; or None where it is still what is known of it."""


def fetch_all(requests: Sequence[Request], client: Client) -> Iterator[tuple[int, Fetched]]:
    """Yield what comes of every request, with its number, as it comes."""
    lanes: dict[str, list[int]] = {}
    for number, request in enumerate(requests):
        lanes.setdefault(_host(request.url), []).append(number)
    done: SimpleQueue[tuple[int, Fetched]] = SimpleQueue()

    def run(numbers: Sequence[int]) -> None:
        for number in numbers:
            done.put((number, _fetch_one(requests[number], client)))

    pool = ThreadPoolExecutor(LANES)
    try:
        for lane in lanes.values():
            pool.submit(run, lane)
        for _ in requests:
            yield done.get()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _fetch_one(request: Request, client: Client) -> Fetched:
    try:
        return client.fetch(request)
    except InputError as exc:
        return exc
    except Exception as exc:  # noqa: BLE001 - one bad page never stops a run, whatever is wrong with it
        return FetchError(f"{request.url} cannot be fetched ({type(exc).__name__}: {exc})")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
