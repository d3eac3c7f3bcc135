"""Connections to addresses that were checked, by names that were looked up once."""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sayso.errors import RefusedAddress, TooSlow, Unreachable
from sayso.fetch.addresses import is_public


class Resolver(Protocol):
    """Knows the IP addresses of a host."""

    def resolve(self, host: str, port: int, /) -> Sequence[str]:
        """Return the addresses of a host, the best first.

        Raises:
            OSError: There are none.
        """
        ...


class SystemResolver:
    """What the operating system knows of names."""

    def resolve(self, host: str, port: int, /) -> Sequence[str]:
        """Return the addresses of a host, the best first.

        Raises:
            OSError: There are none.
        """
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return [str(address[0]) for *_, address in found]


@dataclass(frozen=True, slots=True)
class Dialer:
    """Opens connections.

    A name is looked up once, its addresses are checked, and one that passed is connected to as it is: a name that
    says something else a moment later (DNS rebinding) is not asked again.

    Attributes:
        may_connect: Whether an address may be connected to.
        resolver: Who knows the addresses.
    """

    may_connect: Callable[[str], bool] = is_public
    resolver: Resolver = field(default_factory=SystemResolver)

    def dial(self, host: str, port: int, *, timeout: float) -> socket.socket:
        """Return a connection to a host.

        Raises:
            RefusedAddress: It has only addresses that may not be connected to.
            TooSlow: None of them answers in time.
            Unreachable: It has none, or none can be connected to.
        """
        problem: OSError | None = None
        for address in self._allowed(host, port):
            try:
                return socket.create_connection((address, port), timeout)
            except OSError as exc:
                problem = exc
        if isinstance(problem, TimeoutError):
            raise TooSlow(f"{host} does not answer", expected=f"an answer within {timeout:g} s") from problem
        reason = problem and (problem.strerror or problem)
        raise Unreachable(f"{host} cannot be connected to ({reason})") from problem

    def _allowed(self, host: str, port: int) -> list[str]:
        try:
            found = list(dict.fromkeys(self.resolver.resolve(host, port)))
        except (OSError, UnicodeError) as exc:
            reason = getattr(exc, "strerror", None) or exc
            raise Unreachable(f"no address is known of {host} ({reason})") from exc
        allowed = [each for each in found if self.may_connect(each)]
        if found and not allowed:
            leads = "" if found[0] == host else f" leads to {found[0]}, which"
            raise RefusedAddress(
                f"{host}{leads} is not public",
                expected="an address of the public Internet",
                remedy="--allow-private, if this is meant",
            )
        return allowed
