"""Who speaks, by the words alone."""

import pytest

from sayso.domain.source import names_nobody, names_none

NOBODY = ["No one", "nobody at the ministry", "no-one", "None"]
NONE_OF_THEM = ["Neither side", "none of them", "No official or agency", "not a single witness"]
SOMEBODY = ["No 10", "No. 10", "Norland", "the mayor", "Nobody's Fool Ltd", "noted experts"]


@pytest.mark.parametrize("words", NOBODY)
def test_nobody_speaks(words: str) -> None:
    """The words say that there is nobody."""
    assert names_nobody(words)
    assert names_none(words, named=False)


@pytest.mark.parametrize("words", NONE_OF_THEM)
def test_none_of_them_speaks(words: str) -> None:
    """But they mean somebody."""
    assert not names_nobody(words)
    assert names_none(words, named=False)


@pytest.mark.parametrize("words", SOMEBODY)
def test_somebody_speaks(words: str) -> None:
    """Words that only look like it."""
    assert not names_nobody(words)
    assert not names_none(words, named=words.startswith("Nobody's"))


def test_a_name_may_begin_with_no() -> None:
    """A party may be called so; two who are named may both not have spoken."""
    assert not names_none("No Labels", named=True)
    assert names_none("neither Lin nor Berg", named=True)
