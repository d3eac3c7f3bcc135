"""Wordings that talk about a claim give the claim itself."""

import pytest

from sayso.resolve.claims.frames import read_frame


@pytest.mark.parametrize(
    ("text", "claim", "denied"),
    [
        ("claims that the bridge is shut", "the bridge is shut", False),
        ("claims by the mayor that the bridge is shut", "the bridge is shut", False),
        ("the widely shared report about cracks in the pier", "cracks in the pier", False),
        ("reports of a leak at the plant were “absolutely false”", "a leak at the plant", True),
        ("that the video of the flood was fake", "that the video of the flood", True),
        ("the story as nonsense", "the story", True),
        ("reports that the bridge is shut ‘utterly false’", "the bridge is shut", True),
        ("the bridge is not false", "the bridge is not false", False),
        ("the bridge is shut", "the bridge is shut", False),
    ],
)
def test_the_claim_is_cut_out_of_its_frame(text: str, claim: str, denied: bool) -> None:
    """Nouns of saying in front and words for falsehood behind are no part of it."""
    frame = read_frame(text)
    assert (text[frame.start : frame.end], frame.denied) == (claim, denied)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("he had not heard of any cracks in the pier", "any cracks in the pier"),
        ("that they were not aware that the bridge was shut", "the bridge was shut"),
        ("there was no indication that the bridge would fall", "the bridge would fall"),
    ],
)
def test_what_a_speaker_does_not_know_of_is_the_claim(text: str, claim: str) -> None:
    """Not to have heard of something takes a side on it."""
    frame = read_frame(text)
    assert frame.unaware
    assert text[frame.start : frame.end] == claim


@pytest.mark.parametrize("text", ["", "it", "the allegation", "those reports", "on the matter"])
def test_a_bare_reference_is_known(text: str) -> None:
    """Nothing of the claim is in the words."""
    assert read_frame(text).bare


@pytest.mark.parametrize("text", ["him now", "the bridge", "the mayor’s report on the bridge"])
def test_words_that_tell_something_are_no_bare_reference(text: str) -> None:
    """A person, a thing, a matter are not references to what was said."""
    assert not read_frame(text).bare
