"""What a file can do to a ledger, and what is said then."""

import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.cli.main import sayso_command
from sayso.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerFull,
    LedgerMissing,
    LedgerOutdated,
    LedgerReadOnly,
    StoreError,
    StoreUnreadable,
)
from sayso.store import open_ledger
from sayso.store import sqlite as store
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of

OPTIONS = ReadOptions(tools=FakeTools())
NOBODY: Final = 65534
REPORTS: Final = 40


@pytest.fixture(autouse=True)
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let who waits for a lock give up soon."""
    monkeypatch.setattr(store, "_WAIT", 0.1)


@pytest.fixture
def reports(tmp_path: Path) -> str:
    """Return a folder of reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(REPORTS):
        noise = "".join(random.Random(number).choices("abcdefghijk ", k=3000))
        said = f"Ana Veil said: “tram {number} is late since the {number % 5} mill was shut”. {noise}"
        (folder / f"r{number}.txt").write_text(said, "utf-8")
    return str(folder)


@pytest.fixture
def ledger(tmp_path: Path, reports: str) -> Path:
    """Return a ledger that holds them."""
    path = tmp_path / "ledger.db"
    add([reports], str(path), options=OPTIONS)
    return path


def test_a_full_disk_is_told_and_the_run_goes_on_later(
    tmp_path: Path, reports: str, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was committed before stays whole; with more room the same run gives the whole ledger."""
    address = str(tmp_path / "full.db")
    monkeypatch.setattr("sayso.api.ledger.adding._MOST", 8)
    with monkeypatch.context() as small:
        small.setattr(store, "_WRITING", (*store._WRITING, "PRAGMA max_page_count = 110"))
        with pytest.raises(LedgerFull, match="make room, then run the same again"):
            add([reports], address, options=OPTIONS)
    checked = verify_ledger(address)
    assert (checked.documents % 8, checked.faults) == (0, [])
    assert 0 < checked.documents < REPORTS
    add([reports], address, options=OPTIONS)
    assert content_of(address) == content_of(str(ledger))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")
def test_a_small_disk_is_told(tmp_path: Path, reports: str, ledger: Path) -> None:
    """The same on a disk that is really full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("nothing may be mounted here")
    address = str(disk / "ledger.db")
    try:
        with pytest.raises(LedgerFull):
            add([reports], address, options=OPTIONS)
        assert verify_ledger(address).faults == []
        subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
        add([reports], address, options=OPTIONS)
        assert content_of(address) == content_of(str(ledger))
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.fixture
def as_nobody(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Return what gives up the rights of root, which may write everything, until the test is over."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.name.startswith("pytest") or folder == tmp_path:
            folder.chmod(0o755)
    owner = os.geteuid()
    yield lambda: os.seteuid(NOBODY) if owner == 0 else None
    os.seteuid(owner)


def test_a_file_that_is_read_only_can_be_read(
    ledger: Path, reports: str, as_nobody: Callable[[], None]
) -> None:
    """It is not written, and that is said; it is read all the same."""
    ledger.chmod(0o444)
    ledger.parent.chmod(0o555)
    as_nobody()
    with pytest.raises(LedgerReadOnly, match="give the right to write it and its folder"):
        add([reports], str(ledger), options=OPTIONS)
    assert list_claims(str(ledger)).brief.claims
    assert verify_ledger(str(ledger)).documents == REPORTS


def test_a_folder_that_is_read_only_is_told(
    ledger: Path, reports: str, as_nobody: Callable[[], None]
) -> None:
    """Nothing can be written beside a ledger there, nor a new one."""
    ledger.chmod(0o666)
    ledger.parent.chmod(0o555)
    as_nobody()
    with pytest.raises(LedgerReadOnly):
        add([reports], str(ledger), options=OPTIONS)
    assert list_claims(str(ledger)).brief.claims
    with pytest.raises(StoreUnreadable, match="look at its folder and its rights"):
        add([reports], str(ledger.with_name("new.db")), options=OPTIONS)


def test_a_file_that_may_not_be_read_is_told(ledger: Path, as_nobody: Callable[[], None]) -> None:
    """It is not taken for an empty one."""
    ledger.chmod(0)
    as_nobody()
    with pytest.raises(StoreUnreadable, match="look at its folder and its rights"):
        list_claims(str(ledger))


def test_a_locked_file_can_be_read(ledger: Path, reports: str) -> None:
    """Who holds the lock too long is told of; readers do not care."""
    other = sqlite3.connect(ledger, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LedgerBusy, match="try again when that is done"):
        add([reports], str(ledger), options=OPTIONS)
    assert list_claims(str(ledger)).brief.claims
    other.close()
    assert add([reports], str(ledger), options=OPTIONS).known == REPORTS


@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.99])
def test_a_truncated_file_is_damaged(ledger: Path, reports: str, share: float) -> None:
    """It is neither read nor written on."""
    data = ledger.read_bytes()
    ledger.write_bytes(data[: int(len(data) * share)])
    for work in (lambda: list_claims(str(ledger)), lambda: add([reports], str(ledger), options=OPTIONS)):
        with pytest.raises(LedgerDamaged, match="restore a backup with sayso restore"):
            work()


