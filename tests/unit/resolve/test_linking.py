"""Things are joined by pairwise decisions, strongest first."""

from sayso.resolve.linking import Link, connect


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
