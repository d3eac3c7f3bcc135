"""One time goes for all that somebody says in a row."""

import re

import pytest

from sayso.domain.attribution import Attribution, Content, TimeReference
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.source import Source
from sayso.domain.span import Span
from sayso.extract.shared_times import with_shared_times

CASES = [
    ("She said on Monday that it rained, adding that it snowed.", "She", True),
    ("She said on Monday that it rained and warned that it snowed.", "She", True),
    ("She said on Monday that it rained, but warned that it snowed.", "She", True),
    ("She said on Monday that it rained, but has not warned that it snowed.", "She", False),
    ("She defied them on Monday by adding that it snowed, it is said.", "She", True),
    ("She said on Monday that it rained, while adding that it snowed.", "She", True),
    ("She said on Monday that it rained, and the mayor warned that it snowed.", "mayor", False),
    ("She said on Monday that it rained, which he called adding to it.", "She", False),
]


def _at(text: str, words: str) -> Passage:
    found = re.search(rf"\b{words}\b", text)
    assert found is not None
    span = Span(*found.span())
    return Passage((span,), (span,), found[0])


def _attribution(number: int, text: str, *, source: str, cue: str, time: str | None = None) -> Attribution:
    return Attribution(
        id=f"a{number}",
        parent=None,
        source=Source(words=_at(text, source), actor=source),
        cue=_at(text, cue),
        content=Content(EMPTY),
        said_at=TimeReference(_at(text, time)) if time else None,
    )


@pytest.mark.parametrize(("text", "source", "shared"), CASES)
def test_what_is_joined_on_shares_the_time(text: str, source: str, shared: bool) -> None:
    """Only a verb that is joined on, of the same source and in the same sentence, does."""
    first = _attribution(1, text, source="She", cue="said|defied", time="on Monday")
    second = _attribution(2, text, source=source, cue="adding|has not warned|warned")
    assert with_shared_times(text, [first, second], [0, 0])[1].said_at == (first.said_at if shared else None)
    assert with_shared_times(text, [first, second], [0, 9])[1].said_at is None
