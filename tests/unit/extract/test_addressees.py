"""Who was spoken to is told from the words behind the cue, or ahead of it."""

import pytest

from sayso.domain.span import Span
from sayso.extract.addressees import addressee
from tests.unit.extract.marked import read_marked

CASES = [
    ("{s|She} {c|told} reporters {t|that it is so}.", "reporters"),
    ("{s|She} {c|told} the Harbour Post on Monday {t|that it is so}.", "the Harbour Post"),
    ("{t|“It is so,”} {s|she} {c|told} a crowd in Tarn.", "a crowd"),
    ("{t|“It is so,”} {s|she} {c|told} me.", "me"),
    ("{t|“It is so,”} {s|she} {c|told} moderator Ada Lind.", "moderator Ada Lind"),
    ("{s|He} {c|warned} the council {t|that it is so}.", "the council"),
    ("{s|He} {c|reminds} viewers {t|that it is so}.", "viewers"),
    ("{s|He} {c|urged} {t|workers to leave}.", "workers"),
    ("{s|He} {c|urged} {t|the mayor to leave}.", "the mayor"),
    ("{s|She} {c|said in a letter} to Parliament {t|that it is so}.", "Parliament"),
    ("{s|She} {c|wrote in a note to investors} {t|that it is so}.", "investors"),
    ("{s|She} {c|said} in an interview with Tarn Radio {t|that it is so}.", "Tarn Radio"),
    ("In a letter to the governor, {s|she} {c|said} {t|it is so}.", "the governor"),
    ("Speaking to reporters in Tarn, {s|she} {c|said} {t|it is so}.", "reporters"),
    ("{s|She} {c|said on Monday} to the press {t|that it is so}.", "the press"),
    ("The council {c|was told} by {s|a clerk} {t|that it is so}.", "The council"),
    ("In May, the new council {c|was informed} {t|that it is so}.", "the new council"),
    ("What {s|he} {c|had told} detectives in May {t|is so}.", "detectives"),
    ("{s|She} {c|was told} {t|that it is so}.", "She"),
    ("He says the men {c|had been told} {t|to stay}.", "the men"),
    ("“We {c|were never asked} {t|to sign}.”", "We"),
    ("{t|“It is so,”} {s|he} {c|told} visiting elders at New Year.", "visiting elders"),
    ("{s|He} {c|told} {t|reporters the sheets had left}.", "reporters"),
    ("{s|He} {c|told} the Sunday Times {t|it is so}.", "the Sunday Times"),
    ("{s|They} {c|promised} {t|us a roof}.", "us"),
    ("{s|He} {c|promised} the mothers {t|a roof}.", "the mothers"),
    ("{s|They} {c|had informed} {t|his family of it}.", "his family"),
    ("{s|She} {c|called on} both sides {t|to leave}.", "both sides"),
    ("{s|She} {c|thanked} {t|the nurses for it}.", "the nurses"),
    ("{s|He} {c|swore} to me {t|it is so}.", "me"),
    ("{s|She} {c|called on} pastoral firms {t|to shut}.", "pastoral firms"),
    ("{s|She} {c|confirmed} {t|the death} to Radio Tarn.", "Radio Tarn"),
    ("{s|She} {c|declined to comment on} {t|the report} to reporters.", "reporters"),
    ("Two said that those who raised doubts {c|were asked} {t|to leave}.", "those"),
    (
        "{s|She} {c|urged} {t|President Ada Lind and the board to “make a deal”}.",
        "President Ada Lind and the board",
    ),
    ("The two clerks {c|were today told} {t|they must leave}.", "The two clerks"),
    ("{s|She} {c|confided} to Ada Lind {t|that it is so}.", "Ada Lind"),
]

NOBODY = [
    "{s|She} {c|said} {t|it is so}.",
    "{s|He} {c|warned} {t|that it is so}.",
    "{s|He} {c|warned of} {t|a storm}.",
    "{t|“Is it so?”} {c|asked} {s|Ada Lind}, a clerk.",
    "{s|He} {c|told} {t|a joke}.",
    "{s|He} {c|confirmed} {t|the damage} to the bridge.",
    "{s|He} {c|praised} {t|the aid} to Tarn.",
    "{s|She} {c|said} with a smile {t|that it is so}.",
    "{s|He} {c|promised} a solution, {t|it is so}.",
    "{s|He} {c|vowed} {t|to defend Tarn}.",
    "{s|He} {c|ordered} {t|the evidence to be heard}.",
    "I am tired of {c|being told} {t|that it is so}.",
    "It {c|was told} {t|that it is so}.",
    "{c|Asked} {t|if it was so}, {s|she} nodded.",
    "{t|“Nobody talks to the press,”} {s|she} {c|said}.",
]


@pytest.mark.parametrize(("marked", "words"), CASES)
def test_addressee(marked: str, words: str) -> None:
    """The words for whom it was said to are cited, without where and when."""
    read = read_marked(marked)
    found = addressee(read.document, cue=read.cue, source=read.source, content=read.content)
    assert found.text == words


@pytest.mark.parametrize("marked", NOBODY)
def test_nobody_is_addressed(marked: str) -> None:
    """Nobody is made up where the text names nobody."""
    read = read_marked(marked)
    assert not addressee(read.document, cue=read.cue, source=read.source, content=read.content)


def test_nobody_is_addressed_from_outside_a_quotation() -> None:
    """Who hears the speaker around a relation is not addressed in it."""
    read = read_marked("Speaking to reporters, he said {s|she} {c|thinks} {t|it is so}.")
    within = Span(read.source[0].start, read.sentence.end)
    assert not addressee(read.document, cue=read.cue, source=read.source, content=read.content, within=within)
