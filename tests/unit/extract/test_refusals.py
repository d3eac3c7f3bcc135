"""Refusals to speak are one cue."""

import pytest

from sayso.extract.refusals import whole_refusal
from tests.unit.extract.texts import relation, told, words_in


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole", "kept"),
    [
        ("Pell declined to comment.", "declined to", "", "declined to comment", ""),
        ("Pell declined to comment.", "declined", "to comment", "declined to comment", ""),
        (
            "Pell refused to comment on the leak.",
            "refused",
            "to comment on the leak",
            "refused to comment on",
            "the leak",
        ),
        ("Pell declined to comment further.", "declined", "to comment further", "declined to comment", ""),
        (
            "Pell declined to comment, citing rain.",
            "declined",
            "to comment, citing rain",
            "declined to comment",
            "",
        ),
        ("Pell declined to say why.", "declined", "to say why", "declined", "to say why"),
        ("Pell declined a comment.", "declined", "a comment", "declined", "a comment"),
    ],
)
def test_a_refusal_to_comment_is_one_cue(text: str, cue: str, content: str, whole: str, kept: str) -> None:
    """What it is about is the content, if that is told."""
    words = words_in(text)
    read = relation(words, source="Pell", cue=cue, content=content)
    assert told(words, [whole_refusal(words, read)]) == [("Pell", whole, kept)]


@pytest.mark.parametrize(
    ("text", "cue", "sure"),
    [
        (
            "Pell did not immediately respond to a request for comment.",
            "did not immediately respond to",
            True,
        ),
        ("Pell didn’t respond to the paper’s written questions.", "didn’t respond to", True),
        ("Pell has yet to comment on the leak.", "has yet to comment on", True),
        ("Pell did not return calls.", "did not return", True),
        ("Pell did not respond to the attack.", "did not respond to", False),
        ("Pell commented, but did not return calls.", "commented", False),
        ("Neither Pell nor Lin has commented.", "has commented", True),
    ],
)
def test_silence_on_a_question_is_sure(text: str, cue: str, *, sure: bool) -> None:
    """What somebody does not answer with is left to the network: a blow, or a remark."""
    words = words_in(text)
    read = relation(words, source=text.split(" ")[0], cue=cue)
    assert whole_refusal(words, read).evidence.ruled == sure
