"""A document that is taken out of a ledger leaves no word behind, on every store."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, select, text

from sayso.api.ledger import add
from sayso.api.ledger.claims import Told, list_claims
from sayso.api.ledger.decisions import import_judgements
from sayso.api.ledger.judging import judge, undo
from sayso.api.ledger.removing import remove
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.errors import LedgerBusy, LedgerDamaged, NotInLedger
from sayso.store import open_ledger
from sayso.store.packing import unpack
from sayso.store.tables import commits, metadata
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of

OPTIONS = ReadOptions(tools=FakeTools())
FRONT = "---\ntitle: Zzyzxtitle\npublisher: Zzyzxgazette\npublished_at: {}\n---\n"
SECRET = (
    FRONT.format("2026-03-01") + "Ana Zzyzxveil said: “the dam of the north is safe zzyzxword”. "
    "Zzyzxa Zzyzxb denied: “the road to the zzyzxport is open”. Ana Veil said: “the mill is shut”."
)
OTHERS = {
    "b.txt": "Bo Lund denied: “the dam of the north is safe”. Ana Veil said: “the mill is shut”.",
    "c.txt": "Cy Marr said: “the dam of the north is safe now”. Ana Zzveil said: “the mill is shut”.",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder of reports of which one is going to be taken out."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "zzyzxname.txt").write_text(SECRET, "utf-8")
    for name, words in OTHERS.items():
        (folder / name).write_text(words, "utf-8")
    return folder


@pytest.fixture
def secret(address: str, reports: Path) -> str:
    """Return the id of that document, in a ledger that was added to, read again and judged."""
    add([str(reports / "zzyzxname.txt")], address, options=OPTIONS, keep_originals=True)
    add([str(reports)], address, options=OPTIONS, keep_originals=True)
    (reports / "zzyzxcopy.txt").write_text(SECRET, "utf-8")
    (reports / "zzyzxbad.txt").write_text(SECRET, "utf-8")
    add([str(reports)], address, options=OPTIONS)
    (reports / "zzyzxbad.txt").write_text("UNREADABLE", "utf-8")
    add([str(reports / "zzyzxbad.txt")], address, options=OPTIONS)
    for claim in list_claims(address).brief.claims:
        why = f"{claim.headline.text}"
        made = judge(address, JudgementKind.HIDE, claim.id, by="Ed", why=why, options=OPTIONS)
    undo(address, made.id, by="Ed", why=f"the zzyzxport: {why}", options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        (found,) = view.find_documents(str(reports / "zzyzxname.txt"))
        return found


def test_no_word_is_left(address: str, secret: str) -> None:
    """No column of any table has a word of it, packed or not, now or in the past; and the ledger is sound."""
    assert any("zzyzx" in told for told in _dump(address))
    removed = remove(address, secret, by="Ed", why="a court says so", options=OPTIONS)
    assert [told for told in _dump(address) if "zzyzx" in told] == []
    assert removed.counts["documents"] == removed.counts["originals"] == 1
    assert removed.counts["attributions"] == 3
    assert removed.counts["sightings"] == 2
    assert removed.counts["failures"] == 1
    assert verify_ledger(address).faults == []


def test_no_byte_is_left_in_the_file(tmp_path: Path, reports: Path) -> None:
    """The file and the log beside it hold no word of it; it would be found there before."""
    ledger = tmp_path / "bytes.db"
    add([str(reports)], str(ledger), options=OPTIONS)
    remove(str(ledger), str(reports / "zzyzxname.txt"), by="Ed", why="a court says so", options=OPTIONS)
    found = b"".join(path.read_bytes() for path in tmp_path.glob("bytes.db*"))
    assert b"dam of the north" in found
    assert b"zzyzx" not in found.lower()


def test_the_rest_is_as_if_it_had_never_been(
    new_address: Callable[[], str], reports: Path, tmp_path: Path
) -> None:
    """What the other documents say together is what a ledger without it has."""
    one, other = new_address(), new_address()
    add([str(reports)], one, options=OPTIONS)
    remove(one, str(reports / "zzyzxname.txt"), by="Ed", why="retracted", options=OPTIONS)
    add([str(reports / name) for name in OTHERS], other, options=OPTIONS)
    removed, never = content_of(one), content_of(other)
    assert removed.pop("removals")
    never.pop("removals")
    assert removed == never


def test_the_past_still_tells_what_others_said(address: str, reports: Path) -> None:
    """As of any time before, and before all is resolved anew, what stands in other documents is told without it."""
    add([str(reports)], address, options=OPTIONS)
    then = list_claims(address, limit=None)
    remove(address, str(reports / "zzyzxname.txt"), by="Ed", why="retracted", options=OPTIONS, resolve=False)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        times = [*view.connection.scalars(select(commits.c.at)), None]
    told = [list_claims(address, as_of=time, limit=None) for time in times]
    for each in (told[-3], told[-1]):
        assert len(each.documents) == 2
        assert _list_tellings(each) == {one for one in _list_tellings(then) if "zzyzx" not in one[0]}


def test_it_goes_on_where_it_was(address: str, secret: str) -> None:
    """Removed again, what is left to do is done, and the same is told."""
    first = remove(address, secret, by="Ed", why="retracted", options=OPTIONS, resolve=False)
    again = remove(address, secret, by="Ed", why="retracted", options=OPTIONS)
    assert first == again
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert not view.is_stale()
        assert len(list(view.entries("removal"))) == 1


def test_a_reader_of_the_file_is_told(tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads what is deleted keeps it in the log: that is said, and done when it is tried again."""
    monkeypatch.setattr("sayso.store.sqlite._WAIT", 0.1)
    address, path = str(tmp_path / "read.db"), str(reports / "zzyzxname.txt")
    add([str(reports)], address, options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        (found,) = view.find_documents(path)
        with pytest.raises(LedgerBusy, match=f"is removed, but .* sayso remove {found}"):
            remove(address, path, by="Ed", why="retracted", options=OPTIONS)
    remove(address, found, by="Ed", why="retracted", options=OPTIONS)
    assert not any(b"zzyzx" in path.read_bytes().lower() for path in tmp_path.glob("read.db*"))


def test_words_do_not_come_back_by_another_door(address: str, secret: str, reports: Path) -> None:
    """A reading, a resolution or a judgement that was begun before it went does not bring it back."""
    with open_ledger(address) as ledger:
        with ledger.view() as view:
            (reading,) = view.readings([secret])
            covers, resolution = view.last, view.resolution()
            judgements = view.judgements()
        remove(ledger, secret, by="Ed", why="retracted", options=OPTIONS)
        work = ledger.begin("reread", OPTIONS.choose_tools().run())
        with work.change() as change:
            change.reread([reading])
            assert not change.resolve(resolution, {}, covers=covers)
        with pytest.raises(NotInLedger, match="was removed"), work.change() as change:
            change.judge(judgements[0])
        assert import_judgements(ledger, judgements, options=OPTIONS) == 0
    assert [told for told in _dump(address) if "zzyzx" in told] == []


def _list_tellings(told: Told) -> set[tuple[str, str]]:
    """Return who says something, and where."""
    sides = (side for claim in told.brief.claims for side in claim.sides)
    statements = (statement for side in sides for statement in side.statements)
    return {(telling.words.document, each.actor) for each in statements for telling in each.tellings}


def _dump(address: str) -> Iterator[str]:
    """Yield every value of every row of every table, in small letters, packed records unpacked."""
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        for table in metadata.sorted_tables:
            for row in view.connection.execute(select(table)).mappings():
                for name, value in row.items():
                    yield f"{table.name}.{name}: {_open(value)}".lower()
        if view.connection.dialect.name == "postgresql":
            for name in inspect(view.connection).get_table_names():
                rows = view.connection.scalars(text(f'SELECT t::text FROM "{name}" AS t'))
                yield from (f"{name}: {row}".lower() for row in rows)


def _open(value: Any) -> str:
    if not isinstance(value, bytes):
        return str(value)
    with suppress(LedgerDamaged):
        return str(unpack(value))
    with suppress(zlib.error):
        return repr(zlib.decompress(value))
    return repr(value)
