"""The ledgers that the contract is held to."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.postgres_server import PostgresServer


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Return a PostgreSQL server; without one installed, its tests are left out."""
    try:
        server = PostgresServer()
    except FileNotFoundError as exc:
        pytest.skip(str(exc))
    yield server
    server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Return what gives the address of a new ledger, on each store in turn."""
    made = iter(range(1000))
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"ledger{next(made)}.db")
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.make_database


@pytest.fixture
def address(new_address: Callable[[], str]) -> str:
    """Return the address of a new ledger, on each store in turn."""
    return new_address()
