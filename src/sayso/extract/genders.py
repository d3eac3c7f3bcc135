"""Whether a man or a woman is meant, as far as titles, nouns and given names tell."""

from __future__ import annotations

from functools import cache

from sayso.extract.decode import WordRange
from sayso.extract.lexicon import rows
from sayso.extract.word_lists import read_lists
from sayso.extract.words import Words


def is_title(word: str) -> bool:
    """Whether a word is a civil title, which stands before a name and is no part of it ("Ms")."""
    return _gendered().get(word.lower(), ("", ""))[1] == "title"


def is_short_title(word: str) -> bool:
    """Whether a word, before a point, is an office or rank, which stands before a name and is not in it ("Sen.")."""
    return _gendered().get(word.lower(), ("", ""))[1] == "short"


def is_given(word: str) -> bool:
    """Whether a word is a given name that the lexicon has."""
    return word.lower() in _given()


def gender_of_noun(noun: str) -> str | None:
    """Return `m` or `f` for a noun that only men or only women are called by ("spokeswoman")."""
    gender = _gendered().get(noun.lower(), ("-", ""))[0]
    return None if gender == "-" else gender


def gender_of_name(words: Words, name: WordRange, fullest: WordRange) -> str | None:
    """Return `m` or `f` where the title before a name tells it, else its given name, else the ending of the surname.

    Args:
        words: the text's words.
        name: where the name stands.
        fullest: where its fullest form stands.
    """
    at = name[0] - 1
    at -= at > 0 and words[at] == "."
    title = gender_of_noun(words[at]) if at >= 0 else None
    first, last = words[fullest[0]].lower(), words[fullest[1] - 1].lower()
    rank = gender_of_noun(first)
    if title or rank or fullest[1] - fullest[0] < 2:
        return title or rank
    return _given().get(first) or ("f" if last.endswith(_endings()) else None)


@cache
def _gendered() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in rows("gendered.tsv")}


@cache
def _given() -> dict[str, str]:
    return {name: gender for gender in ("m", "f") for name in read_lists("given_names.tsv")[gender]}


@cache
def _endings() -> tuple[str, ...]:
    return read_lists("given_names.tsv")["f-surname"]
