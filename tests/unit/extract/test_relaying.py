"""One content with two speakers."""

from sayso.extract.nesting import parents
from sayso.extract.relaying import relayed
from tests.unit.extract.texts import relation, told, words_in


def test_who_is_quoted_as_saying_speaks_inside_who_quotes() -> None:
    """Both have the quotation; the quoted stands in the quoting."""
    words = words_in("“It leaks,” the Courier quoted engineer Ada Lin as saying.")
    read = relation(words, source="the Courier", cue="quoted", content="“It leaks,”")
    found = relayed(words, [read])
    assert told(words, found) == [
        ("the Courier", "quoted", "“It leaks,”"),
        ("engineer Ada Lin", "as saying", "“It leaks,”"),
    ]
    assert parents(found) == [None, 0]


def test_what_was_read_at_as_saying_is_replaced() -> None:
    """One relation stands at a cue, not two."""
    words = words_in("The Courier quoted Lin as saying that it leaks.")
    outer = relation(words, source="The Courier", cue="quoted", content="that it leaks")
    inner = relation(words, cue="saying", content="that it leaks")
    assert told(words, relayed(words, [outer, inner]))[1] == ("Lin", "as saying", "that it leaks")


def test_who_is_named_behind_a_sentence_passes_all_of_it_on() -> None:
    """The speaker before the content speaks in the content of the one behind it."""
    words = words_in("Lin told reporters that it leaks, the Courier reported.")
    inner = relation(words, source="Lin", cue="told", content="that it leaks")
    outer = relation(words, source="the Courier", cue="reported", content="that it leaks")
    found = relayed(words, [inner, outer])
    assert told(words, found)[1] == ("the Courier", "reported", "Lin told reporters that it leaks")
    assert parents(found) == [1, None]


def test_who_quotes_nobody_stays_alone() -> None:
    """A quotation of a text adds no speaker."""
    words = words_in("Lin quoted the poem.")
    read = relation(words, source="Lin", cue="quoted", content="the poem")
    assert relayed(words, [read]) == [read]


def test_who_was_quoted_by_somebody_speaks_himself() -> None:
    """The agent of the passive quotes, its subject says."""
    words = words_in("Lin was quoted by the Courier as saying that it leaks.")
    read = relation(words, source="Lin", cue="was quoted", content="that it leaks")
    found = relayed(words, [read])
    assert told(words, found) == [
        ("the Courier", "was quoted", "that it leaks"),
        ("Lin", "as saying", "that it leaks"),
    ]
    assert parents(found) == [None, 0]


def test_what_follows_as_saying_is_said() -> None:
    """A quotation for which no content was read takes the rest of its sentence."""
    words = words_in("The Courier cited Lin as saying the dam leaks. It is old.")
    read = relation(words, source="The Courier", cue="cited")
    assert told(words, relayed(words, [read]))[1] == ("Lin", "as saying", "the dam leaks")
