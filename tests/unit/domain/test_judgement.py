"""Of two decisions on one question, the later one holds."""

from itertools import permutations

from sayso.domain.judgement import Judgement, JudgementKind, settle


def _judge(kind: JudgementKind, subject: str, object_: str | None, day: int, id_: str = "j") -> Judgement:
    return Judgement(kind, subject, object_, "Ada", f"2031-01-0{day}", "", id_)


def test_the_later_one_holds_whatever_the_order() -> None:
    """Whichever of the two things is named first."""
    made = (
        _judge(JudgementKind.SAME_ACTOR, "p1", "p2", 1),
        _judge(JudgementKind.OTHER_ACTOR, "p2", "p1", 2),
        _judge(JudgementKind.SAME_ACTOR, "p1", "p3", 3),
    )
    assert all(settle(order) == [made[2], made[1]] for order in permutations(made))


def test_of_one_time_the_ids_decide() -> None:
    """So that every order gives the same."""
    made = (
        _judge(JudgementKind.HIDE, "c1", None, 1, "j1"),
        _judge(JudgementKind.SHOW, "c1", None, 1, "j2"),
    )
    assert settle(made) == settle(made[::-1]) == [made[1]]


def test_a_source_is_one() -> None:
    """Who gives words to another takes them from the first; on a claim each denial is a question of its own."""
    given = [_judge(JudgementKind.SOURCE_IS, "a1", f"p{day}", day) for day in (1, 2)]
    denials = [_judge(JudgementKind.DENIAL, "s1", f"c{day}", day) for day in (1, 2)]
    assert settle([*given, *denials]) == [given[1], denials[1], denials[0]]
