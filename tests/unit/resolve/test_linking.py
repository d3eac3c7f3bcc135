"""Things are joined by pairwise decisions, strongest first."""

from sayso.resolve.linking import Decision, Link, connect, connect_judged


def test_links_make_components() -> None:
    """What is linked over others is one."""
    assert connect(5, [Link(0, 2, 1.0), Link(2, 4, 1.0)]) == [[0, 2, 4], [1], [3]]


def test_the_order_of_links_does_not_matter() -> None:
    """The strongest link is taken first, wherever it stands in the list."""
    links = [Link(0, 1, 0.6), Link(1, 2, 0.9)]
    assert connect(3, links, apart=[(0, 2)]) == connect(3, links[::-1], apart=[(2, 0)]) == [[0], [1, 2]]


def test_what_must_stay_apart_is_not_joined_over_others() -> None:
    """A cannot-link holds between components, not only between the two."""
    links = [Link(0, 1, 0.9), Link(2, 3, 0.9), Link(1, 2, 0.8)]
    assert connect(4, links, apart=[(0, 3)]) == [[0, 1], [2, 3]]


def test_what_must_be_together_is() -> None:
    """A must-link needs no other decision."""
    assert connect(3, [], together=[(0, 2)]) == [[0, 2], [1]]


def test_a_person_joins_all_that_the_machine_takes_for_either() -> None:
    """What it would keep apart in the two is not, and what it keeps apart from both stays so."""
    links = [Link(0, 1, 0.9), Link(2, 3, 0.9), Link(3, 4, 0.8)]
    apart = [(1, 2), (1, 3), (0, 4)]
    assert connect_judged(5, links, apart=apart) == [[0, 1], [2, 3, 4]]
    assert connect_judged(5, links, apart=apart, decisions=[Decision(0, 2, True)]) == [[0, 1, 2, 3, 4]]
    assert connect_judged(5, links, apart=[(1, 2), (1, 4)], decisions=[Decision(0, 2, False)]) == [
        [0, 1],
        [2, 3, 4],
    ]


def test_the_latest_of_decisions_that_contradict_one_another_holds() -> None:
    """Also where they do so only by way of a third thing."""
    latest_first = [Decision(0, 2, False), Decision(1, 2, True), Decision(0, 1, True)]
    assert connect_judged(3, [], decisions=latest_first) == [[0], [1, 2]]
    assert connect_judged(3, [], decisions=latest_first[::-1]) == [[0, 1, 2]]


def test_a_person_beats_every_link() -> None:
    """What was parted is not joined, however strong the machine finds it."""
    assert connect_judged(2, [Link(0, 1, 9.0)], decisions=[Decision(1, 0, False)]) == [[0], [1]]
