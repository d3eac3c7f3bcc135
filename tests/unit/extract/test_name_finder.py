"""Names as the network's labels, the marks that join them and their other places make them."""

import numpy as np
import pytest

from sayso.extract.name_finder import KINDS, find_entities
from sayso.extract.words import Words
from tests.unit.extract.texts import find, words_in


def labelled(text: str, **names: str) -> Words:
    """Return words whose network sees each name at its first place only."""
    words = words_in(text)
    logits = np.zeros((len(words), 1 + 2 * len(KINDS)), np.float32)
    logits[:, 0] = 1.0
    for kind, name in names.items():
        start, end = find(words, name)
        logits[start, 1 + 2 * KINDS.index(kind)] = 5.0
        logits[start + 1 : end, 2 + 2 * KINDS.index(kind)] = 5.0
    words.heads["entities"] = logits
    return words


def names(words: Words) -> list[tuple[str, str]]:
    """Return the names with their kinds."""
    found = find_entities(words)
    return [(e.kind, found.text(e)) for e in found.all]


def test_a_name_is_found_wherever_it_stands() -> None:
    """The network has seen it once."""
    assert names(labelled("Plaza grew. It rained on Plaza.", ORG="Plaza")) == [
        ("ORG", "Plaza"),
        ("ORG", "Plaza"),
    ]


def test_letters_with_points_are_one_name() -> None:
    """The network has seen the last letter, or all but the last point."""
    assert names(labelled("The U.N. came.", ORG="N")) == [("ORG", "U.N.")]
    assert names(labelled("H.R. Lin came.", PER="R. Lin")) == [("PER", "H.R. Lin")]


def test_what_a_hyphen_joins_is_one_name() -> None:
    """The network has seen a half."""
    assert names(labelled("Ada Lin-Berg came.", PER="Ada Lin")) == [("PER", "Ada Lin-Berg")]


def test_a_civil_title_is_no_part_of_a_name() -> None:
    """But it tells that a person bears it."""
    assert names(labelled("Ms. Plaza came.", ORG="Ms. Plaza")) == [("PER", "Plaza")]


def test_a_short_title_is_no_part_of_a_name() -> None:
    """Nor is it one, nor are party and state."""
    assert names(labelled("Sen. Ada Lin came.", PER="Sen. Ada Lin")) == [("PER", "Ada Lin")]
    assert names(labelled("Sen. Ada Lin came.", ORG="Sen.", PER="Ada Lin")) == [("PER", "Ada Lin")]
    assert names(labelled("Ada Lin (R-La.) came.", ORG="R-La.", PER="Ada Lin")) == [("PER", "Ada Lin")]


def test_a_place_and_today_are_a_paper() -> None:
    """The network has seen two names."""
    assert names(labelled("Norland Today came.", LOC="Norland", ORG="Today")) == [("ORG", "Norland Today")]


def test_half_of_what_a_hyphen_joins_is_another_name() -> None:
    """A pair of names is nobody's full name."""
    words = labelled("Lin-Berg won. Berg came.", PER="Lin-Berg")
    words.heads["entities"][find(words, "Berg came")[0], 1] = 5.0
    found = find_entities(words)
    assert [found.text(found.fullest(e)) for e in found.all] == ["Lin-Berg", "Berg"]


def test_an_apposition_outvotes_the_network() -> None:
    """The text knows better."""
    assert names(labelled("The platform, Plaza, grew.", PER="Plaza")) == [("ORG", "Plaza")]


def test_what_a_transcript_calls_a_speaker_is_no_name() -> None:
    """Capitals do not make one."""
    assert names(labelled("THE WITNESS: It rained.", ORG="WITNESS")) == []
    assert names(labelled("THE ROTUNDA: It rained.", ORG="ROTUNDA")) == [("ORG", "ROTUNDA")]


def test_a_party_and_its_state_are_no_name() -> None:
    """They tell whose member the person before them is."""
    assert names(labelled("Sen. Ada Pell, R-Tenn., came.", PER="R-Tenn")) == []
    assert names(labelled("Ada Pell (R) came.", PER="R")) == []


def test_a_firm_in_the_possessive_keeps_it() -> None:
    """The text never writes it otherwise, and it owns nothing where it speaks; a mayor's house is his."""
    assert names(labelled("Pellard's said so.", ORG="Pellard")) == [("ORG", "Pellard's")]
    assert names(labelled("Plaza's mayor spoke.", ORG="Plaza")) == [("ORG", "Plaza")]


