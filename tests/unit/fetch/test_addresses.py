"""Which addresses are public."""

import pytest

from sayso.fetch.addresses import is_public

PRIVATE = """
127.0.0.1 127.8.8.8 0.0.0.0 0.1.2.3 10.0.0.1 172.16.5.4 192.168.1.1 169.254.169.254 169.254.0.1 100.64.0.1
100.100.100.200 168.63.129.16 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.1.1.1
240.0.0.1 255.255.255.255
::1 :: fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 100::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:a9fe:a9fe ::127.0.0.1 2002:7f00:1:: 2002:a00:1:: 64:ff9b::7f00:1
64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1 2001:0:4136:e378:8000:63bf:3fff:fdd2 3fff::1 4000::1
nonsense
""".split()
PUBLIC = "8.8.8.8 93.184.216.34 2606:4700::1111 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_of_the_public_internet_is_refused(address: str) -> None:
    """Private, local, shared, reserved, documentation, multicast, metadata; plain or carried in another address."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    """Where the public Internet is, anybody may go."""
    assert is_public(address)
