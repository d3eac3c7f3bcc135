"""Sources that the network takes wrongly are mended."""

import pytest

from sayso.extract.repair import mended
from tests.unit.extract.texts import relation, words_in


@pytest.mark.parametrize(
    ("text", "source", "cue", "mended_source"),
    [
        ("The board was told that it leaks.", "The board", "was told", ""),
        ("The board has never been informed that it leaks.", "The board", "informed", ""),
        ("The board was urged that it leaks.", "The board", "was urged", ""),
        ("She was told by a clerk that it leaks.", "She", "was told", "a clerk"),
        ("She was told by a clerk that it leaks.", "She", "was told by", "a clerk"),
        ("The board was told by a clerk that it leaks.", "a clerk", "was told by", "a clerk"),
        ("The board had told us that it leaks.", "The board", "had told", "The board"),
        ("The board was said to fear that it leaks.", "The board", "was said to fear", "The board"),
    ],
)
def test_who_is_told_is_no_source(text: str, source: str, cue: str, mended_source: str) -> None:
    """The one behind "by" speaks, or nobody that the text names."""
    words = words_in(text)
    (found,) = mended(words, [relation(words, source=source, cue=cue, content="that it leaks")])
    assert [text[words.span(part).start : words.span(part).end] for part in found.source] == (
        [mended_source] if mended_source else []
    )
