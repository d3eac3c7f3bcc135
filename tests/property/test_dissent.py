"""No denial can be dropped: every stance is told or counted, whatever is asked for."""

from io import StringIO

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from sayso.compose import ComposeOptions, compose
from sayso.compose.html import render_html
from sayso.compose.markdown import render_markdown
from sayso.compose.terminal import print_brief
from sayso.domain.act import StanceKind
from sayso.domain.actor import Actor
from sayso.domain.brief import Brief, BriefStatement
from sayso.domain.claim import Claim, Stance
from sayso.domain.document import Document
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.run import Run
from sayso.domain.source import ActorKind
from sayso.domain.statement import Statement, Telling
from sayso.domain.weighing import Weighing
from sayso.formats.quotation import find_html, find_markdown
from tests.unit.compose.dispute import attribute, find, make_document

LARGEST = 8
STATEMENTS = range(LARGEST)
TEXT = " ".join(f"Speaker{n} said that thing{n} happened." for n in STATEMENTS)
document = make_document("report.txt", TEXT)
sides = st.dictionaries(st.sampled_from(STATEMENTS), st.sampled_from(StanceKind), min_size=1)


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[Reading, Resolution]:
    """Return what a report says, with any stances on any claims."""
    scores = draw(st.lists(st.floats(0, 1), min_size=LARGEST, max_size=LARGEST))
    answers = draw(st.dictionaries(st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS)))
    attributions = tuple(
        attribute(document, f"a{n}", f"Speaker{n}", "said", f"thing{n} happened", score=scores[n])
        for n in STATEMENTS
    )
    return Reading(document, attributions), Resolution(
        actors=tuple(Actor(f"p{n}", f"Speaker{n}", True, ActorKind.PERSON) for n in STATEMENTS),
        statements=tuple(
            Statement(
                id=f"s{n}",
                actor_id=f"p{n}",
                act=attributions[n].act,
                negated=False,
                tellings=(Telling(document.id, f"a{n}"),),
                answers=(f"s{answers[n]}",) if n in answers else (),
            )
            for n in STATEMENTS
        ),
        claims=tuple(_claim(n, each) for n, each in enumerate(draw(st.lists(sides, max_size=4)))),
    )


def _claim(number: int, stances: dict[int, StanceKind]) -> Claim:
    words = find(document, f"thing{next(iter(stances))} happened")
    taken = tuple(Stance(f"s{n}", kind) for n, kind in stances.items())
    return Claim(f"c{number}", document.id, words, taken)


options = st.builds(
    ComposeOptions,
    min_score=st.floats(0, 1),
    limit=st.none() | st.integers(1, 4),
    once=st.none() | st.integers(0, 3),
)


def told_by(brief: Brief) -> list[BriefStatement]:
    """Return every statement that a brief tells."""
    on_sides = [each for claim in brief.claims for side in claim.sides for each in side.statements]
    return [*on_sides, *(each for claim in brief.claims for each in claim.aside), *brief.aside]


@given(ledgers(), options)
def test_a_claim_is_told_with_every_stance(ledger: tuple[Reading, Resolution], asked: ComposeOptions) -> None:
    """A claim that is told is told with each stance that the ledger holds on it."""
    reading, resolution = ledger
    brief = compose([reading], resolution, Weighing(), Run("0"), asked)
    held = {
        claim.id: {(each.statement_id, each.kind) for each in claim.stances} for claim in resolution.claims
    }
    for claim in brief.claims:
        assert {(each.id, side.stance) for side in claim.sides for each in side.statements} == held[claim.id]


@given(ledgers(), options)
def test_every_statement_is_told_or_counted(
    ledger: tuple[Reading, Resolution], asked: ComposeOptions
) -> None:
    """Whatever is left out, nothing is left uncounted."""
    reading, resolution = ledger
    brief = compose([reading], resolution, Weighing(), Run("0"), asked)
    counted = {cite for withheld in brief.withheld for cite in withheld.cites}
    assert {each.id for each in told_by(brief)} | counted == {each.id for each in resolution.statements}
    assert len(brief.claims) + sum(each.claims for each in brief.withheld) == len(resolution.claims)


@settings(max_examples=25)
@given(ledgers(), options)
def test_every_format_shows_all_that_is_told(
    ledger: tuple[Reading, Resolution], asked: ComposeOptions
) -> None:
    """Terminal, Markdown and HTML quote every statement of the brief."""
    reading, resolution = ledger
    brief = compose([reading], resolution, Weighing(), Run("0"), asked)
    documents: list[Document] = [document]
    file = StringIO()
    print_brief(brief, Console(file=file, width=200, color_system=None))
    shown = " ".join(file.getvalue().split())
    markdown = [each.text for each in find_markdown(render_markdown(brief))]
    html = [each.text for each in find_html(render_html(brief, documents))]
    for statement in told_by(brief):
        words = statement.tellings[0].words.text
        assert words in markdown
        assert words in html
        assert f"{statement.actor} (named) said: “{words}”" in shown or "knew nothing of it" in shown
