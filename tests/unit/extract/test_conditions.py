"""Speech that is only supposed is no attribution."""

import pytest

from sayso.extract.conditions import without_suppositions
from tests.unit.extract.texts import relation, words_in


@pytest.mark.parametrize(
    ("text", "source", "cue", "kept"),
    [
        ("If the mayor says that it leaks, we leave.", "the mayor", "says", False),
        ("We leave, unless the mayor denies it.", "the mayor", "denies", False),
        ("Should the mayor deny it, we leave.", "the mayor", "deny", False),
        ("Should the mayor deny it, we leave.", "Should the mayor", "deny", False),
        ("“If she claims that it leaks, we leave.", "she", "claims", False),
        ("Imagine a clerk who tells you that it leaks.", "a clerk who", "tells", False),
        ("Suppose she adds that it leaks.", "she", "adds", False),
        ("If the mayor said that it leaks, she was wrong.", "the mayor", "said", True),
        ("If it leaks, the mayor says, we leave.", "the mayor", "says", True),
        ("If the mayor hopes for rain, so do we.", "the mayor", "hopes", True),
        ("The mayor says that it leaks.", "The mayor", "says", True),
        ("They asked what he should say.", "he", "say", True),
        ("Had she said so, we would have left.", "she", "said", False),
        ("Would the mayor say the same?", "the mayor", "say", False),
        ("Would the mayor say the same?", "Would the mayor", "say", False),
        ("Has the mayor denied it?", "the mayor", "denied", False),
        ("Had it rained, the mayor said, we would have left.", "the mayor", "said", True),
        ("Would it hold, the mayor asked?", "the mayor", "asked", True),
        ("“Who would believe that?”", "Who", "would believe", False),
        ("Who said so is known.", "Who", "said", True),
    ],
)
def test_a_condition_tells_of_no_speech(text: str, source: str, cue: str, kept: bool) -> None:
    """A present verb of speech right behind "if", "unless", "should", or in what one is to imagine."""
    words = words_in(text)
    read = relation(words, source=source, cue=cue)
    assert bool(without_suppositions(words, [(0, len(words))], [read])) is kept


def test_only_its_own_sentence_is_supposed() -> None:
    """What was imagined ends with its sentence."""
    words = words_in("Imagine that. She says it leaks.")
    read = relation(words, source="She", cue="says")
    assert without_suppositions(words, [(0, 3), (3, len(words))], [read]) == [read]
