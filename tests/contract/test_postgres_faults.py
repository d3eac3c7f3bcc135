"""What a server can do to a ledger, and what is said then."""

import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.errors import LedgerMissing, LedgerReadOnly, StoreError, StoreUnreadable
from sayso.store import open_ledger
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of
from tests.postgres_server import PostgresServer

OPTIONS = ReadOptions(tools=FakeTools())
SECRET = "geheim"


@pytest.fixture
def reports(tmp_path: Path) -> str:
    """Return a folder of reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(40):
        said = f"Ana Veil said: “tram {number} is late since the {number % 5} mill was shut”."
        (folder / f"r{number}.txt").write_text(said, "utf-8")
    return str(folder)


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """Return a server that may be stopped."""
    try:
        own = PostgresServer()
    except FileNotFoundError as exc:
        pytest.skip(str(exc))
    yield own
    own.close()


def test_a_server_that_falls_over_is_told_and_the_run_goes_on(
    server: PostgresServer, reports: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was committed stays; when the server is back, the same run gives the whole ledger."""
    monkeypatch.setattr("sayso.api.ledger.adding._MOST", 8)
    whole, address = server.make_database(), server.make_database()
    add([reports], whole, options=OPTIONS)
    read = iter(range(1000))
    with pytest.raises(StoreUnreadable, match=r"cannot be reached.*then run the same again"):
        add(
            [reports], address, options=OPTIONS, on_read=lambda _: server.stop() if next(read) == 20 else None
        )
    with pytest.raises(StoreUnreadable, match="cannot be reached"):
        list_claims(address)
    server.start()
    checked = verify_ledger(address)
    assert (checked.documents, checked.faults) == (16, [])
    assert add([reports], address, options=OPTIONS).new == 24
    assert content_of(address) == content_of(whole)


def test_an_open_ledger_goes_on_when_the_server_is_back(server: PostgresServer, reports: str) -> None:
    """A connection that was lost is made again."""
    with open_ledger(server.make_database()) as ledger:
        add([reports], ledger, options=OPTIONS)
        server.stop()
        server.start()
        assert add([reports], ledger, options=OPTIONS).known == 40


def test_a_transaction_that_is_cut_leaves_nothing(server: PostgresServer, reports: str) -> None:
    """A server that falls over in the middle of a change has none of it afterwards."""
    address = server.make_database()
    with open_ledger(address) as ledger:
        work = ledger.begin("add", FakeTools().run())

        def write() -> None:
            with work.change() as change:
                change.log("brief", {})
                server.stop()

        with pytest.raises(StoreUnreadable):
            write()
        server.start()
        with ledger.view() as view:
            assert view.last == 0
            assert list(view.entries()) == []


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        (("/ledger", "/nothing"), LedgerMissing, "make it with createdb"),
        (("postgres@", f"nobody:{SECRET}@"), StoreUnreadable, "look at name and password"),
        (("127.0.0.1", "no-such-host.invalid"), StoreUnreadable, "see that the server runs"),
    ],
)
def test_a_wrong_address_is_told(
    postgres: PostgresServer, change: tuple[str, str], error: type[StoreError], message: str
) -> None:
    """The error says which part is wrong, and keeps the password to itself."""
    address = postgres.make_database().replace(*change)
    for work in (lambda: list_claims(address), lambda: add(["-"], address, options=OPTIONS)):
        with pytest.raises(error, match=message) as caught:
            work()
        assert SECRET not in str(caught.value)


def test_a_wrong_password_is_told(server: PostgresServer) -> None:
    """It is not repeated."""
    address = server.make_database()
    (Path(server._data) / "pg_hba.conf").write_text("host all all 127.0.0.1/32 scram-sha-256\n", "utf-8")
    server.stop("fast")
    server.start()
    for named in (address, address.replace("postgres@", f"postgres:{SECRET}@")):
        with pytest.raises(StoreUnreadable, match="look at name and password") as caught:
            list_claims(named)
        assert SECRET not in str(caught.value)


def test_a_reader_without_the_right_to_write(postgres: PostgresServer, reports: str) -> None:
    """Who may only read reads, and is told when he writes; who may nothing is told."""
    address = postgres.make_database()
    add([reports], address, options=OPTIONS)
    with psycopg.connect(address, autocommit=True) as connection:
        for name in ("looking", "outside"):
            connection.execute(f"CREATE ROLE {name} LOGIN")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO looking")
    looking, outside = (address.replace("postgres@", f"{name}@") for name in ("looking", "outside"))
    assert list_claims(looking).brief.claims
    with pytest.raises(LedgerReadOnly, match="does not give you the right"):
        add([reports], looking, options=OPTIONS)
    with pytest.raises(LedgerReadOnly, match="does not give you the right"):
        list_claims(outside)


def test_tables_of_something_else_are_refused(postgres: PostgresServer, reports: str) -> None:
    """A database that somebody else uses is left alone."""
    address = postgres.make_database()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE things (name TEXT)")
    with pytest.raises(StoreUnreadable, match="holds tables of something else"):
        add([reports], address, options=OPTIONS)


def test_writers_of_one_database_wait_for_each_other(postgres: PostgresServer) -> None:
    """A second change begins when the first is over, and sees it."""
    with open_ledger(postgres.make_database()) as ledger:
        work = ledger.begin("brief", FakeTools().run())
        seen: list[int] = []

        def write() -> None:
            with work.change() as change:
                seen.append(change.log("brief", {"writer": 2}).seq)

        with work.change() as change:
            second = threading.Thread(target=write)
            second.start()
            second.join(0.3)
            assert seen == []
            change.log("brief", {"writer": 1})
        second.join()
        assert seen == [2]
