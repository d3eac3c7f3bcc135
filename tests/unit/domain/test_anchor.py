"""Anchors name attributions by where their words stand, whatever their numbers are."""

from dataclasses import replace

from sayso.domain.anchor import anchor_attributions
from tests.unit.resolve.readings import Mark, make_reading

READING = make_reading(
    "Ada Vane and Bob Lund said the pier fell. Cyd Moor denied it.",
    Mark(source="Ada Vane", cue="said", content="the pier fell"),
    Mark(source="Bob Lund", cue="said", content="the pier fell"),
    Mark(source="Cyd Moor", cue="denied", content="it"),
)


def test_an_anchor_is_the_place_of_the_cue() -> None:
    """Where there is none, it is that of the content."""
    assert anchor_attributions(READING)["a3"] == "51-57"
    bare = make_reading("Ada Vane: the pier fell.", Mark(source="Ada Vane", cue="", content="the pier fell"))
    assert anchor_attributions(bare) == {"a1": "10-23"}


def test_two_sources_of_one_cue_are_told_apart() -> None:
    """By where the second source begins, in whatever order they are listed."""
    anchors = {"a1": "22-26", "a2": "22-26/13", "a3": "51-57"}
    assert anchor_attributions(READING) == anchors
    backwards = replace(READING, attributions=READING.attributions[::-1])
    assert anchor_attributions(backwards) == anchors


def test_no_two_have_one_anchor() -> None:
    """Not even if all their words are the same."""
    twice = replace(READING, attributions=(*READING.attributions, replace(READING.attributions[1], id="a9")))
    assert len(set(anchor_attributions(twice).values())) == 4
