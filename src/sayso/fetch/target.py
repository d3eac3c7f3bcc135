"""An address, taken apart and checked."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from sayso.errors import RefusedAddress

_PORTS: Final = {"http": 80, "https": 443}
_MAX_CHARS: Final = 4096
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")
_KEPT: Final = "%!$&'()*+,/:;=?@~[]#"
"""What may stand in a path or a query as it is."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    Attributes:
        host: In ASCII and lower case, without brackets.
        path: With the query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a URL; the port only where it is not the scheme's."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def url(self) -> str:
        """The whole address, without fragment."""
        return self.origin + self.path


def is_url(text: str) -> bool:
    """Return whether an argument is an address on the web."""
    return text[:8].lower().startswith(("http://", "https://"))


def parse_target(url: str, *, any_port: bool = False) -> Target:
    """Return an address, taken apart.

    Args:
        url: With its scheme; a fragment is dropped.
        any_port: Allow ports other than 80 and 443.

    Raises:
        RefusedAddress: It is no web address, or one with a name and password, or goes to another port.
    """
    if len(url) > _MAX_CHARS or _FORBIDDEN.search(url):
        raise RefusedAddress(
            f"{url[:80]!r} is no address", expected="at most 4096 characters and no white space"
        )
    try:
        parts = urlsplit(url)
        port = parts.port
        host = _to_ascii(parts.hostname or "")
    except ValueError as exc:
        raise RefusedAddress(f"{url!r} is no address ({exc})") from exc
    if parts.scheme not in _PORTS or not host:
        raise RefusedAddress(f"{url!r} is no web address", expected="http:// or https://, and a host")
    if parts.username is not None:
        raise RefusedAddress(f"the address of {host!r} holds a name or password", expected="none")
    port = _PORTS[parts.scheme] if port is None else port
    if not any_port and port not in _PORTS.values():
        raise RefusedAddress(f"{url!r} goes to port {port}", expected="80 or 443", remedy="--allow-private")
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return Target(parts.scheme, host, port, (quote(parts.path, safe=_KEPT) or "/") + query)


def follow(target: Target, location: str, *, any_port: bool = False) -> Target:
    """Return where a redirect leads.

    Raises:
        RefusedAddress: To what is no web address, or from https to http.
    """
    try:
        url = urljoin(target.url, location.strip())
    except ValueError as exc:
        raise RefusedAddress(f"{target.url!r} leads to {location!r}, which is no address") from exc
    to = parse_target(url.replace(" ", "%20"), any_port=any_port)
    if target.scheme == "https" and to.scheme == "http":
        raise RefusedAddress(f"{target.url!r} leads from https to {to.url!r}", expected="https")
    return to


def _to_ascii(host: str) -> str:
    plain = host.rstrip(".").lower()
    return plain if plain.isascii() else plain.encode("idna").decode("ascii")
