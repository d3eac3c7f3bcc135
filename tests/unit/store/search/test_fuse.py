"""Rankings, joined."""

from sayso.store.search.fuse import fuse


def test_what_two_rankings_have_stands_before_what_one_has() -> None:
    """The reciprocals of ranks are added up."""
    scores = fuse([1, 2, 3], [3, 4])
    assert sorted(scores, key=lambda key: -scores[key]) == [3, 1, 2, 4]
    assert scores[3] == 1 / 63 + 1 / 61
