"""What a person found right is told however unlikely, and what was found wrong is counted."""

from dataclasses import replace

from sayso.compose import ComposeOptions, compose
from sayso.compose.wording import tell_hidden
from sayso.domain.act import StanceKind
from sayso.domain.anchor import name_attributions
from sayso.domain.brief import Brief, BriefClaim
from sayso.domain.claim import Claim, Stance
from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.run import Run
from tests.unit.compose.dispute import READINGS, RESOLUTION, WEIGHING, courier

DISPUTE = next(claim for claim in RESOLUTION.claims if claim.contested)
DOUBTED = [
    replace(reading, attributions=tuple(replace(each, score=0.2) for each in reading.attributions))
    for reading in READINGS
]


def _compose(*judgements: Judgement) -> Brief:
    options = ComposeOptions(min_score=0.5)
    return compose(DOUBTED, RESOLUTION, WEIGHING, Run("0.0"), options, judgements=judgements)


TOLD = {each.id: each for each in RESOLUTION.statements}


def _judge(kind: JudgementKind, day: int = 1, stance: Stance = DISPUTE.stances[0]) -> Judgement:
    """Return a judgement on the first telling of the contested claim, or of a stance on it."""
    telling = TOLD[stance.statement_id].tellings[0]
    reading = next(each for each in DOUBTED if each.document.id == telling.document_id)
    name = name_attributions(reading)[telling.attribution_id]
    return Judgement(kind, name, None, "Ada", f"2031-01-0{day}", "she was there")


def test_what_is_right_is_told() -> None:
    """With every stance on its claim, as if it were likely."""
    assert _compose().claims == ()
    (claim,) = _compose(_judge(JudgementKind.RIGHT)).claims
    assert claim.id == DISPUTE.id
    assert sum(len(side.statements) for side in claim.sides) == len(DISPUTE.stances)


def test_the_later_word_holds() -> None:
    """What was right is not, once somebody found it wrong."""
    assert _compose(_judge(JudgementKind.RIGHT), _judge(JudgementKind.WRONG, day=2)).claims == ()


def test_a_hidden_attribution_is_counted_on_its_claim() -> None:
    """The denial that nothing else tells is left out with it, and the claim stays contested."""
    stance = next(each for each in DISPUTE.stances if each.kind is StanceKind.DENIES)
    assert len(TOLD[stance.statement_id].tellings) == 1
    claim, brief = _hide(stance)
    assert claim.contested
    assert stance.statement_id not in {each.id for side in claim.sides for each in side.statements}
    (hidden,) = claim.hidden
    assert (hidden.stance, hidden.cites) == (StanceKind.DENIES, (stance.statement_id,))
    assert "1 statement hidden by Ada: she was there [" in tell_hidden(hidden)
    assert "hidden by Ada: she was there" in [each.reason for each in brief.withheld]


def test_what_others_tell_too_is_told_by_these() -> None:
    """Of a statement with more tellings the one that is hidden is counted, and the others told."""
    stance = DISPUTE.stances[0]
    gone, *others = TOLD[stance.statement_id].tellings
    claim, _ = _hide(stance)
    shown = next(each for side in claim.sides for each in side.statements if each.id == stance.statement_id)
    assert {each.words.document_id for each in shown.tellings} == {each.document_id for each in others}
    (hidden,) = claim.hidden
    assert hidden.cites == (f"{gone.document_id}/{gone.attribution_id}",)
    assert "1 telling hidden by Ada: she was there [" in tell_hidden(hidden)


def _hide(stance: Stance) -> tuple[BriefClaim, Brief]:
    """Return the contested claim without the first telling of a stance on it, and its brief."""
    judged = [_judge(JudgementKind.HIDE, stance=stance)]
    brief = compose(READINGS, RESOLUTION, WEIGHING, Run("0.0"), judgements=judged)
    return next(claim for claim in brief.claims if claim.id == DISPUTE.id), brief


def test_a_claim_without_stances_is_no_harm() -> None:
    """Nothing is told of it, whatever else is hidden."""
    empty = Claim("c9", courier.id, DISPUTE.headline, ())
    resolution = replace(RESOLUTION, claims=(*RESOLUTION.claims, empty))
    hide = Judgement(JudgementKind.HIDE, "c1", None, "Ada", "2031-01-01", "")
    brief = compose(READINGS, resolution, WEIGHING, Run("0.0"), judgements=[hide])
    assert [claim.id for claim in brief.claims] == ["c2"]
