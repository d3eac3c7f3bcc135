"""Which addresses of the Internet Protocol anybody may be sent to."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

_METADATA: Final = frozenset(map(ip_address, ("168.63.129.16", "100.100.100.200", "fd00:ec2::254")))
"""Where clouds tell their machines secrets; 169.254.169.254, the most common, is link-local in any case."""
_SPECIAL: Final = tuple(map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "2001::/23", "3fff::/20")))
"""Of IANA's special-purpose registries, what not every Python from 3.11 on knows; all of a block, to be sure."""
_NAT64: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
"""RFC 6052 and RFC 8215: the last 32 bits are an IPv4 address."""
_COMPATIBLE: Final = IPv6Network("::/96")
"""RFC 4291, deprecated: likewise."""
_GLOBAL: Final = ip_network("2000::/3")
"""All of IPv6 that is given out for the public; 6to4 and Teredo lie in it."""


def is_public(address: str) -> bool:
    """Return whether an IP address is one of the public Internet, and so is any that it carries inside.

    No private, loopback, link-local, multicast, unspecified, reserved or shared one is, nor one where clouds keep
    their metadata.
    """
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, IPv4Address):
        return _is_ordinary(parsed)
    inner = _list_carried(parsed)
    if inner:
        return all(map(_is_ordinary, inner))
    return parsed in _GLOBAL and _is_ordinary(parsed)


def _is_ordinary(address: IPv4Address | IPv6Address) -> bool:
    special = address in _METADATA or any(address in network for network in _SPECIAL)
    return address.is_global and not address.is_multicast and not special


def _list_carried(address: IPv6Address) -> list[IPv4Address]:
    """Return the IPv4 addresses that an IPv6 address leads to by way of a gateway."""
    last = IPv4Address(int(address) & 0xFFFFFFFF)
    found = [each for each in (address.ipv4_mapped, address.sixtofour) if each is not None]
    if address.teredo is not None:
        found += address.teredo
    if address in _COMPATIBLE or any(address in network for network in _NAT64):
        found.append(last)
    return found
