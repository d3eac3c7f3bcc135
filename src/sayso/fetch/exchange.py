"""One request and its answer."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from typing import Final

from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from sayso.errors import BadResponse, InputTooLarge, TooSlow, Unreachable
from sayso.fetch.connection import Line, connect
from sayso.fetch.dialer import Dialer
from sayso.fetch.limits import Limits
from sayso.fetch.target import Target

_PIECE: Final = 2**16
_UNPACKED: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate", "br"})
ACCEPT_ENCODING: Final = "gzip, deflate, br"
"""Only what can be unpacked piece by piece under a limit."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered.

    Attributes:
        headers: By their names in lower case.
        data: The body, unpacked; empty where it was not wanted.
    """

    target: Target
    status: int
    headers: Mapping[str, str]
    data: bytes


def exchange(
    target: Target,
    headers: Mapping[str, str],
    *,
    dialer: Dialer,
    tls: ssl.SSLContext,
    limits: Limits,
    seconds: float,
    wants: Callable[[int], bool],
) -> Answer:
    """Return the answer to a GET request.

    Args:
        target: Where it goes.
        headers: What is said besides.
        dialer: Opens the connection.
        tls: Whom to trust.
        limits: On what comes back.
        seconds: How long all of it may take.
        wants: Whether the body is read, by the status.

    Raises:
        RefusedAddress: The host leads where nobody may be sent.
        Unreachable: Nothing answers there, or not as who it should be.
        TooSlow: It takes longer than it may.
        BadResponse: The answer is cut short or no HTTP.
        InputTooLarge: It is longer than it may be.
    """
    with Line(dialer, seconds=seconds, answer_s=limits.answer_s) as line, _told(target, line, seconds):
        connection = connect(target, line, tls)
        try:
            connection.request("GET", target.path, headers=headers, preload_content=False)
            response = connection.getresponse()
            with response:
                found = _read_headers(response, limits)
                body = _read_body(response, limits) if wants(response.status) else b""
                if line.is_over:  # what has no length of its own ends where it is cut
                    raise TimeoutError
                return Answer(target, response.status, found, body)
        finally:
            connection.close()


def _read_headers(response: BaseHTTPResponse, limits: Limits) -> dict[str, str]:
    headers = {name.lower(): value for name, value in response.headers.items()}
    size = sum(len(name) + len(value) + 4 for name, value in headers.items())
    if size > limits.max_header_bytes:
        raise BadResponse(f"the headers have {size} bytes", expected=f"at most {limits.max_header_bytes}")
    return headers


def _read_body(response: BaseHTTPResponse, limits: Limits) -> bytes:
    packings = response.headers.get("content-encoding", "").lower().split(",")
    if unknown := {each.strip() for each in packings} - _UNPACKED:
        raise BadResponse(f"the page is packed with {', '.join(sorted(unknown))}", expected=ACCEPT_ENCODING)
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if max(size, response.tell()) > limits.max_bytes:
            raise InputTooLarge(f"the page has more than {limits.max_bytes} bytes", expected="a report")
    return b"".join(pieces)


@contextmanager
def _told(target: Target, line: Line, seconds: float) -> Iterator[None]:
    """Turn what goes wrong below into what it means."""
    try:
        yield
    except (HTTPError, HTTPException, OSError) as exc:
        if line.is_over:
            raise TooSlow(f"{target.host} takes too long", expected=f"a page within {seconds:.3g} s") from exc
        if isinstance(exc, TimeoutError | ReadTimeoutError):
            expected = f"a byte within {line.timeout:g} s"
            raise TooSlow(f"{target.host} does not go on", expected=expected) from exc
        if isinstance(exc, ssl.SSLError):
            reason = getattr(exc, "verify_message", "") or exc.reason or exc
            raise Unreachable(f"{target.host} cannot be trusted ({reason})") from exc
        if isinstance(exc, OSError):
            raise Unreachable(f"{target.host} ended the connection ({exc.strerror or exc})") from exc
        raise BadResponse(f"{target.host} answers wrongly ({exc})", expected="a whole page") from exc
