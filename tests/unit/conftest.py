"""What the tests of fetching share."""

from collections.abc import Iterator

import pytest

from tests.web_site import Site


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a web site on loopback."""
    with Site() as opened:
        yield opened
