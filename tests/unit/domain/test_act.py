"""Acts take the stances that the field's table gives them."""

import pytest

from sayso.domain.act import Act, StanceKind, stance_of


@pytest.mark.parametrize(
    ("act", "negated", "stance"),
    [
        (Act.ASSERT, False, StanceKind.ASSERTS),
        (Act.CONFIRM, False, StanceKind.ASSERTS),
        (Act.WARN, False, StanceKind.ASSERTS),
        (Act.DENY, False, StanceKind.DENIES),
        (Act.REJECT, False, StanceKind.DENIES),
        (Act.DOUBT, False, StanceKind.DOUBTS),
        (Act.CONFIRM, True, StanceKind.UNAWARE),
        (Act.DENY, True, None),
        (Act.REJECT, True, None),
        (Act.DECLINE, False, StanceKind.DECLINES),
        (Act.REPORT, False, StanceKind.REPORTS),
    ],
)
def test_the_table_holds(act: Act, negated: bool, stance: StanceKind | None) -> None:
    """Every row of the table gives its stance."""
    assert stance_of(act, negated=negated) == stance


@pytest.mark.parametrize("act", Act)
def test_every_act_has_an_answer(act: Act) -> None:
    """No act is without a row, affirmed or negated."""
    for negated in (False, True):
        assert stance_of(act, negated=negated) in {None, *StanceKind}
