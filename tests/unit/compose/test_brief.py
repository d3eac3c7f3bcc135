"""What a brief tells of a dispute."""

from dataclasses import replace

import pytest

from sayso.compose import ComposeOptions, compose
from sayso.domain.act import StanceKind
from sayso.domain.brief import Brief
from sayso.domain.claim import Stance
from sayso.domain.failure import Failure
from sayso.domain.reading import Reading
from sayso.domain.resolution import Resolution
from sayso.domain.run import Run
from sayso.domain.weighing import Weighing
from tests.unit.compose.dispute import READINGS, RESOLUTION, WEIGHING, courier, echo

RUN = Run("0.0")


def make_brief(
    *, failures: tuple[Failure, ...] = (), limit: int | None = None, min_score: float = 0.0
) -> Brief:
    """Return the brief of the dispute."""
    options = ComposeOptions(limit=limit, min_score=min_score)
    return compose(READINGS, RESOLUTION, WEIGHING, RUN, options, failures=failures)


def test_the_contested_claim_comes_first() -> None:
    """A dispute weighs more than what nobody denies."""
    assert [claim.id for claim in make_brief().claims] == ["c1", "c2"]


def test_every_side_is_told_in_one_order() -> None:
    """Who says so, who denies it, who knows nothing of it, who will not comment."""
    sides = {side.stance: [each.actor for each in side.statements] for side in make_brief().claims[0].sides}
    assert sides == {
        StanceKind.ASSERTS: ["an engineer"],
        StanceKind.DENIES: ["Ivo Lund"],
        StanceKind.UNAWARE: ["Ana Veil"],
        StanceKind.DECLINES: ["Its clerk"],
    }


def test_what_takes_no_side_stands_beside_what_it_answers() -> None:
    """Who did not deny is shown, and counted on no side."""
    brief = make_brief()
    assert [(each.actor, each.negated) for each in brief.claims[0].aside] == [("Ivo Lund", True)]
    assert brief.aside == ()


def test_a_statement_is_told_with_everyone_who_tells_it() -> None:
    """Both reports give the engineer's words, the second through the first."""
    engineer = make_brief().claims[0].sides[0].statements[0]
    assert [telling.words.document for telling in engineer.tellings] == [courier.path, echo.path]
    assert [telling.via for telling in engineer.tellings] == [(), ("the Courier",)]


def test_hedge_role_and_time_are_cited() -> None:
    """What colours a statement is words of a report as well."""
    engineer = make_brief().claims[0].sides[0].statements[0]
    lund = make_brief().claims[0].sides[1].statements[0]
    assert engineer.hedge is not None
    assert engineer.hedge.verbatim == "may"
    assert lund.role is not None
    assert lund.role.verbatim == "transport secretary"
    assert lund.time is not None
    assert (lund.time.verbatim, lund.said_at and lund.said_at.from_date) == ("on Monday", "2026-05-04")


def test_figures_are_told() -> None:
    """A figure keeps its words and its value."""
    council = make_brief().claims[1].sides[0].statements[0]
    quantity = council.tellings[0].quantities[0]
    assert (quantity.words.text, quantity.value, quantity.unit) == ("About 400 lorries", 400.0, "lorries")


def test_where_there_is_no_content_the_words_of_saying_are_cited() -> None:
    """Who declined to comment is quoted as declining."""
    clerk = make_brief().claims[0].sides[3].statements[0]
    assert clerk.tellings[0].words.text == "declined to comment"


def test_the_sourcing_is_summed_up() -> None:
    """How many sources, named or not, first hand or not."""
    sourcing = make_brief().sourcing
    assert (sourcing.sources, sourcing.named, sourcing.unnamed) == (5, 3, 2)
    assert (sourcing.first_hand, sourcing.relayed) == (5, 0)
    assert sourcing.single_source_claims == ("c1", "c2")


def test_speakers_copies_and_period_are_told() -> None:
    """Who speaks where, which report took from which, and which days it is about."""
    brief = make_brief()
    assert (brief.actors[0].name, brief.actors[0].statements) == ("Ivo Lund", 2)
    assert brief.copies[0].original == courier.path
    assert brief.period == ("2026-05-05", "2026-05-06")


@pytest.mark.parametrize(
    ("brief", "reason"),
    [
        (make_brief(limit=1), "beyond the limit of 1"),
        (make_brief(min_score=0.5), "no telling reaches a score of 0.5"),
    ],
)
def test_what_is_left_out_is_counted(brief: Brief, reason: str) -> None:
    """A claim is left out as a whole, with the reason and its statements."""
    assert [claim.id for claim in brief.claims] == ["c1"]
    withheld = brief.withheld[0]
    assert (withheld.reason, withheld.claims, withheld.statements, withheld.cites) == (reason, 1, 1, ("s3",))


def test_a_low_score_drops_no_side_of_a_claim_that_is_told() -> None:
    """The clerk's reading is unsure, and the claim is not told without it."""
    sides = make_brief(min_score=0.5).claims[0].sides
    assert [side.stance for side in sides][-1] is StanceKind.DECLINES


def test_what_failed_is_told() -> None:
    """A report that could not be read stands under failures, and under what was not read."""
    failure = Failure("gone.txt", "ingest", "unreadable-input", "it is missing")
    brief = make_brief(failures=(failure,))
    assert brief.failures == (failure,)
    assert brief.not_read[0].document == "gone.txt"


def test_the_order_of_the_reports_changes_nothing() -> None:
    """The brief of the same reports in another order is the same."""
    turned = compose(tuple(reversed(READINGS)), RESOLUTION, WEIGHING, RUN)
    assert turned == make_brief()


def test_options_that_make_no_sense_are_refused() -> None:
    """A caller's slip is told with what was expected."""
    with pytest.raises(ValueError, match="expected 0 <= score <= 1"):
        ComposeOptions(min_score=2)
    with pytest.raises(ValueError, match="expected at least 1"):
        ComposeOptions(limit=0)


def test_what_is_said_once_may_be_cut_short() -> None:
    """The others are counted, and disputes stay."""
    brief = compose(READINGS, RESOLUTION, WEIGHING, RUN, ComposeOptions(once=0))
    assert [claim.id for claim in brief.claims] == ["c1"]
    assert brief.withheld[0].reason == "said once, beyond the first 0"
    assert "1 of 2 claims told: 1 contested" in brief.sourcing.summary


def test_dissent_that_is_said_once_is_not_cut_short() -> None:
    """Who denies what nobody in these reports asserts is told, however much was said once."""
    assertion, dispute = RESOLUTION.claims
    denial = replace(dispute, stances=(Stance("s2", StanceKind.DENIES),))
    resolution = replace(RESOLUTION, claims=(assertion, denial))
    brief = compose(READINGS, resolution, WEIGHING, RUN, ComposeOptions(once=0))
    assert [claim.id for claim in brief.claims] == ["c1"]


def test_what_is_not_in_english_is_told() -> None:
    """Of a report in another language from which nothing comes, it is said why."""
    german = replace(courier, language="de")
    brief = compose((Reading(german, ()),), Resolution((), (), (), ()), Weighing((), (), ()), RUN)
    assert brief.not_read[0].why == "nothing that anybody says was found in it: it is not in English (de)"
    assert brief.documents[0].descriptor == "not in English (de)"


def test_a_copy_names_its_original() -> None:
    """The descriptor of a report says what it was taken from."""
    descriptors = {each.path: each.descriptor for each in make_brief().documents}
    assert descriptors[echo.path] == f"publisher not known; partial copy of {courier.path}"
