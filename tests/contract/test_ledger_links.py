"""Links that a ledger remembers save time, and change nothing."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import delete, func, select, update

from sayso.api.ledger import add
from sayso.api.ledger.removing import remove
from sayso.api.options import ReadOptions
from sayso.store import open_ledger
from sayso.store.commits import write
from sayso.store.tables import links
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of

OPTIONS = ReadOptions(tools=FakeTools())
REPORTS = {
    "a.txt": "Ana Veil said: “the dam of the north is safe”.",
    "b.txt": "Bo Lund denied: “the dam of the north is safe”. Ana Veil said: “the road is open”.",
    "c.txt": "Cy Marr said: “the dam of the north is safe”.",
}


def _write(folder: Path, *names: str) -> str:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(REPORTS[name], "utf-8")
    return str(folder)


def _count(address: str) -> int:
    with open_ledger(address) as ledger, ledger.view() as view:
        return view.connection.scalar(select(func.count()).select_from(links)) or 0


def _forget(address: str) -> None:
    with open_ledger(address) as ledger, write(ledger._engine, ledger._backend) as connection:
        connection.execute(delete(links))


def test_what_is_remembered_changes_nothing(new_address: Callable[[], str], tmp_path: Path) -> None:
    """A ledger that grows a report at a time, and loses one, says what one says that remembers nothing."""
    remembering, forgetful = new_address(), new_address()
    for name in REPORTS:
        for address in (remembering, forgetful):
            add([_write(tmp_path / "reports", name)], address, options=OPTIONS)
        _forget(forgetful)
    assert content_of(remembering) == content_of(forgetful)
    assert (_count(remembering), _count(forgetful)) == (len(REPORTS), 0)
    for address in (remembering, forgetful):
        remove(address, str(tmp_path / "reports" / "a.txt"), by="Ed", why="retracted", options=OPTIONS)
    assert content_of(remembering) == content_of(forgetful)
    assert _count(remembering) == 2


def test_damaged_records_are_found_anew(new_address: Callable[[], str], tmp_path: Path) -> None:
    """Records that are not as they were written are made again; what the ledger says is as if they had been sound."""
    damaged, sound = new_address(), new_address()
    for address in (damaged, sound):
        add([_write(tmp_path / "reports", "a.txt", "b.txt")], address, options=OPTIONS)
    with open_ledger(damaged) as ledger, write(ledger._engine, ledger._backend) as connection:
        connection.execute(update(links).values(body=b"no record"))
    for address in (damaged, sound):
        add([_write(tmp_path / "reports", "c.txt")], address, options=OPTIONS)
    assert content_of(damaged) == content_of(sound)
    with open_ledger(damaged) as ledger, ledger.view() as view:
        version = view.connection.scalar(select(links.c.version).limit(1)) or ""
        assert len(view.links(version)) == _count(damaged) == len(REPORTS)


def test_what_another_process_changed_meanwhile_stays(address: str) -> None:
    """Records tell the links to all others; those that were found beside other records are not kept."""
    with open_ledger(address) as ledger:
        assert ledger.keep_links("1", {b"a": b"x"}, gone=[], before=[])
        assert not ledger.keep_links("1", {b"b": b"y"}, gone=[b"a"], before=[])
        with ledger.view() as view:
            assert view.links("1") == {b"a": b"x"}
        assert ledger.keep_links("1", {b"b": b"y"}, gone=[b"a"], before=[b"a"])
        with ledger.view() as view:
            assert view.links("1") == {b"b": b"y"}


def test_other_rules_find_all_anew(address: str) -> None:
    """What other rules or another model found is not told, and goes as soon as something else is kept."""
    with open_ledger(address) as ledger:
        ledger.keep_links("1", {b"a": b"x"}, gone=[], before=[])
        with ledger.view() as view:
            assert view.links("2") == {}
        ledger.keep_links("2", {b"a": b"y"}, gone=[], before=[])
        with ledger.view() as view:
            assert (view.links("1"), view.links("2")) == ({}, {b"a": b"y"})
