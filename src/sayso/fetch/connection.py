"""HTTP connections that go through a dialer, and that are cut when their time is over."""

import socket
import ssl
from contextlib import suppress
from threading import Timer
from types import TracebackType
from typing import Self

from urllib3.connection import HTTPConnection, HTTPSConnection

from sayso.fetch.dialer import Dialer
from sayso.fetch.target import Target


class Line:
    """The way to one host for one request.

    A timer shuts the connection down when its time is over: a server that sends a byte now and then would else hold
    it for ever, in the middle of a handshake as well.

    Args:
        dialer: Opens it.
        seconds: How long it may last in all.
        answer_s: How long it may be silent.
    """

    def __init__(self, dialer: Dialer, *, seconds: float, answer_s: float) -> None:
        self.timeout = max(0.001, min(seconds, answer_s))
        self.is_over = False
        self._dialer = dialer
        self._guard: socket.socket | None = None
        self._timer = Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        if self._guard is not None:
            self._guard.close()

    def open(self, host: str, port: int) -> socket.socket:
        """Return the connection.

        Raises:
            FetchError: There is none.
        """
        opened = self._dialer.dial(host, port, timeout=self.timeout)
        self._guard = opened.dup()  # TLS takes the socket over; both are one connection
        if self.is_over:
            self._cut()
        return opened

    def _cut(self) -> None:
        self.is_over = True
        if self._guard is not None:
            with suppress(OSError):
                self._guard.shutdown(socket.SHUT_RDWR)


class _Plain(HTTPConnection):
    """Without encryption."""

    line: Line

    def _new_conn(self) -> socket.socket:
        return self.line.open(self.host, self.port)


class _Encrypted(HTTPSConnection):
    """With the certificate checked against the name, whatever the address."""

    line: Line

    def _new_conn(self) -> socket.socket:
        return self.line.open(self.host, self.port)


def connect(target: Target, line: Line, tls: ssl.SSLContext) -> HTTPConnection:
    """Return a connection that opens with its first request."""
    connection: _Plain | _Encrypted
    if target.scheme == "https":
        connection = _Encrypted(target.host, target.port, timeout=line.timeout, ssl_context=tls)
    else:
        connection = _Plain(target.host, target.port, timeout=line.timeout)
    connection.line = line
    return connection