def test_a_flipped_bit_is_an_error_or_a_fault(ledger: Path, tmp_path: Path) -> None:
    """Whatever bit is flipped: what is told is right, or it is said what is damaged; nothing falls over."""
    data = ledger.read_bytes()
    told = list_claims(str(ledger), limit=None).record()["claims"]
    chance = random.Random(5)
    found = 0
    for number in range(40):
        flipped = bytearray(data)
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path = tmp_path / f"flipped{number}.db"
        path.write_bytes(flipped)
        faults = _list_faults(str(path))
        found += bool(faults)
        if not faults:
            assert list_claims(str(path), limit=None).record()["claims"] == told
    assert found


def _list_faults(address: str) -> list[str]:
    try:
        list_claims(address, limit=None)
        return [str(fault) for fault in verify_ledger(address).faults]
    except StoreError as exc:
        return [str(exc)]


def test_every_damaged_report_is_told(ledger: Path) -> None:
    """The check goes on behind a record that cannot be read."""
    connection = sqlite3.connect(ledger)
    connection.execute("UPDATE documents SET body = x'00' WHERE pk IN (3, 5)")
    connection.execute("UPDATE readings SET body = substr(body, 1, 20) WHERE pk = 9")
    connection.execute("UPDATE documents SET title = 'another' WHERE pk = 11")
    connection.execute("UPDATE actors SET name = 'Ana Vail'")
    connection.execute("UPDATE claims SET headline = 'another' WHERE pk = 1")
    connection.commit()
    connection.close()
    checked = verify_ledger(str(ledger))
    assert checked.documents == REPORTS - 3
    assert sum("is damaged" in str(fault) for fault in checked.faults) == 3
    assert any("another title" in str(fault) for fault in checked.faults)
    assert any("calls the actor 'Ana Vail'" in str(fault) for fault in checked.faults)


def test_a_word_that_is_kept_twice_must_be_the_same(ledger: Path) -> None:
    """A row to search by that tells something else than the record beside it is found."""
    connection = sqlite3.connect(ledger)
    connection.execute("UPDATE claims SET contested = 1 - contested")
    connection.commit()
    connection.close()
    (fault, *_) = verify_ledger(str(ledger)).faults
    assert "claims: " in str(fault)
    assert "is not told the same twice" in str(fault)


def test_other_files_are_no_ledgers(tmp_path: Path, reports: str) -> None:
    """A text, and a database of something else, are refused, and stay as they are."""
    text, other = tmp_path / "text.db", tmp_path / "other.db"
    text.write_text("this is no database " * 100, "utf-8")
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE things (name TEXT)")
    connection.commit()
    connection.close()
    before = other.read_bytes()
    with pytest.raises(LedgerDamaged, match="is no ledger, or damaged"):
        add([reports], str(text), options=OPTIONS)
    with pytest.raises(StoreUnreadable, match="holds tables of something else"):
        add([reports], str(other), options=OPTIONS)
    assert (text.read_text("utf-8"), sqlite3.connect(other).execute("SELECT * FROM things").fetchall()) == (
        "this is no database " * 100, []
    )  # fmt: skip
    assert len(before) == len(other.read_bytes())
    with pytest.raises(LedgerMissing, match="there is no ledger"):
        list_claims(str(tmp_path / "nowhere.db"))


def test_a_later_version_is_told(new_address: Callable[[], str], reports: str) -> None:
    """A ledger of a sayso to come is neither read nor written."""
    address = new_address()
    with open_ledger(address) as ledger, ledger.begin("add", FakeTools().run()).change() as change:
        change.commit.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    for read_only in (True, False):
        with pytest.raises(LedgerOutdated, match="use the sayso that wrote it, or a later one"):
            open_ledger(address, read_only=read_only)


def test_what_nobody_tells_any_more_is_left_out(address: str, reports: str) -> None:
    """Between a reading that finds less and the next resolution, the rest is told."""
    add([reports], address, options=OPTIONS)
    with open_ledger(address) as ledger:
        work = ledger.begin("reread", FakeTools().run())
        with ledger.view() as view:
            found = list(view.readings())
        with work.change() as change:
            change.reread([replace(reading, attributions=()) for reading in found[1:]])
        told = list_claims(ledger, limit=None).brief.claims
        assert len({each.id for claim in told for side in claim.sides for each in side.statements}) == 1
        with work.change() as change:
            change.reread([replace(reading, attributions=()) for reading in found])
        assert list_claims(ledger).brief.claims == ()


@pytest.mark.parametrize("kind", ["text", "truncated", "folder", "url"])
def test_the_command_line_says_it_in_one_line(ledger: Path, tmp_path: Path, kind: str) -> None:
    """No command falls over; each exits with 2 and says what to do."""
    (tmp_path / "text").write_text("no database " * 99, "utf-8")
    (tmp_path / "truncated").write_bytes(ledger.read_bytes()[:9000])
    (tmp_path / "folder").mkdir()
    name = "postgresql://me:geheim@127.0.0.1:none/x" if kind == "url" else str(tmp_path / kind)
    for command in (["claims", "--ledger", name], ["add", str(tmp_path / "text"), "--ledger", name]):
        exc = CliRunner().invoke(sayso_command, command).exception
        assert isinstance(exc, StoreError)
        assert exc.remedy or exc.expected
        assert "geheim" not in str(exc)
