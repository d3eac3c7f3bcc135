"""What a person hid is not told, and is counted: on its claim, and in all."""

from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from sayso.compose import ComposeOptions, compose
from sayso.compose.html import render_html
from sayso.compose.markdown import render_markdown
from sayso.compose.terminal import print_brief
from sayso.domain.brief import Brief
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.run import Run
from sayso.domain.weighing import Weighing
from tests.property.test_dissent import STATEMENTS, document, ledgers, options, told_by

_ids = [*(f"s{n}" for n in STATEMENTS), *(f"c{n}" for n in range(4))]
hidings = st.sets(st.sampled_from(_ids), min_size=1)
Ledger = tuple[Reading, Resolution]


def _compose(ledger: Ledger, asked: ComposeOptions, hidden: set[str]) -> Brief:
    judgements = [
        Judgement(JudgementKind.HIDE, id_, None, "Ada", "2031-01-01", f"reason {id_}") for id_ in hidden
    ]
    reading, resolution = ledger
    return compose([reading], resolution, Weighing(), Run("0"), asked, judgements=judgements)


@given(ledgers(), options, hidings)
def test_what_is_hidden_is_counted_on_its_claim(
    ledger: Ledger, asked: ComposeOptions, hidden: set[str]
) -> None:
    """A claim that is told tells or counts each stance on it, and stays contested if it is."""
    brief = _compose(ledger, asked, hidden)
    claims = {claim.id: claim for claim in ledger[1].claims}
    assert not hidden & {claim.id for claim in brief.claims}
    assert not hidden & {each.id for each in told_by(brief)}
    for told in brief.claims:
        held = {(each.statement_id, each.kind) for each in claims[told.id].stances}
        shown = {(each.id, side.stance) for side in told.sides for each in side.statements}
        counted = {(id_, each.stance) for each in told.hidden for id_ in each.cites}
        assert shown | counted == held
        assert shown.isdisjoint(counted)
        assert {id_ for id_, _ in counted} == {id_ for id_, _ in held} & hidden
        assert told.contested == claims[told.id].contested
        assert {(each.by, each.why) for each in told.hidden} == {
            ("Ada", f"reason {id_}") for id_, _ in counted
        }


@given(ledgers(), options, hidings)
def test_whatever_is_hidden_is_counted_in_all(
    ledger: Ledger, asked: ComposeOptions, hidden: set[str]
) -> None:
    """No statement and no claim is lost, and what was hidden is counted with the reason."""
    brief = _compose(ledger, asked, hidden)
    counted = {cite for withheld in brief.withheld for cite in withheld.cites}
    ids = {each.id for each in ledger[1].statements}
    assert {each.id for each in told_by(brief)} | counted == ids
    assert len(brief.claims) + sum(each.claims for each in brief.withheld) == len(ledger[1].claims)
    for id_ in hidden & (ids | {claim.id for claim in ledger[1].claims}):
        assert f"hidden by Ada: reason {id_}" in {each.reason for each in brief.withheld}


@settings(max_examples=25)
@given(ledgers(), options, hidings)
def test_no_format_shows_hidden_words(ledger: Ledger, asked: ComposeOptions, hidden: set[str]) -> None:
    """Not in a headline, and not beside another claim; but each says that something is hidden, and why."""
    brief = _compose(ledger, asked, hidden)
    file = StringIO()
    print_brief(brief, Console(file=file, width=200, color_system=None))
    pages = [" ".join(file.getvalue().split()), render_markdown(brief), render_html(brief, [document])]
    told = {each.id for each in told_by(brief)}
    for page in pages[:2]:
        assert not [n for n in STATEMENTS if f"s{n}" not in told and f"thing{n} happened" in page]
    for each in (each for claim in brief.claims for each in claim.hidden):
        assert all(each.why in page for page in pages)