def test_a_surname_alone_is_given_the_name_before_it() -> None:
    """The network has seen a person's name go on where another name stood."""
    words = labelled("In North Korva Ada Lin spoke.", ORG="North Korva Ada")
    words.heads["entities"][find(words, "Lin")[0], 2] = 5.0
    assert names(words) == [("ORG", "North Korva"), ("PER", "Ada Lin")]


@pytest.mark.parametrize(
    ("text", "seen", "inside", "named"),
    [
        ("They asked Oksana Lin.", "Oksana", "Lin", ("PER", "Oksana Lin")),
        ("They came to Lorvane Ada Lin.", "Lorvane", "Ada Lin", ("PER", "Ada Lin")),
    ],
)
def test_a_given_name_that_is_seen_as_something_else_opens_the_name(
    text: str, seen: str, inside: str, named: tuple[str, str]
) -> None:
    """But not a place ahead of a whole name."""
    words = labelled(text, ORG=seen)
    start, end = find(words, inside)
    words.heads["entities"][start:end, 2] = 5.0
    assert named in names(words)


def test_the_parts_of_a_persons_name_are_one() -> None:
    """The network has seen two that nothing parts."""
    words = labelled("Ada Lin-Berg spoke.", PER="Lin-Berg")
    words.heads["entities"][0, 1] = 5.0
    assert names(words) == [("PER", "Ada Lin-Berg")]


def test_a_lone_given_name_means_whom_it_opens() -> None:
    """Where only one person has it; a ministry's noun means the one that is named."""
    words = labelled("Ada Lin came. Ada spoke.", PER="Ada Lin")
    words.heads["entities"][find(words, "Ada spoke")[0], 1] = 5.0
    found = find_entities(words)
    assert [found.text(found.fullest(each)) for each in found.all] == ["Ada Lin", "Ada Lin"]


def test_what_a_body_does_besides_is_part_of_its_name() -> None:
    """The network has seen two names; another body stays another."""
    seen = labelled("Ministry of Water and Works spoke.", ORG="Ministry of Water", MISC="Works")
    assert names(seen) == [("ORG", "Ministry of Water and Works")]
    apart = labelled("Ministry of Water and Parliament spoke.", ORG="Ministry of Water", MISC="Parliament")
    assert len(names(apart)) == 2


def test_nobody_is_called_with_the_article() -> None:
    """The network has seen a place and a person."""
    assert names(labelled("He read the Castrel Ledger.", LOC="Castrel", PER="Ledger")) == [
        ("ORG", "Castrel Ledger")
    ]


def test_names_of_bodies_that_nothing_parts_are_one() -> None:
    """The network lets a name begin in its middle."""
    words = labelled("The operator, Tamble Valley Power, spoke.", ORG="Tamble")
    start = find(words, "Valley")[0]
    words.heads["entities"][start, 1 + 2 * KINDS.index("ORG")] = 5.0
    words.heads["entities"][start + 1, 2 + 2 * KINDS.index("ORG")] = 5.0
    assert names(words) == [("ORG", "Tamble Valley Power")]


def test_a_firm_of_two_is_one() -> None:
    """The sign between them parts nothing."""
    words = labelled("Crumb & Sons wrote so.", ORG="Crumb")
    words.heads["entities"][find(words, "Sons")[0], 1 + 2 * KINDS.index("ORG")] = 5.0
    assert names(words) == [("ORG", "Crumb & Sons")]


def test_a_noun_for_who_speaks_is_no_name_for_its_capital() -> None:
    """At the start of a sentence; a person may be called so, and inside a sentence a body."""
    assert names(labelled("Eyewitnesses came.", ORG="Eyewitnesses")) == []
    assert names(labelled("It rained. Officials came.", ORG="Officials")) == []
    assert names(labelled("Driver came.", PER="Driver")) == [("PER", "Driver")]
    assert names(labelled("So Officials came.", ORG="Officials")) == [("ORG", "Officials")]


def test_a_surname_that_the_network_overlooks_is_a_name() -> None:
    """Unless it is a word of the text."""
    assert ("PER", "Strand") in names(labelled("Strand spoke. Mira Strand left.", PER="Mira Strand"))
    assert names(labelled("Strand by strand. Mira Strand left.", PER="Mira Strand")) == [
        ("PER", "Mira Strand")
    ]
