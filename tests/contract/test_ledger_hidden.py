"""What was hidden stays so while any of it is told, on every store."""

import re
from pathlib import Path

import pytest

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.decisions import list_judgements
from sayso.api.ledger.judging import judge
from sayso.api.ledger.rereading import reread
from sayso.api.options import ReadOptions
from sayso.domain.judgement import JudgementKind
from sayso.store import open_ledger
from sayso.store.tables import tellings
from tests.fake_tools import FakeTools

OPTIONS = ReadOptions(tools=FakeTools())
SHORTER = re.compile(r"([A-Z]\w+ [A-Z]\w+) (said|denied): “([^”]+) leaking”")
"""Reads all but the last word."""
TOLD = "Ana Veil said: “the dam of the north is leaking”."


@pytest.fixture
def told_twice(address: str, tmp_path: Path) -> str:
    """Return a ledger with one statement that two reports tell."""
    for name, more in (("a", ""), ("b", " So it goes.")):
        (tmp_path / f"{name}.txt").write_text(TOLD + more, "utf-8")
    add([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], address, options=OPTIONS)
    return address


@pytest.mark.parametrize("kind", ["statement", "claim"])
def test_it_outlives_the_attribution_that_founded_it(told_twice: str, kind: str) -> None:
    """Of two tellings the founding one is judged wrong: the other is hidden still; with that wrong too, nothing is."""
    (claim,) = list_claims(told_twice).brief.claims
    (statement,) = (each for side in claim.sides for each in side.statements)
    subject = claim.id if kind == "claim" else statement.id
    judge(told_twice, JudgementKind.HIDE, subject, by="Ed", why="legal request", options=OPTIONS)
    first, second = _list_told(told_twice)
    judge(told_twice, JudgementKind.WRONG, first, by="Flo", options=OPTIONS)
    brief = list_claims(told_twice).brief
    assert brief.claims == ()
    assert [each.reason for each in brief.withheld] == ["hidden by Ed: legal request"]
    assert len(list_judgements(told_twice)[0]) == 2
    judge(told_twice, JudgementKind.WRONG, second, by="Flo", options=OPTIONS)
    (orphan,) = list_judgements(told_twice)[1]
    assert orphan.judgement.subject == subject


def test_other_words_are_not_hidden(told_twice: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that finds other words at both places leaves nothing of what was hidden."""
    (claim,) = list_claims(told_twice).brief.claims
    judge(told_twice, JudgementKind.HIDE, claim.id, by="Ed", options=OPTIONS)
    monkeypatch.setattr("tests.fake_tools.SAYING", SHORTER)
    reread(told_twice, options=OPTIONS, everything=True)
    assert len(list_claims(told_twice).brief.claims) == 1
    assert len(list_judgements(told_twice)[1]) == 1


def _list_told(address: str) -> list[str]:
    with open_ledger(address, read_only=True) as ledger, ledger.view() as view:
        query = tellings.select().where(tellings.c.until.is_(None)).order_by(tellings.c.place)
        return [row.attribution_id for row in view.connection.execute(query)]
