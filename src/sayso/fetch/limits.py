"""How far fetching goes."""

from dataclasses import dataclass
from typing import Final

MAX_BYTES: Final = 16 * 2**20
"""What ingest refuses is not fetched either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on every answer; what goes past one ends as a failure.

    Attributes:
        max_bytes: Of an answer's body, both as sent and as unpacked.
        max_header_bytes: Of all header lines of an answer together.
        max_redirects: From the address asked for to the page.
        max_robots_bytes: Of a robots.txt; RFC 9309 asks for 500 KiB at least.
        answer_s: Seconds without a single byte, and to connect.
        total_s: Seconds for one address in all, redirects included and waits left out.
        delay_s: Seconds between two requests to one host, where its robots.txt does not ask for more.
        max_wait_s: Longest wait that a host may ask for, by Crawl-delay or Retry-After.
        max_tries: Requests for one address, where the host asks to come back later.
    """

    max_bytes: int = MAX_BYTES
    max_header_bytes: int = 64 * 2**10
    max_redirects: int = 10
    max_robots_bytes: int = 512 * 2**10
    answer_s: float = 15.0
    total_s: float = 60.0
    delay_s: float = 1.0
    max_wait_s: float = 60.0
    max_tries: int = 3
