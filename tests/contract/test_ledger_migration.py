"""A ledger of the first version comes up to this one with all that it holds, or stays as it was."""

from collections.abc import Callable

import pytest
from sqlalchemy import inspect

from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.decisions import list_judgements
from sayso.api.ledger.moving import migrate
from sayso.api.ledger.verifying import verify_ledger
from sayso.errors import LedgerOutdated
from sayso.store.address import find_backend
from sayso.store.commits import read
from tests.first_ledger import make_first
from tests.ledger_content import content_of


@pytest.fixture
def first(address: str) -> str:
    """Return a ledger of the first version."""
    make_first(address)
    return address


def test_all_is_there_after_migration(first: str) -> None:
    """Reports, claims, failures and judgements are what they were; the journal holds, and nothing is damaged."""
    with pytest.raises(LedgerOutdated, match="sayso migrate"):
        list_claims(first)
    assert migrate(first)
    checked = verify_ledger(first)
    assert (checked.documents, checked.attributions, checked.entries, checked.faults) == (2, 3, 1, [])
    assert len(list_judgements(first)[0]) == 1
    held = content_of(first)
    assert len(held["failures"]) == 1
    assert len(held["originals"]) == 2
    assert not migrate(first)


def test_a_step_that_fails_changes_nothing(first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A migration that does not come to its end leaves the tables and their version as they were."""
    before = _tables(first)

    def fall_over(*_: object) -> None:
        raise RuntimeError("cut off")

    with monkeypatch.context() as cut:
        cut.setattr("alembic.runtime.migration.HeadMaintainer.update_to_step", fall_over)
        with pytest.raises(RuntimeError, match="cut off"):
            migrate(first)
    assert _tables(first) == before
    assert migrate(first)
    assert verify_ledger(first).faults == []


def test_both_stores_come_to_the_same(new_address: Callable[[], str]) -> None:
    """A ledger that is migrated has the tables of one that is made anew."""
    old, new = new_address(), new_address()
    make_first(old)
    migrate(old)
    from sayso.store import open_ledger

    open_ledger(new).close()
    assert _tables(old) == _tables(new)


def _tables(address: str) -> dict[str, list[str]]:
    """Return the columns and indexes of each table of a database."""
    backend = find_backend(address)
    engine = backend.connect(read_only=True)
    with read(engine, backend) as connection:
        found = inspect(connection)
        tables = {
            name: [
                *(str(column["name"]) for column in found.get_columns(name)),
                *sorted(str(index["name"]) for index in found.get_indexes(name)),
            ]
            for name in found.get_table_names()
        }
    engine.dispose()
    return tables
