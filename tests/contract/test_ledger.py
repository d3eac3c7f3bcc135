"""What every store of a ledger holds to."""

import random
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims, show_claim
from sayso.api.ledger.decisions import list_judgements
from sayso.api.ledger.judging import judge, undo
from sayso.api.ledger.rereading import reread
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.api.reading import read_paths
from sayso.domain.judgement import JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.run import Run
from sayso.ingest import from_text
from sayso.store import open_ledger
from sayso.store.tables import attributions, claims, readings, sightings
from tests.fake_tools import FakeTools
from tests.ledger_content import content_of

OPTIONS = ReadOptions(tools=FakeTools())
HOSTILE = "\x00'\"; DROP TABLE claims; -- \\ \U0001f4a3 \u202e %s {} é"
REPORTS = {
    "a.txt": "Ana Veil said: “the dam of the north is safe”.",
    "b.txt": "Bo Lund denied: “the dam of the north is safe”. Ana Veil said: “the road is open”.",
    "c.txt": "Cy Marr said: “the bridge will be shut for the winter”.",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Return a folder of reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_adding_is_idempotent(address: str, reports: Path) -> None:
    """What is there already is not read again, and nothing of the ledger changes."""
    first = add([str(reports)], address, options=OPTIONS)
    before = content_of(address)
    again = add([str(reports)], address, options=OPTIONS)
    assert (first.new, again.new, again.known) == (3, 0, 3)
    assert content_of(address) == before


def test_the_same_bytes_elsewhere_are_a_sighting(address: str, reports: Path) -> None:
    """The same document met at another place is written as such, once."""
    add([str(reports)], address, options=OPTIONS)
    (reports / "copy.txt").write_text(REPORTS["a.txt"], "utf-8")
    for _ in range(2):
        add([str(reports / "copy.txt")], address, options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        met = view.connection.execute(select(sightings.c.path)).scalars().all()
        assert met == [str(reports / "copy.txt")]
        assert view.connection.scalar(select(func.count()).select_from(readings)) == 3


def test_readings_come_back_equal(address: str, reports: Path) -> None:
    """Documents and attributions are what was read, to the last field."""
    (reports / "d.html").write_text(
        "<title>A &amp; B</title><article><p>Ana Veil said: “it <b>is</b>&nbsp;so”.</p></article>", "utf-8"
    )
    add([str(reports)], address, options=OPTIONS)
    everything = replace(OPTIONS, min_score=0)
    fresh = {
        r.document.id: r for r in read_paths([str(reports)], options=everything) if isinstance(r, Reading)
    }
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert {each.document.id: each for each in view.readings()} == fresh


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.characters(), min_size=1, max_size=60), title=st.text(st.characters(), max_size=20))
def test_any_text_comes_back_as_it_was(address: str, text: str, title: str) -> None:
    """NUL, quotes, characters of four bytes and lone surrogates round-trip."""
    body = f"{title!a} Ana Veil said: “{HOSTILE} {text}”."
    document = replace(
        from_text(body, "x", options=ReadOptions(verbatim=True).ingest()), title=title + "\ud800"
    )
    reading = FakeTools().extractor.extract(document)
    with open_ledger(address) as ledger:
        work = ledger.begin("add", Run("0"))
        with work.change() as change:
            change.add([reading])
        with ledger.view() as view:
            assert list(view.readings([document.id])) == [reading]


