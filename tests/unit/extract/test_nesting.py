"""Which relation stands in whose content."""

from sayso.extract.nesting import parents
from tests.unit.extract.texts import relation, words_in


def test_the_parent_is_the_smallest_content_around_a_cue() -> None:
    """Three layers give a chain, not a star."""
    words = words_in("The Courier wrote that Lin said that Berg believed that the dam would hold.")
    outer = relation(
        words,
        source="The Courier",
        cue="wrote",
        content="that Lin said that Berg believed that the dam would hold",
    )
    middle = relation(words, source="Lin", cue="said", content="that Berg believed that the dam would hold")
    inner = relation(words, source="Berg", cue="believed", content="that the dam would hold")
    assert parents([outer, middle, inner]) == [None, 0, 1]


def test_two_speakers_of_two_sentences_are_side_by_side() -> None:
    """A cue outside of every content has no parent."""
    words = words_in("Lin said it rained. Berg said it snowed.")
    first = relation(words, source="Lin", cue="said", content="it rained")
    second = relation(words, source="Berg", cue="snowed", content="said")
    assert parents([first, second]) == [None, None]
