"""Verbs and nouns of saying in one cue."""

from sayso.extract.relations import Relation
from sayso.extract.speech_nouns import unfolded
from sayso.extract.words import Words
from tests.unit.extract.texts import find, names_in, relation, words_in


def told(words: Words, found: list[Relation]) -> list[tuple[str, str, str]]:
    """Return source, cue and content of relations in words."""

    def text(*ranges: tuple[int, int]) -> str:
        return " … ".join(words.text[words.span(r).start : words.span(r).end] for r in ranges)

    return [(text(*r.source), text(r.cue), text(*r.content)) for r in found]


def test_who_rejects_a_claim_and_who_makes_it_are_two() -> None:
    """The agent of the noun is the inner source, whatever the network made of it."""
    words = words_in("Norland on Monday rejected claims by U.S. auditors that the dam leaks.")
    read = relation(words, cue="rejected claims", source="U.S. auditors", content="")
    found = unfolded(words, names_in(words, LOC="Norland"), [(0, len(words))], [read])
    assert told(words, found) == [
        ("Norland", "rejected", "claims by U.S. auditors that the dam leaks"),
        ("U.S. auditors", "claims", "that the dam leaks"),
    ]


def test_a_noun_that_opens_a_content_speaks_too() -> None:
    """The agent behind the noun is the inner source, and the subject of the verb is found where it was missed."""
    words = words_in("Norland on Monday rejected the claims by U.S. auditors that the dam leaks.")
    read = relation(words, cue="rejected", content="the claims by U.S. auditors that the dam leaks")
    found = unfolded(words, names_in(words, LOC="Norland"), [(0, len(words))], [read])
    assert told(words, found) == [
        ("Norland", "rejected", "the claims by U.S. auditors that the dam leaks"),
        ("U.S. auditors", "claims", "that the dam leaks"),
    ]


def test_a_noun_of_saying_takes_the_name_before_it() -> None:
    """The claims in "US claims" are those of the US."""
    words = words_in("Norland rejects US claims that the dam leaks")
    read = relation(words, cue="claims", content="that the dam leaks")
    found = unfolded(words, names_in(words, LOC="Norland; US"), [(0, len(words))], [read])
    assert told(words, found) == [("US", "claims", "that the dam leaks")]


def test_a_verb_alone_stays_as_it_is() -> None:
    """Nothing is split that holds one relation."""
    words = words_in("Lin said the dam leaks.")
    read = relation(words, source="Lin", cue="said", content="the dam leaks")
    assert unfolded(words, names_in(words, PER="Lin"), [(0, len(words))], [read]) == [read]
    assert find(words, "said") == (1, 2)
