"""Names of persons: titles off, spellings levelled, given and family name told apart."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.resolve.lexicon import load_given_names, load_lexicon
from sayso.resolve.words import WORD, fold

_LONG: Final = 5
_APPOSITION: Final = re.compile(r"[,(;]| – | — ")
_ROMANISED: Final = (
    ("iy", "i"),
    ("yi", "i"),
    ("y", "i"),
    ("j", "i"),
    ("kh", "h"),
    ("ks", "x"),
    ("w", "v"),
    ("ph", "f"),
)
"""Letters that romanisations and languages write in several ways."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in levelled spelling.

    Attributes:
        given: All names but the family name, in order; empty where only that is given.
        family: With its particles ("van der Berg").
    """

    given: tuple[str, ...]
    family: str


@cache
def parse_person(name: str) -> PersonName | None:
    """Return the name of a person without titles, roles and apposition; None where no name is left.

    >>> parse_person("President Anna-Maria van Dyck, the head of state")
    PersonName(given=('ana', 'maria'), family='vandick')
    """
    words = _last_capitalised(WORD.findall(_APPOSITION.split(name, maxsplit=1)[0]))
    lexicon = load_lexicon()
    while len(words) > 1 and fold(words[0]) in lexicon.titles:
        words = words[1:]
    while len(words) > 1 and fold(words[-1]) in lexicon.generations:
        words = words[:-1]
    if not words or (len(words) == 1 and fold(words[0]) in lexicon.titles):
        return None
    first_of_family = len(words) - 1
    while first_of_family and _is_particle(words[first_of_family - 1], first=first_of_family == 1):
        first_of_family -= 1
    given = tuple(level(word) for word in words[:first_of_family])
    return PersonName(given, "".join(level(word) for word in words[first_of_family:]))


def agree(left: PersonName, right: PersonName) -> bool:
    """Return whether two names may be one person's: same family name, given names that do not differ."""
    if left.family != right.family:
        return False
    return not left.given or not right.given or _fits(left.given[0], right.given[0])


@cache
def level(word: str) -> str:
    """Return a word of a name without accents, apostrophes, case, possessive and the whims of romanisation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", fold(word)) if c.isalnum())
    for written, instead in _ROMANISED:
        plain = plain.replace(written, instead)
    single = re.sub(r"(.)\1", r"\1", plain)
    return single[:-1] if len(single) > 4 and single.endswith("i") else single


def _fits(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    initial = len(short) == 1 and long.startswith(short)
    one_name = not _forms_of(left).isdisjoint(_forms_of(right))
    return left == right or initial or one_name or _is_one_letter_off(short, long)


def _forms_of(given: str) -> frozenset[str]:
    """The names that a given name in levelled spelling may be a form of."""
    return _given_forms().get(given, frozenset())


@cache
def _given_forms() -> Mapping[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for form, names in load_given_names().items():
        forms[level(form)] = forms.get(level(form), frozenset()) | names
    return forms


def _is_one_letter_off(short: str, long: str) -> bool:
    """Whether two long given names differ in one letter that is neither first nor last: "Alexandr", "Alexander"."""
    if len(short) < _LONG or (short[0], short[-1]) != (long[0], long[-1]) or len(long) - len(short) > 1:
        return False
    same_start = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return long[same_start + 1 :] == short[same_start + (len(short) == len(long)) :]


def _last_capitalised(words: list[str]) -> list[str]:
    """The last run of capitalised words, particles inside it: what is before is a role ("spokesman Ada Vane")."""
    particles = load_lexicon().particles
    kept: list[str] = []
    for word in reversed(words):
        if word[0].isupper() or (kept and fold(word) in particles):
            kept.append(word)
        elif kept:
            break
    whole = len(kept) == len(words)
    while kept and not kept[-1][0].isupper() and not whole:
        kept.pop()
    return kept[::-1]


def _is_particle(word: str, *, first: bool) -> bool:
    """Whether a word belongs to the family name behind it; a capital one in front of it is a given name ("Al")."""
    return fold(word) in load_lexicon().particles and not (first and word[0].isupper())
