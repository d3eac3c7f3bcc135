"""What stands around a cue: its sentence, what the same speaker says of it, and what others say."""

from sayso.domain.span import Span
from sayso.extract.surroundings import SurroundingsReader

TEXT = "The firm, she said on Monday, had denied it rained. It rained."
SENTENCES = (Span(0, 51), Span(52, 62))
SPOKEN = (Span(0, 8), Span(30, 50))
DENIED = (Span(41, 50),)


def test_what_interrupts_a_content_is_beside_it() -> None:
    """Of a sentence that somebody speaks, the words that tell who speaks are another's."""
    found = SurroundingsReader(SENTENCES, [SPOKEN, DENIED]).around(Span(30, 40), parent=0)
    assert found.sentence == SENTENCES[0]
    assert found.within == Span(0, 50)
    assert found.beside == (*DENIED, Span(8, 30))


def test_at_the_top_the_whole_sentence_is_within() -> None:
    """The contents of others, and a cue's own, are beside it."""
    found = SurroundingsReader(SENTENCES, [SPOKEN, DENIED]).around(Span(14, 18), parent=None)
    assert found.within == SENTENCES[0]
    assert found.beside == (*SPOKEN, *DENIED)


def test_nothing_stands_around_a_cue_alone() -> None:
    """A sentence that no content touches is whole."""
    found = SurroundingsReader(SENTENCES, [SPOKEN]).around(Span(52, 54), parent=None)
    assert (found.within, found.beside) == (SENTENCES[1], ())
