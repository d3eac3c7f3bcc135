"""Ledgers are kept, brought back, and moved from one store to the other."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.judging import judge
from sayso.api.ledger.moving import back_up, migrate, restore
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.errors import LedgerMissing, StoreError, StoreUnreadable
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of

OPTIONS = ReadOptions(tools=FakeTools())


def _fill(address: str, folder: Path, count: int = 4) -> list[str]:
    paths = []
    for number in range(count):
        path = folder / f"r{number}.txt"
        path.write_text(f"Ana Veil said: “line {number} of the tram is open”.", "utf-8")
        paths.append(str(path))
    add(paths, address, options=OPTIONS)
    claim = list_claims(address).brief.claims[0]
    judge(address, JudgementKind.HIDE, claim.id, by="Ed", options=OPTIONS)
    return paths


def test_a_backup_comes_back(new_address: Callable[[], str], tmp_path: Path) -> None:
    """What was backed up and restored is the ledger, journal and all, and can be written on."""
    address, kept, back = new_address(), tmp_path / "kept.db", new_address()
    _fill(address, tmp_path)
    assert back_up(address, kept) == restore(kept, back)
    assert content_of(back) == content_of(str(kept)) == content_of(address)
    assert verify_ledger(back).head == verify_ledger(address).head
    (tmp_path / "more.txt").write_text("Bo Lund said: “line 9 of the tram is open”.", "utf-8")
    assert add([str(tmp_path / "more.txt")], back, options=OPTIONS).new == 1


def test_a_backup_is_one_state_while_others_write(address: str, tmp_path: Path) -> None:
    """A writer does not wait for the backup, nor the backup for the writer."""
    _fill(address, tmp_path)
    folder = tmp_path / "more"
    folder.mkdir()
    for number in range(30):
        (folder / f"m{number}.txt").write_text(f"Bo Lund said: “bus {number} is late”.", "utf-8")
    writer = threading.Thread(target=lambda: add([str(folder)], address, options=OPTIONS))
    writer.start()
    back_up(address, tmp_path / "kept.db")
    writer.join()
    assert verify_ledger(str(tmp_path / "kept.db")).faults == []
    assert verify_ledger(address).documents == 34


def test_what_is_there_is_not_written_over(address: str, tmp_path: Path) -> None:
    """A ledger is restored to where nothing is."""
    _fill(address, tmp_path)
    back_up(address, tmp_path / "kept.db")
    before = content_of(address)
    with pytest.raises(StoreUnreadable):
        restore(tmp_path / "kept.db", address)
    assert content_of(address) == before


def test_a_file_that_is_no_ledger_is_not_restored(new_address: Callable[[], str], tmp_path: Path) -> None:
    """Nothing is made of it."""
    (tmp_path / "text.db").write_text("this is a text " * 500, "utf-8")
    with pytest.raises(StoreError):
        restore(tmp_path / "text.db", new_address())


def test_a_ledger_that_is_not_there_is_not_migrated(tmp_path: Path) -> None:
    """Migrating makes no ledger."""
    with pytest.raises(LedgerMissing):
        migrate(str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()


def test_a_ledger_of_this_version_needs_no_migration(address: str, tmp_path: Path) -> None:
    """Nothing is done to it."""
    _fill(address, tmp_path)
    assert not migrate(address)
