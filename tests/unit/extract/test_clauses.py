"""Contents end where another clause of the sentence begins."""

import pytest

from sayso.extract.clauses import without_next_clause
from sayso.extract.decode import WordRange
from tests.unit.extract.texts import find, relation, told, words_in


def test_a_second_verb_of_the_source_is_no_part_of_what_it_says() -> None:
    """What joins the verbs opens no words of the first."""
    words = words_in("The board told us that it leaks and has also asked for help.")
    first = relation(
        words, source="The board", cue="told", content="that it leaks and has also asked for help"
    )
    second = relation(words, source="The board", cue="has also asked for", content="help")
    found = without_next_clause(words, [], [first, second])
    assert told(words, found)[0] == ("The board", "told", "that it leaks")
    assert found[1] == second


@pytest.mark.parametrize("cue", ["have not confirmed", "could not verify"])
def test_that_words_are_not_confirmed_is_told_beside_them(cue: str) -> None:
    """Who does not confirm a claim does not stand in it."""
    words = words_in(f"The navy said ten ships sank, but officials {cue} it.")
    claim = relation(words, source="The navy", cue="said", content=f"ten ships sank, but officials {cue} it")
    check = relation(words, source="officials", cue=cue, content="it")
    found = without_next_clause(words, [], [claim, check])
    assert told(words, found)[0][2] == "ten ships sank"


def test_nothing_is_cut_within_a_quotation_or_where_another_speaks() -> None:
    """A quotation is its speaker's, and a clause of somebody else may be part of what is said."""
    words = words_in("Lin said it leaks, but Berg believes it holds.")
    outer = relation(words, source="Lin", cue="said", content="it leaks, but Berg believes it holds")
    inner = relation(words, source="Berg", cue="believes", content="it holds")
    assert without_next_clause(words, [], [outer, inner]) == [outer, inner]
    words = words_in("Lin said “it leaks and asked for help”.")
    outer = relation(words, source="Lin", cue="said", content="“it leaks and asked for help”")
    inner = relation(words, source="Lin", cue="asked for", content="help")
    quote: WordRange = find(words, "it leaks and asked for help")
    assert without_next_clause(words, [quote], [outer, inner]) == [outer, inner]


def test_an_infinitive_stays_in_what_is_said() -> None:
    """What may as well hang on the first clause's verb is not cut off."""
    words = words_in("Reports suggest that Lin might stay and assume the post.")
    outer = relation(
        words, source="Reports", cue="suggest", content="that Lin might stay and assume the post"
    )
    inner = relation(words, source="Reports", cue="assume", content="the post")
    assert without_next_clause(words, [], [outer, inner]) == [outer, inner]
