"""What comes first."""

from dataclasses import replace

from sayso.compose.rank import rank, weigh_claim
from sayso.domain.act import StanceKind
from tests.unit.compose.test_brief import make_brief


def test_points_can_be_counted() -> None:
    """A dispute with four stances, one root, two reports, two named sources and two others."""
    claim = make_brief().claims[0]
    assert weigh_claim(claim) == 100 + 10 * 3 + 6 * 1 + 3 * 2 + (2 + 2 + 1 + 1)


def test_who_passes_a_claim_on_takes_no_stance() -> None:
    """It weighs no more for that."""
    claim = make_brief().claims[0]
    *others, last = claim.sides
    passed = replace(claim, sides=(*others, replace(last, stance=StanceKind.REPORTS)))
    assert weigh_claim(passed) == weigh_claim(claim) - 10


def test_of_claims_of_one_weight_the_newest_comes_first() -> None:
    """Then the order of ids decides."""
    claim = replace(make_brief().claims[1], weight=1)
    document = claim.headline.document_id
    other = replace(claim, id="c9")
    assert [each.id for each in rank([other, claim], published={document: "2026-05-05"})] == ["c2", "c9"]
