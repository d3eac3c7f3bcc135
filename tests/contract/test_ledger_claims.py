"""Lists of claims, on every store of a ledger: what is told, and what is only counted."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.api.ledger import add
from sayso.api.ledger.claims import list_claims
from sayso.api.ledger.judging import judge
from sayso.api.ledger.trace import trace_statement
from sayso.api.options import ReadOptions
from sayso.domain.anchor import name_attributions
from sayso.domain.brief import BriefClaim
from sayso.domain.judgement import JudgementKind
from sayso.store import ClaimFilters, open_ledger
from tests.fake_tools import FakeTools

OPTIONS = ReadOptions(tools=FakeTools())
REPORTS = {
    "a.txt": "Ana Veil said: “the dam of the north is safe”. Ana Veil said: “the harvest will be late”.",
    "b.txt": "Bo Lund denied: “the dam of the north is safe”. Ana Veil said: “the road is open”.",
    "c.txt": "Cy Marr said: “the bridge will be shut for the winter”. Bo Lund said: “the road is open”.",
    "d.txt": "Di Orr said: “the dam of the north is safe”. Cy Marr denied: “the road is open”.",
}
FILTERS = [
    ClaimFilters(),
    ClaimFilters(contested=True),
    ClaimFilters(contested=False),
    ClaimFilters(outlet="nobody"),
    ClaimFilters(first_day="1900-01-01"),
]


@pytest.fixture
def held(address: str, tmp_path: Path) -> str:
    """Return a ledger of a few reports."""
    for name, body in REPORTS.items():
        (tmp_path / name).write_text(body, "utf-8")
    add([str(tmp_path)], address, options=OPTIONS)
    return address


@pytest.mark.parametrize("filters", FILTERS)
def test_what_is_beyond_the_limit_is_counted(held: str, filters: ClaimFilters) -> None:
    """A list that is cut tells the first claims of the whole one, and counts the others with their statements."""
    with open_ledger(held, read_only=True) as ledger:
        for actor in (None, "Ana Veil"):
            whole = list_claims(ledger, filters, actor=actor, limit=None).brief
            for limit in range(len(whole.claims) + 2):
                cut = list_claims(ledger, filters, actor=actor, limit=limit).brief
                told = {each.id for each in cut.claims}
                rest = [each for each in whole.claims if each.id not in told]
                assert len(rest) == max(0, len(whole.claims) - limit)
                assert all(each.contested for each in cut.claims) or not any(each.contested for each in rest)
                counted = [(each.claims, each.statements) for each in cut.withheld]
                assert counted == ([(len(rest), len(_cite(rest)))] if rest else [])


def test_claims_of_some_reports_are_counted_as_well(held: str) -> None:
    """A list of what some reports tell is cut and counted like any other."""
    with open_ledger(held, read_only=True) as ledger:
        with ledger.view() as view:
            some = [each.id for each in view.documents() if each.path.endswith(("a.txt", "c.txt"))]
        asked = ClaimFilters(documents=some)
        whole, cut = list_claims(ledger, asked, limit=None).brief, list_claims(ledger, asked, limit=1).brief
        rest = [each for each in whole.claims if each.id != cut.claims[0].id]
        assert len(rest) == len(whole.claims) - 1 > 0
        assert [(each.claims, each.statements) for each in cut.withheld] == [(len(rest), len(_cite(rest)))]


def test_what_is_told_of_a_report_does_not_depend_on_how_much_of_it_is_read(held: str) -> None:
    """A decision on something else in the reports, for which they are read whole, changes nothing that is told."""
    before = list_claims(held, limit=None).brief
    with open_ledger(held, read_only=True) as ledger, ledger.view() as view:
        readings = {each.document.path.rpartition("/")[2]: each for each in view.readings()}
    harvest = readings["a.txt"].attributions[-1]
    judged = name_attributions(readings["a.txt"])[harvest.id]
    judge(held, JudgementKind.RIGHT, judged, by="Ed", why="heard", options=OPTIONS)
    after = list_claims(held, limit=None).brief
    assert replace(after, tool=before.tool) == before


def test_a_trace_names_the_attributions(held: str) -> None:
    """Each telling of a statement is named by the id that is good for any report."""
    with open_ledger(held, read_only=True) as ledger, ledger.view() as view:
        names = {each.document.id: name_attributions(each) for each in view.readings()}
        statements = [each.id for each in view.resolution().statements]
    for each in statements:
        traced = trace_statement(held, each)
        assert traced.attributions
        assert all(names[document_id][number] == id_ for id_, document_id, number in traced.attributions)


def _cite(claims: Iterable[BriefClaim]) -> set[str]:
    return {told.id for claim in claims for side in claim.sides for told in side.statements}
