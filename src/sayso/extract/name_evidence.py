"""What the words around a name say that it is, whoever has heard of it: "the platform, Plaza", "the mayor of Pell"."""

from __future__ import annotations

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entity
from sayso.extract.genders import is_given, is_title
from sayso.extract.nouns import CUTS, DETERMINERS, OWNERS, spoken_kind, what
from sayso.extract.words import Words

_LONGEST = 4
_BEFORE_A_THING = OWNERS | {"a", "an"}
_OPENING = frozenset('“"‘«')
_FIRMS = frozenset("inc ltd llc plc gmbh corp co group holdings industries partners sons".split())


def kind_told(words: Words, name: WordRange) -> str | None:
    """Return PER, ORG or LOC where a title, an apposition, the name's last word or who is of it tells it."""
    start, end = name
    if start > 1 and words[start - 1].lower() == "of" and "local" in what(words[start - 2].lower())[1]:
        return "LOC"
    before = start - 1 - (start > 1 and words[start - 1] == ".")
    if before >= 0 and is_title(words[before]):
        return "PER"
    last = words[end - 1].lower()
    if end - start > 1 and (last in _FIRMS or what(last)[0] is ActorKind.ORGANIZATION):
        return "ORG"
    told = _kind_of_noun(_noun_before(words, start)) or _kind_of_noun(_noun_behind(words, end))
    if told == "PER" and end < len(words) and spoken_kind(words[end]) is ActorKind.PERSON:
        return None  # "the owner, Pell resident Ada Lin"
    return None if told == "ORG" and end - start > 1 and is_given(words[start]) else told


def _kind_of_noun(noun: str | None) -> str | None:
    kind, mark, _ = what(noun) if noun else (ActorKind.UNKNOWN, "", False)
    if kind is ActorKind.ORGANIZATION:
        return "ORG"
    return "PER" if kind is ActorKind.PERSON and mark else None


def _noun_before(words: Words, start: int) -> str | None:
    """Return the noun of "the platform, Plaza", "newspaper Harbour Gazette"; not one that a preposition governs."""
    at = start - 1 - (start > 1 and words[start - 1] == ",")
    if at < 1 or not words[at].islower():
        return None
    first = max(0, at - _LONGEST)
    opening = next((i for i in range(at - 1, first - 1, -1) if words[i].lower() in DETERMINERS), None)
    if at == start - 1:
        return words[at]
    governed = opening is None or any(words[i].lower() in CUTS for i in range(max(0, opening - 1), at))
    return None if governed else words[at]


def _noun_behind(words: Words, end: int) -> str | None:
    """Return the noun of "Plaza, the platform", "Ada Lin, mayor of Pell"."""
    if end + 1 >= len(words) or words[end] != ",":
        return None
    start = end + 1 + (words[end + 1].lower() in DETERMINERS)
    at = start
    while at < min(len(words), start + _LONGEST) and words[at].islower() and words[at] not in CUTS:
        at += 1
    return words[at - 1] if at > start else None


def is_modifier(words: Words, entity: Entity) -> bool:
    """Return whether a person's name only says which thing is meant: "his Ada Lin ringtone", "a Lin biography"."""
    start, end = entity.words
    if entity.kind != "PER" or start == 0 or end == len(words):
        return False
    owned = words[start - 1].lower() in _BEFORE_A_THING
    return owned and (words[end].islower() or words[end] in _OPENING)
