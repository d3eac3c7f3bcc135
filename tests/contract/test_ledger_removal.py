"""What is left of a document that was taken out: nothing but its count."""

import threading
import zlib
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.decisions import list_judgements
from sayso.api.ledger.judging import judge
from sayso.api.ledger.removing import remove
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.errors import LedgerDamaged, NotInLedger
from sayso.store import open_ledger
from sayso.store.address import find_backend
from sayso.store.packing import unpack
from sayso.store.tables import metadata
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of

OPTIONS = ReadOptions(tools=FakeTools())
WORD = "quixotically"


@pytest.fixture
def filled(address: str, tmp_path: Path) -> str:
    """Return a ledger with a report that holds the word, one that tells the same, and a judgement on the first."""
    (tmp_path / "gone.txt").write_text(f"Zo {WORD} Ana Veil said: “the {WORD} built dam is safe”.", "utf-8")
    (tmp_path / "stays.txt").write_text(
        "Bo Lund denied: “the built dam is safe”. Cy Marr said: “the road is shut”.", "utf-8"
    )
    paths = [str(tmp_path / name) for name in ("gone.txt", "stays.txt")]
    add(paths, address, options=OPTIONS, keep_originals=True)
    sides = [side for claim in list_claims(address).brief.claims for side in claim.sides]
    (told,) = (each for side in sides for each in side.statements if each.actor == "Ana Veil")
    judge(address, JudgementKind.HIDE, told.id, by="Ed", options=OPTIONS)
    return address


def test_no_word_is_left(filled: str, tmp_path: Path) -> None:
    """No column of any table, now or in history, holds a word of it, and no byte of the file."""
    assert any(WORD in each for each in _dump(filled))
    removed = remove(filled, str(tmp_path / "gone.txt"), by="Ed", why="legal request", options=OPTIONS)
    assert removed.counts["attributions"] == 1
    assert not [each for each in _dump(filled) if WORD in each]
    if "://" not in filled:
        files = (Path(filled), Path(f"{filled}-wal"))
        assert not any(WORD.encode() in path.read_bytes() for path in files if path.exists())


def test_it_stays_out_until_it_is_readmitted(filled: str, tmp_path: Path) -> None:
    """Met again it is left out; told to, the ledger takes it, and holds what it would without the removal."""
    whole = content_of(filled)
    gone = str(tmp_path / "gone.txt")
    remove(filled, gone, by="Ed", why="mistake", options=OPTIONS)
    assert add([gone], filled, options=OPTIONS).removed == 1
    assert len(content_of(filled)["documents"]) == 1
    assert add([gone], filled, options=OPTIONS, keep_originals=True, readmit=True).new == 1
    again = content_of(filled)
    assert {name for name in whole if again[name] != whole[name]} <= {"removals"}


def test_the_ledger_stays_sound(filled: str, tmp_path: Path) -> None:
    """What was taken out is counted in the journal, whose chain is whole; judgements on it are gone."""
    remove(filled, str(tmp_path / "gone.txt"), by="Ed", why="legal request", options=OPTIONS)
    assert verify_ledger(filled).faults == []
    assert list_judgements(filled) == ([], [])
    with open_ledger(filled, read_only=True) as ledger, ledger.view() as view:
        (entry,) = view.entries("removal")
    assert (entry.record["why"], entry.record["counts"]["documents"]) == ("legal request", 1)


def test_what_is_not_there_cannot_be_removed(filled: str) -> None:
    """A name of no document is refused."""
    with pytest.raises(NotInLedger):
        remove(filled, "nothing.txt", by="Ed", why="", options=OPTIONS)


def _dump(address: str) -> list[str]:
    """Return every value of every row, packed ones unpacked."""
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        rows = (row for table in metadata.sorted_tables for row in view.connection.execute(select(table)))
        return [_text(value) for row in rows for value in row]


def _text(value: Any) -> str:
    if not isinstance(value, bytes):
        return str(value)
    try:
        return str(unpack(value))
    except LedgerDamaged:
        return _unzip(value)


def _unzip(value: bytes) -> str:
    try:
        return zlib.decompress(value).decode("utf-8", "replace")
    except zlib.error:
        return value.decode("latin-1")


def test_documents_are_removed_at_once(filled: str, tmp_path: Path) -> None:
    """Two removals at the same time wait for each other, and both are done."""
    errors: list[BaseException] = []

    def work(name: str) -> None:
        try:
            remove(filled, str(tmp_path / name), by="Ed", why="legal request", options=OPTIONS)
        except BaseException as exc:  # noqa: BLE001 - told by the test
            errors.append(exc)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("gone.txt", "stays.txt")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert content_of(filled)["documents"] == []


def test_no_word_is_left_in_what_postgresql_knows_of_the_columns(filled: str, tmp_path: Path) -> None:
    """Its samples of what stands in a column are taken anew."""
    if "://" not in filled:
        pytest.skip("SQLite takes no samples")
    engine = find_backend(filled).connect(read_only=False)
    sampled = text(
        "SELECT coalesce(most_common_vals::text, '') || coalesce(histogram_bounds::text, '') FROM pg_stats"
    )
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT", writing=True) as connection:
        connection.execute(text("ANALYZE"))
        assert [values for values in connection.scalars(sampled) if WORD in values]
        remove(filled, str(tmp_path / "gone.txt"), by="Ed", why="legal request", options=OPTIONS)
        assert not [values for values in connection.scalars(sampled) if WORD in values]
    engine.dispose()
