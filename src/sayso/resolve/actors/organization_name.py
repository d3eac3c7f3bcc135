"""Names of organisations, states and documents: their telling words, in any order, and their acronyms."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from sayso.resolve.lexicon import load_lexicon, load_nations
from sayso.resolve.stem import stem
from sayso.resolve.words import WORD, fold

_DOTTED: Final = re.compile(r"\b(?:[A-Z]\.){2,}")
_DEFINITION: Final = re.compile(
    r"((?:[A-Z][\w’'-]+\s+(?:(?:of|for|and|the|on|in)\s+)*){1,7}[A-Z]?[\w’'-]*)\s*\(([A-Z]{2,8})\)"
)
_TRANSCRIBED: Final = 3
_SPELLINGS: Final = {"defence": "defense", "centre": "center", "labour": "labor"}
_COMMON: Final = frozenset(map(stem, ("agency", "agencies", "service", "services", "community")))
"""Words that add nothing to a name that has two others: "US intelligence", "the US intelligence services"."""


@cache
def key_of(name: str) -> frozenset[str]:
    """Return what tells an organisation from others, whatever the word order.

    >>> key_of("the Ministry of Defence of France") == key_of("France's Defense Ministry")
    True
    """
    plain = undot(name)
    for phrase, instead in _phrases():
        plain = re.sub(phrase, instead, plain, flags=re.IGNORECASE)
    keys = frozenset(_keys(plain))
    return keys - _COMMON if len(keys - _COMMON) > 1 else keys


def _keys(plain: str) -> Iterator[str]:
    lexicon = load_lexicon()
    for word in WORD.findall(plain):
        folded = fold(word)
        if folded in lexicon.organization_words or (folded in ("a", "an")):
            continue
        spelled = _SPELLINGS.get(folded, folded)
        is_nation = spelled in load_nations() and not (spelled == "us" and not word.isupper())
        yield load_nations()[spelled] if is_nation else stem(spelled)


def initials(name: str) -> str | None:
    """Return the acronym that the capitals of a name make, or None for a name of one word.

    >>> initials("Bureau of Land Affairs"), initials("US Senate")
    ('BLA', 'USS')
    """
    words = [word for word in WORD.findall(name) if fold(word) not in load_lexicon().organization_words]
    if len(words) < 2 or not all(word[0].isupper() for word in words):
        return None
    return "".join(word if word.isupper() else word[0] for word in words)


def is_acronym(name: str) -> bool:
    """Return whether a name is one word of capitals."""
    return bool(re.fullmatch(r"(?:the )?[A-Z]{2,8}", undot(name)))


def undot(name: str) -> str:
    """Return a name without the dots of its acronyms."""
    return _DOTTED.sub(lambda match: match.group().replace(".", ""), name)


def bare(name: str) -> str:
    """Return a name without its article and without the dots of an acronym."""
    return re.sub(r"^the\s+", "", undot(name), flags=re.IGNORECASE).strip()


def find_definitions(text: str) -> dict[str, str]:
    """Return the acronyms that a text puts in brackets behind a name, with the words of that name.

    >>> find_definitions("the Bureau of Land Affairs (BLA) said")
    {'BLA': 'Bureau of Land Affairs'}
    """
    found: dict[str, str] = {}
    for name, acronym in _DEFINITION.findall(text):
        words = name.split()
        starts = [n for n, word in enumerate(words) if word[0] == acronym[0]]
        fitting = [" ".join(words[n:]) for n in starts if _spells(words[n:], acronym)]
        if fitting:
            found.setdefault(acronym, fitting[-1])
    return found


def _spells(words: list[str], acronym: str) -> bool:
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return (
        capitals == acronym
        or "".join(word[0].upper() for word in words) == acronym
        or _transcribes(capitals, acronym)
    )


def _transcribes(capitals: str, acronym: str) -> bool:
    """Whether an acronym of another language may stand for the name: as many letters, most of them the same."""
    same = sum(a == b for a, b in zip(capitals, acronym, strict=False))
    return len(capitals) == len(acronym) >= _TRANSCRIBED and same >= len(acronym) - 1


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Names of states in several words, and the one word that stands for each."""
    forms = ((form, key) for form, key in load_nations().items() if "-" in form)
    return tuple((rf"\b{form.replace('-', ' ')}\b", key.upper()) for form, key in forms)