def test_failures_are_written_and_cleared(address: str, reports: Path) -> None:
    """What cannot be read is told until it can be."""
    bad = reports / "bad.txt"
    bad.write_text("UNREADABLE but text", "utf-8")
    added = add([str(reports)], address, options=OPTIONS)
    assert [failure.document for failure in added.failures] == [str(bad)]
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert [failure.code for failure in view.failures()] == ["empty-input"]
    bad.write_text("Ana Veil said: “now it can be read”.", "utf-8")
    add([str(bad)], address, options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert view.failures() == []


@pytest.mark.parametrize("seed", range(3))
def test_order_and_batches_do_not_matter(new_address: Callable[[], str], reports: Path, seed: int) -> None:
    """The same reports in any order, together or one by one, give the same ledger."""
    together, apart = new_address(), new_address()
    add([str(reports)], together, options=OPTIONS)
    names = sorted(REPORTS)
    random.Random(seed).shuffle(names)
    for name in names:
        add([str(reports / name)], apart, options=OPTIONS)
    assert content_of(apart) == content_of(together)


def test_the_ledger_answers_as_it_stood(address: str, reports: Path) -> None:
    """A question as of a time sees what was known then, whatever was added, judged or read again since."""
    add([str(reports / "a.txt")], address, options=OPTIONS)
    then = _now(address)
    before = list_claims(address, as_of=then).record()
    add([str(reports)], address, options=OPTIONS)
    claim = list_claims(address).brief.claims[0]
    assert claim.contested
    judge(address, JudgementKind.HIDE, claim.id, by="Ed", options=OPTIONS)
    reread(address, options=OPTIONS, everything=True)
    assert list_claims(address, as_of=then).record()["claims"] == before["claims"]
    assert not list_claims(address, as_of="2000-01-01").brief.claims


def test_rows_that_stay_are_not_written_again(address: str, reports: Path) -> None:
    """Resolving anew touches only what changed."""
    add([str(reports / "c.txt")], address, options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        before = view.connection.execute(select(claims.c.pk, claims.c.since)).all()
    add([str(reports)], address, options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        held = select(claims.c.pk, claims.c.since).where(claims.c.until.is_(None))
        assert set(before) <= set(view.connection.execute(held).all())


def test_ids_lead_on_after_a_merge(address: str, reports: Path) -> None:
    """The id that a thing had leads to what it became part of."""
    young, old = reports / "young.txt", reports / "old.txt"
    young.write_text(
        "---\npublished_at: 2026-03-12\n---\nAna Veil said: “the dam of the north is safe”.", "utf-8"
    )
    add([str(young)], address, options=OPTIONS)
    before = list_claims(address).brief.claims[0]
    actor, statement = before.sides[0].statements[0].actor_id, before.sides[0].statements[0].id
    old.write_text(
        "---\npublished_at: 2026-03-10\n---\nAna Veil said: “the dam of the north is safe”.", "utf-8"
    )
    add([str(old)], address, options=OPTIONS)
    after = show_claim(address, before.id).brief.claims[0]
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert view.find_current(before.id) == after.id != before.id
        assert view.find_current(statement) == after.sides[0].statements[0].id
        assert view.find_current(actor) == after.sides[0].statements[0].actor_id
        assert view.find_current("c" + "0" * 12) is None


def test_judgements_survive_reading_again(address: str, reports: Path) -> None:
    """A decision holds after the report was read anew, and can be undone."""
    add([str(reports)], address, options=OPTIONS)
    claim = next(each for each in list_claims(address).brief.claims if each.contested)
    denial = next(side for side in claim.sides if side.stance == "denies").statements[0]
    made = judge(address, JudgementKind.NO_DENIAL, denial.id, claim.id, by="Ed", options=OPTIONS)
    reread(address, options=OPTIONS, everything=True)
    assert not show_claim(address, claim.id).brief.claims[0].contested
    assert list_judgements(address) == ([made], [])
    undo(address, made.id, by="Ed", options=OPTIONS)
    assert show_claim(address, claim.id).brief.claims[0].contested


def test_writers_wait_for_each_other(address: str, reports: Path) -> None:
    """Two that add at once lose nothing, and write nothing twice."""
    for number in range(40):
        (reports / f"n{number}.txt").write_text(f"Ana Veil said: “line {number} is open”.", "utf-8")
    open_ledger(address).close()
    errors: list[BaseException] = []

    def work() -> None:
        try:
            add([str(reports)], address, options=OPTIONS, resolve=False)
        except BaseException as exc:  # noqa: BLE001 - told by the test
            errors.append(exc)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert len(list(view.readings())) == 43
        assert view.check() == []


def test_a_reader_sees_one_state_and_is_not_blocked(address: str, reports: Path) -> None:
    """What is read while another one writes is what stood when the reading began."""
    add([str(reports / "a.txt")], address, options=OPTIONS)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert view.connection.scalar(select(func.count()).select_from(attributions)) == 1
        add([str(reports)], address, options=OPTIONS)
        assert view.connection.scalar(select(func.count()).select_from(attributions)) == 1
        assert len(list(view.readings())) == 1


def test_a_sound_ledger_verifies(address: str, reports: Path) -> None:
    """Nothing is wrong with what was added, judged and briefed."""
    add([str(reports)], address, options=OPTIONS, keep_originals=True)
    claim = list_claims(address).brief.claims[0]
    judge(address, JudgementKind.HIDE, claim.id, by="Ed", why=HOSTILE, options=OPTIONS)
    checked = verify_ledger(address)
    assert (checked.faults, checked.documents, checked.entries) == ([], 3, 1)


def _now(address: str) -> str:
    """Return the time of the last commit of a ledger."""
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        from sayso.store.tables import commits

        return str(view.connection.scalar(select(func.max(commits.c.at))))
