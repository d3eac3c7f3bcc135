"""Judgements hold on to the words that they were made on, and to no others."""

from dataclasses import replace

from sayso.domain.judgement import Judgement, JudgementKind
from sayso.domain.origin import TracedText
from sayso.domain.passage import Passage
from sayso.domain.reading import Reading
from sayso.domain.span import Span
from sayso.resolve.grounds import hold
from tests.unit.resolve.judged import judge, name
from tests.unit.resolve.readings import Mark, make_reading

TEXT = "Then he said the pier fell. Later he said schools open."
READING = make_reading(
    TEXT,
    Mark(source="he", cue="said", content="the pier fell", after=4),
    Mark(source="he", cue="said", content="schools open", after=33),
)
HIDE = judge(JudgementKind.HIDE, (READING, "claim", 0))
SAME = judge(JudgementKind.SAME_ACTOR, (READING, "actor", 0), (READING, "actor", 1))


def _without(reading: Reading, place: int) -> Reading:
    return replace(
        reading, attributions=tuple(each for n, each in enumerate(reading.attributions) if n != place)
    )


def _shift(reading: Reading, distance: int) -> Reading:
    """Return a reading of the same text, which stands further on in its input."""
    whole = TracedText.verbatim(" " * distance + reading.document.text)
    document = replace(reading.document, traced=whole.drop(Span(0, distance)))

    def move(words: Passage) -> Passage:
        return document.passage(words.spans)

    attributions = (
        replace(
            each,
            source=replace(each.source, words=move(each.source.words)),
            cue=move(each.cue),
            content=replace(each.content, words=move(each.content.words)),
        )
        for each in reading.attributions
    )
    return Reading(document, tuple(attributions))


def _why(judgement: Judgement, *readings: Reading) -> str:
    holding, (orphan,) = hold([judgement], readings)
    assert (holding, orphan.judgement) == ([], judgement)
    return orphan.why


def test_numbers_do_not_matter() -> None:
    """The same words at the same place are the same ground, whatever they are called."""
    renumbered = replace(
        READING, attributions=tuple(replace(each, id=f"x{each.id}") for each in READING.attributions[::-1])
    )
    assert hold([HIDE, SAME], [renumbered]) == ([HIDE, SAME], [])


def test_a_lookalike_is_no_ground() -> None:
    """Who is said to be one with another is not taken for the next "he said"."""
    assert "are not read any more" in _why(SAME, _without(READING, 0))


def test_other_words_at_the_place_are_no_ground() -> None:
    """Except that what is decided about who speaks does not rest on what is said."""
    longer = make_reading(
        TEXT,
        Mark(source="he", cue="said", content="the pier fell. Later", after=4),
        Mark(source="he", cue="said", content="schools open", after=33),
    )
    assert hold([HIDE, SAME], [longer])[0] == [SAME]


def test_a_text_that_stands_elsewhere_in_its_input_is_found_again() -> None:
    """By the ids that things have there."""
    shifted = _shift(READING, 7)
    (held,), orphaned = hold([HIDE], [shifted])
    assert (held.subject, orphaned) == (name(shifted, "claim"), [])
    assert held.subject != HIDE.subject


def test_in_a_text_that_stands_elsewhere_all_words_must_be_the_same_and_stand_once() -> None:
    """Else nobody could tell which of them were meant."""
    assert "are not read any more" in _why(HIDE, _without(_shift(READING, 7), 0))
    assert "are not read any more" in _why(SAME, _without(_shift(READING, 7), 0))
    twice = make_reading(
        "He said schools open. He said schools open.", Mark(source="He", cue="said", content="schools open")
    )
    assert _why(judge(JudgementKind.HIDE, (twice, "claim", 0)), _shift(twice, 7))


def test_a_judgement_needs_its_document_and_its_words() -> None:
    """Without them it has no effect, and says so."""
    assert "is not in the ledger any more" in _why(HIDE)
    assert "does not tell the words" in _why(replace(HIDE, grounds=()), READING)
    assert "does not tell the words" in _why(replace(HIDE, subject="x1"), READING)


def test_what_was_judged_wrong_is_no_ground() -> None:
    """Whoever judged what, and when."""
    wrong = judge(JudgementKind.WRONG, (READING, "attribution", 0), day=1)
    hide = replace(HIDE, at="2031-01-09", id="j9")
    holding, (orphan,) = hold([hide, wrong], [READING])
    assert (holding, orphan.judgement, orphan.why) == (
        [wrong],
        hide,
        "Ada 1 judged the words that it was made on wrong",
    )
    right = judge(JudgementKind.RIGHT, (READING, "attribution", 0), day=2)
    assert hold([hide, wrong, right], [READING]) == ([hide, wrong, right], [])


def test_what_was_given_to_another_source_is_no_ground_for_earlier_decisions_about_it() -> None:
    """The actor whose id it gave is not the one that was meant."""
    given = judge(JudgementKind.SOURCE_IS, (READING, "attribution", 0), (READING, "actor", 1), day=5)
    early, late = replace(SAME, at="2031-01-01"), replace(SAME, at="2031-01-09", id="j9")
    holding, (orphan,) = hold([early, given, late], [READING])
    assert (holding, orphan.judgement) == ([given, late], early)
    assert orphan.why == "Ada 5 gave the words that it was made on to another source"
    to_itself = judge(JudgementKind.SOURCE_IS, (READING, "attribution", 0), (READING, "actor", 0), day=5)
    assert hold([early, to_itself], [READING]) == ([early, to_itself], [])
