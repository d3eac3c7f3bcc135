"""The journal shows every later change to it, on every store."""

from pathlib import Path

import pytest
from sqlalchemy import Executable, delete, select, update

from sayso.api.ledger import add
from sayso.api.ledger.briefing import brief_ledger
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.judging import judge, undo
from sayso.api.ledger.removing import remove
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.store import open_ledger
from sayso.store.journal import check_chain
from sayso.store.tables import commits, journal
from tests.fake_tools import FakeTools

OPTIONS = ReadOptions(tools=FakeTools())
ENTRIES = 6


@pytest.fixture
def kept(address: str, tmp_path: Path) -> str:
    """Return a ledger with judgements, one undone, one without its words, a brief and a removal."""
    for name, said in (("a", "the dam is safe"), ("b", "the road is shut"), ("c", "the mill is for sale")):
        (tmp_path / f"{name}.txt").write_text(f"Ana Veil said: “{said}”.", "utf-8")
    add([str(tmp_path / f"{name}.txt") for name in "abc"], address, options=OPTIONS)
    made = [
        judge(address, JudgementKind.HIDE, claim.id, by="Ed", why="off topic", options=OPTIONS)
        for claim in list_claims(address).brief.claims
    ]
    undo(address, made[0].id, by="Ed", options=OPTIONS)
    brief_ledger(address, options=OPTIONS)
    remove(address, str(tmp_path / "c.txt"), by="Ed", why="retracted", options=OPTIONS)
    checked = verify_ledger(address)
    assert (checked.entries, checked.faults) == (len(made) + 3, [])
    assert checked.entries == ENTRIES
    return address


def test_every_changed_field_shows(kept: str) -> None:
    """Any field of any entry, changed by one character, is found."""
    for seq in range(1, ENTRIES + 1):
        for column in ("at", "kind", "body", "digest", "previous", "hash"):
            field, here = journal.c[column], (journal.c.seq == seq) & journal.c[column].is_not(None)
            assert _check(kept, update(journal).where(here).values({column: field + "0"})) or (
                seq == ENTRIES - 3 and column == "body"
            ), (seq, column)


def test_every_entry_that_is_gone_shows(kept: str) -> None:
    """Be it the first, one in the middle or the last."""
    for seq in range(1, ENTRIES + 1):
        assert _check(kept, delete(journal).where(journal.c.seq == seq))


def test_who_lets_a_report_in_again_is_told(kept: str, tmp_path: Path) -> None:
    """A readmission is an entry as the removal is."""
    add([str(tmp_path)], kept, options=OPTIONS, readmit=True, by="Flo")
    with open_ledger(kept, read_only=True) as ledger, ledger.view() as view:
        (removal,), (readmission,) = view.entries("removal"), view.entries("readmission")
    assert readmission.record == {"document_id": removal.record["document_id"], "by": "Flo"}
    assert verify_ledger(kept).faults == []


def test_entries_that_changed_places_show(kept: str) -> None:
    """The numbers alone do not make the order."""
    places = ((1, 99), (2, 1), (99, 2))
    assert _check(kept, *(update(journal).where(journal.c.seq == old).values(seq=new) for old, new in places))


def test_words_that_are_gone_without_a_removal_show(kept: str) -> None:
    """An entry without its body must be one that a removal names."""
    for seq in range(1, ENTRIES + 1):
        gone = update(journal).where(journal.c.seq == seq).values(body=None)
        assert bool(_check(kept, gone)) is (seq != ENTRIES - 3)


def test_an_end_that_was_cut_off_shows(kept: str) -> None:
    """By the commit that wrote it; where that is cut off too, by a head that was noted."""
    head = verify_ledger(kept).head
    last = select(journal.c.since).where(journal.c.seq == ENTRIES).scalar_subquery()
    cut = (delete(commits).where(commits.c.seq >= last), delete(journal).where(journal.c.seq == ENTRIES))
    assert _check(kept, cut[1])
    without = _check(kept, *cut)
    assert without == [f"the words of entry {ENTRIES - 3} are gone"]
    assert [each for each in _check(kept, *cut, head=head) if each not in without] == [
        f"no entry has the hash {str(head)[:16]}…"
    ]


def _check(address: str, *changes: Executable, head: str | None = None) -> list[str]:
    """Return what is found in the journal after changes, which are taken back."""
    with open_ledger(address) as ledger, ledger.index() as index:
        connection = index._connection
        with connection.begin_nested() as point:
            for change in changes:
                connection.execute(change)
            found = check_chain(connection, head)
            point.rollback()
    return found
