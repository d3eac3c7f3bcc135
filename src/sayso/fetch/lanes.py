"""Many addresses at once: one lane a host, so that no host is asked twice at a time."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Final
from urllib.parse import urlsplit

from sayso.errors import FetchError, InputError, TooSlow, Unreachable
from sayso.fetch.client import Client
from sayso.fetch.page import Page, Request

LANES: Final = 8
"""How many hosts are asked at a time."""

PATIENCE: Final = 3
"""After as many addresses in a row at which a host does not answer, or not now, it is not asked for the others."""

Fetched = Page | InputError | None
"""A page; why there is none; or None where it is still what is known of it."""


def fetch_all(requests: Sequence[Request], client: Client) -> Iterator[tuple[int, Fetched]]:
    """Yield what comes of every request, with its number, as it comes."""
    lanes: dict[str, list[int]] = {}
    for number, request in enumerate(requests):
        lanes.setdefault(_host(request.url), []).append(number)
    done: SimpleQueue[tuple[int, Fetched]] = SimpleQueue()

    def run(numbers: Sequence[int]) -> None:
        n_silent = 0
        for number in numbers:
            fetched = (
                _fetch_one(requests[number], client) if n_silent < PATIENCE else _give_up(requests[number])
            )
            n_silent = n_silent + 1 if isinstance(fetched, TooSlow | Unreachable) else 0
            done.put((number, fetched))

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


def _give_up(request: Request) -> Unreachable:
    found = f"{_host(request.url)} did not answer {PATIENCE} times in a row, and is not asked again"
    return Unreachable(found, remedy="fetch it again later")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
