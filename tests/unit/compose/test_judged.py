"""What a person found right is told however unlikely, and what was found wrong is counted."""

from dataclasses import replace

from sayso.compose import ComposeOptions, compose
from sayso.domain.anchor import name_attributions
from sayso.domain.brief import Brief
from sayso.domain.claim import Claim
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


def _judge(kind: JudgementKind, day: int = 1) -> Judgement:
    """Return a judgement on the first telling of the contested claim."""
    told = {each.id: each for each in RESOLUTION.statements}
    telling = told[DISPUTE.stances[0].statement_id].tellings[0]
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


def test_a_claim_without_stances_is_no_harm() -> None:
    """Nothing is told of it, whatever else is hidden."""
    empty = Claim("c9", courier.id, DISPUTE.headline, ())
    resolution = replace(RESOLUTION, claims=(*RESOLUTION.claims, empty))
    hide = Judgement(JudgementKind.HIDE, "c1", None, "Ada", "2031-01-01", "")
    brief = compose(READINGS, resolution, WEIGHING, Run("0.0"), judgements=[hide])
    assert [claim.id for claim in brief.claims] == ["c2"]
