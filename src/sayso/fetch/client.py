"""Fetches one address: robots.txt, pace, redirects, and coming back later where a host asks for it."""

import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from sayso.errors import BadResponse, HttpStatus, TooSlow
from sayso.fetch.clock import Clock, SystemClock
from sayso.fetch.dialer import Dialer
from sayso.fetch.exchange import ACCEPT_ENCODING, Answer, exchange
from sayso.fetch.limits import Limits
from sayso.fetch.pace import Pace
from sayso.fetch.page import Page, Request
from sayso.fetch.robots import Robots
from sayso.fetch.target import Target, follow, parse_target
from sayso.fetch.trust import make_tls

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_LATER: Final = frozenset({429, 503})
_OK: Final = 200
_UNCHANGED: Final = 304
_ACCEPT: Final = (
    "text/html, application/xhtml+xml, text/plain, application/rss+xml, application/atom+xml, application/pdf, "
    "*/*;q=0.5"
)
_MAX_VALIDATOR: Final = 1024
"""Characters of an etag that are sent back."""
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


class Client:
    """Fetches addresses, and remembers what each host asks for; threads may share it.

    It keeps no cookies, sends no referrer, asks no proxy, and never goes from https to http.

    Args:
        agent: Who asks, as the User-Agent says it.
        limits: How far it goes.
        dialer: Opens connections to addresses that may be connected to.
        any_port: Ask at other ports than 80 and 443 as well.
        tls: Whose certificates are believed; None for those that the system trusts.
        clock: Measures and waits.
    """

    def __init__(
        self,
        agent: str,
        *,
        limits: Limits | None = None,
        dialer: Dialer | None = None,
        any_port: bool = False,
        tls: ssl.SSLContext | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.agent = agent
        self._limits = limits or Limits()
        self._dialer = dialer or Dialer()
        self._any_port = any_port
        self._tls = tls or make_tls()
        self._clock = clock or SystemClock()
        self._pace = Pace(self._clock)
        self._robots = Robots(self._get_robots)

    def fetch(self, request: Request) -> Page | None:
        """Return the page at an address; None where it is still what is known of it.

        Raises:
            FetchError: It may not or cannot be fetched.
            InputTooLarge: It is longer than a report can be.
        """
        start = parse_target(request.url, any_port=self._any_port)
        for attempt in range(1, self._limits.max_tries + 1):
            answer = self._get(start, request)
            if answer.status not in _LATER:
                break
            self._come_back(answer, attempt)
        if answer.status == _UNCHANGED and _conditions(answer.target, request):
            return None
        if answer.status != _OK:
            raise HttpStatus(f"{answer.target.host} answers {_name_status(answer.status)}", expected="200")
        return _make_page(request.url, answer)

    def _get(self, target: Target, request: Request) -> Answer:
        """Return the answer for a page, each step of the way to it allowed by its host and in its turn."""

        def check(step: Target) -> dict[str, str]:
            rules = self._robots.rules(step)
            rules.check(step)
            self._wait_turn(step, rules.delay)
            return _conditions(step, request)

        return self._follow(target, check, self._limits)

    def _get_robots(self, target: Target) -> Answer:
        """Return the answer for a robots.txt, which is asked for as it is."""
        limits = replace(self._limits, max_bytes=self._limits.max_robots_bytes)
        return self._follow(target, lambda _: {}, limits)

    def _follow(self, target: Target, check: Callable[[Target], dict[str, str]], limits: Limits) -> Answer:
        """Return the answer that is no redirect.

        Args:
            target: Where to begin.
            check: Called before each request; returns the headers that make it conditional.
            limits: On each answer, and on all of them together.
        """
        left = limits.total_s
        for _ in range(limits.max_redirects + 1):
            conditions = check(target)
            began = self._clock.now()
            answer = self._ask(target, conditions, seconds=left, limits=limits)
            left = max(left - (self._clock.now() - began), 0.0)
            if answer.status not in _REDIRECTS:
                return answer
            target = self._next(answer)
        raise BadResponse(
            f"{target.url} leads on and on", expected=f"at most {limits.max_redirects} redirects"
        )

    def _next(self, answer: Answer) -> Target:
        location = answer.headers.get("location")
        if location is None:
            raise BadResponse(
                f"{answer.target.host} answers {_name_status(answer.status)}", expected="a Location"
            )
        readable = location.encode("latin-1", "replace").decode("utf-8", "replace")
        return follow(answer.target, readable, any_port=self._any_port)

    def _ask(
        self, target: Target, conditions: Mapping[str, str], *, seconds: float, limits: Limits
    ) -> Answer:
        headers = {"User-Agent": self.agent, "Accept": _ACCEPT, "Accept-Encoding": ACCEPT_ENCODING}
        return exchange(
            target,
            {**headers, "Connection": "close", **conditions},
            dialer=self._dialer,
            tls=self._tls,
            limits=limits,
            seconds=seconds,
            wants=lambda status: status == _OK,
        )

    def _wait_turn(self, target: Target, asked: float) -> None:
        if asked > self._limits.max_wait_s:
            found = f"{target.host} asks for {asked:g} s between two requests"
            raise TooSlow(found, expected=f"at most {self._limits.max_wait_s:g}")
        self._pace.wait(target.host, delay=max(asked, self._limits.delay_s))

    def _come_back(self, answer: Answer, attempt: int) -> None:
        """Wait as long as a host asks for, or a little longer each time where it does not say."""
        said = f"{answer.target.host} answers {_name_status(answer.status)}"
        if attempt == self._limits.max_tries:
            raise TooSlow(f"{said} {attempt} times", remedy="fetch it again later")
        seconds = _read_retry_after(answer.headers.get("retry-after", ""))
        if seconds is None:
            seconds = self._limits.delay_s * 2**attempt
        if seconds > self._limits.max_wait_s:
            expected = f"at most {self._limits.max_wait_s:g}"
            raise TooSlow(
                f"{said} and asks to wait {seconds:.0f} s", expected=expected, remedy="fetch it then"
            )
        self._clock.sleep(seconds)


def _name_status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _conditions(target: Target, request: Request) -> dict[str, str]:
    """Return what makes a server answer 304; nothing where the version that is known came from elsewhere."""
    if request.known_url != target.url:
        return {}
    named = {"If-None-Match": request.etag, "If-Modified-Since": request.last_modified}
    return {name: value for name, value in named.items() if value and _can_be_sent(value)}


def _can_be_sent(value: str) -> bool:
    return value.isascii() and value.isprintable() and len(value) <= _MAX_VALIDATOR


def _read_retry_after(text: str) -> float | None:
    """Return seconds, from seconds or a date; None where neither is given."""
    if text.strip().isdecimal():
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max((aware - datetime.now(UTC)).total_seconds(), 0.0)


def _make_page(asked: str, answer: Answer) -> Page:
    declared = answer.headers.get("content-type", "")
    charset = _CHARSET.search(declared)
    return Page(
        asked=asked,
        url=answer.target.url,
        data=answer.data,
        status=answer.status,
        accessed_at=datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z",
        media_type=declared.partition(";")[0].strip().lower() or None,
        charset=charset[1].lower() if charset else None,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
    )
