"""What lists are made by is what holds, after whatever was done to a ledger, on every store."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, update

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.judging import judge
from sayso.api.ledger.moving import back_up, migrate, restore
from sayso.api.ledger.removing import remove
from sayso.api.ledger.rereading import reread
from sayso.api.ledger.trace import trace_statement
from sayso.api.ledger.verifying import verify_ledger
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.domain.run import Run
from sayso.store import ClaimFilters, open_ledger
from sayso.store.commits import write
from sayso.store.lists import check_lists
from sayso.store.tables import claim_days, last_told, statements
from tests.fake_tools import FakeTools
from tests.first_ledger import make_first

OPTIONS = ReadOptions(tools=FakeTools())
SAID = (
    "Ana Veil said: “the dam of the north is safe”.",
    "Bo Lund denied: “the dam of the north is safe”. Ana Veil said: “the road is open”.",
    "Cy Marr said: “the bridge will be shut for the winter”. Bo Lund said: “the road is open”.",
    "Ana Veil said: “the dam of the north is safe”. Cy Marr denied: “the road is open”.",
)
OUTLETS = ("Gazette", "Herald", None)
DAYS = ("2026-03-01", "2026-03-05", "2026-03-09", None)
RANGES = (
    (None, None),
    ("2026-03-01", "2026-03-04"),
    ("2026-03-02", "2026-03-05"),
    ("2026-03-06", "2026-03-08"),
    ("2026-03-05", None),
    (None, "2026-03-01"),
)


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    """Return reports of two outlets and of nobody, of three days and of none."""
    paths = []
    for number, (said, outlet, day) in enumerate(product(SAID, OUTLETS, DAYS)):
        known = {"title": f"report {number}", "publisher": outlet, "published_at": day}
        head = "".join(f"{name}: {value}\n" for name, value in known.items() if value)
        if number % 5 in (0, 3):
            paths.append(tmp_path / f"r{number}.txt")
            paths[-1].write_text(
                f"---\n{head}---\n{said} Di Orr{number} said: “line {number} is late”.", "utf-8"
            )
    return paths


@pytest.fixture
def held(address: str, reports: list[Path]) -> str:
    """Return a ledger of half of the reports."""
    add([str(path) for path in reports[::2]], address, options=OPTIONS)
    return address


def _check(address: str) -> None:
    """Fail where the tables are not what holds, or where lists by them are not those by what holds."""
    with open_ledger(address, read_only=True) as ledger, ledger.view() as now:
        assert list(check_lists(now.connection)) == []
        past = type(now)(now.connection, now._backend)
        past.as_of = now.last
        for contested, outlet, (first, last) in product((None, True), OUTLETS, RANGES):
            asked = ClaimFilters(contested=contested, outlet=outlet, first_day=first, last_day=last)
            found = now.choose_claims(asked)
            assert found == past.choose_claims(asked)
            assert now.choose_claims(asked, limit=2) == found[:2]
            assert now.count_claims(asked, without=found[:2]) == past.count_claims(asked, without=found[:2])
        for actor_id in now.connection.scalars(select(statements.c.actor_id).distinct()).all():
            assert now.statements_of(actor_id, limit=3) == past.statements_of(actor_id, limit=3)


def test_lists_are_right_after_adding(held: str, reports: list[Path]) -> None:
    """All at once, one more, and with what is not resolved yet."""
    with open_ledger(held, read_only=True) as ledger, ledger.view() as view:
        for table in (claim_days, last_told):
            assert view.connection.scalar(select(func.count()).select_from(table))
    _check(held)
    for path in reports[1:4:2]:
        add([str(path)], held, options=OPTIONS)
        _check(held)
    add([str(path) for path in reports], held, options=OPTIONS, resolve=False)
    _check(held)


def test_lists_are_right_after_judging(held: str) -> None:
    """What a person decided changes what holds."""
    claim = next(each for each in list_claims(held).brief.claims if each.contested)
    denial = next(side for side in claim.sides if side.stance == "denies").statements[0]
    judge(held, JudgementKind.NO_DENIAL, denial.id, claim.id, by="Ed", options=OPTIONS)
    _check(held)
    told, *_ = trace_statement(held, denial.id).attributions
    judge(held, JudgementKind.WRONG, told[0], by="Ed", options=OPTIONS)
    _check(held)


def test_lists_are_right_after_reading_again(held: str) -> None:
    """Before all is resolved anew, too: what is not read any more tells of nothing."""
    with open_ledger(held) as ledger:
        with ledger.view() as view:
            readings = [replace(each, attributions=each.attributions[1:]) for each in view.readings()]
        with ledger.begin("reread", Run("0")).change() as change:
            change.reread(readings[:6])
        _check(held)
    reread(held, options=OPTIONS, everything=True)
    _check(held)


@pytest.mark.parametrize("resolve", [False, True])
def test_lists_are_right_after_removal(held: str, reports: list[Path], resolve: bool) -> None:
    """One report after the other, and one that comes back."""
    for path in reports[0:6:2]:
        remove(held, str(path), by="Ed", why="retracted", options=OPTIONS, resolve=resolve)
        _check(held)
    add([str(reports[0])], held, options=OPTIONS, readmit=True)
    _check(held)


def test_lists_move_with_the_ledger(held: str, new_address: Callable[[], str], tmp_path: Path) -> None:
    """A backup has them, and what is restored."""
    back_up(held, tmp_path / "kept.db")
    _check(str(tmp_path / "kept.db"))
    back = new_address()
    restore(tmp_path / "kept.db", back)
    _check(back)


def test_lists_come_with_migration(address: str) -> None:
    """A ledger of the first version gets them of what it holds."""
    make_first(address)
    migrate(address)
    _check(address)
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        assert view.choose_claims(ClaimFilters(last_day="2100-01-01")) == []
        assert view.connection.scalar(select(func.count()).select_from(claim_days)) == 2


@pytest.mark.parametrize(
    "change",
    [
        delete(last_told),
        delete(claim_days).where(claim_days.c.outlet == ""),
        update(claim_days).values(statements=claim_days.c.statements + 1),
        insert(last_told).values(statement_id="s0", actor_id="p0", day=""),
    ],
)
def test_what_is_otherwise_is_found(held: str, change: object) -> None:
    """Verifying finds rows that are gone, changed, or of nothing."""
    assert verify_ledger(held).faults == []
    with open_ledger(held) as ledger, write(ledger._engine, ledger._backend) as connection:
        connection.execute(change)  # type: ignore[call-overload]
    faults = verify_ledger(held).faults
    assert faults
    assert all("is not told the same twice" in str(fault) for fault in faults)
