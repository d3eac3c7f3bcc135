"""A web site of our own on loopback, which behaves as badly as a test wants."""

import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from sayso.fetch import Client, Limits
from sayso.fetch.dialer import Dialer, Resolver

Reply = Callable[["Handler"], None]
HERE = "127.0.0.1"
QUICK = Limits(delay_s=0, answer_s=2, total_s=2, max_bytes=200_000)


class Handler(BaseHTTPRequestHandler):
    """Answers with what its site has under a path, or with 404."""

    server: "_Server"

    def do_GET(self) -> None:
        """Answer."""
        self.server.site.asked.append((self.path, dict(self.headers.items())))
        with suppress(OSError):
            self.server.site.replies.get(self.path, page("nothing here", status=404))(self)

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def write_raw(self, data: bytes) -> None:
        """Write bytes as they are, at once."""
        self.wfile.write(data)
        self.wfile.flush()

    def wait(self, seconds: float) -> bool:
        """Return whether the site is still open after a while."""
        return not self.server.site.closing.wait(seconds)


class _Server(ThreadingHTTPServer):
    site: "Site"
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that leave."""


class Site:
    """A server on a free port of 127.0.0.1 while the block is entered.

    Attributes:
        replies: What it answers, by path.
        asked: Every request so far: path and headers.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.closing = threading.Event()
        self._server = _Server((HERE, 0), Handler)
        self._server.site = self
        if tls is not None:
            self._server.socket = tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._scheme = "https" if tls else "http"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    def url(self, path: str = "/", *, host: str = HERE) -> str:
        """Return the address of a path."""
        return f"{self._scheme}://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """Return the paths that were asked for, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


def page(
    body: str | bytes = "",
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    media_type: str = "text/html",
) -> Reply:
    """Return a reply with a body and its length."""
    data = body.encode() if isinstance(body, str) else body

    def reply(handler: Handler) -> None:
        handler.send_response(status)
        sent = {"Content-Type": media_type, "Content-Length": str(len(data)), **(headers or {})}
        for name, value in sent.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return reply


def redirect(to: str, status: int = 302) -> Reply:
    """Return a reply that leads elsewhere."""
    return page(status=status, headers={"Location": to})


class KnownHosts:
    """A resolver that knows what it is told; every look-up takes the next answer, and the last one stays."""

    def __init__(self, **hosts: list[list[str]]) -> None:
        self._hosts = {name.replace("_", "."): list(answers) for name, answers in hosts.items()}
        self.asked: list[str] = []

    def resolve(self, host: str, port: int, /) -> list[str]:
        """Return the addresses of a host; an IP address is its own."""
        self.asked.append(host)
        if host not in self._hosts:
            return [host]
        answers = self._hosts[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]


class QuickClock:
    """A clock that waits by being set forward."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        """Return the time that it was set to."""
        return self.time

    def sleep(self, seconds: float, /) -> None:
        """Go forward."""
        self.slept.append(round(seconds, 3))
        self.time += seconds


def is_here(address: str) -> bool:
    """Return whether an address is that of the site, and no other of this machine."""
    return address == HERE


def make_client(
    limits: Limits = QUICK,
    *,
    resolver: Resolver | None = None,
    may_connect: Callable[[str], bool] = is_here,
    tls: ssl.SSLContext | None = None,
    clock: QuickClock | None = None,
) -> Client:
    """Return a client that may go to the site alone."""
    dialer = Dialer(may_connect, resolver or KnownHosts())
    return Client("sayso/test", limits=limits, dialer=dialer, any_port=True, tls=tls, clock=clock)
