"""Several who are named as one source: "Ada Lin and Bo Berg", "Norland and its allies"."""

from __future__ import annotations

from itertools import pairwise

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.mentions import Referent
from sayso.extract.nouns import CUTS, OWNERS, what
from sayso.extract.words import Words

_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "speaking"})
_JOINS = frozenset({"and", "nor", "or"})
_OPENERS = frozenset({"the", "both", "neither", "either"})
_OTHERS = OWNERS | {"other", "several", "some", "many"}
_WHERE = frozenset({"in", "at", "on", "during", "after"})
_GOVERNING = CUTS - _JOINS
_OWNING = frozenset({"of", "to", "for", "from", "by"})
_LONGEST = 5


def several(words: Words, entities: Entities, span: WordRange) -> Referent | None:
    """Return the several that a source names, or names one of with those around it."""
    if any(words[i].lower() in _RELATIVE for i in range(*span)):
        return None
    found = _named(words, entities, span) or _with_others(words, entities, span)
    if found is not None:
        return Referent(words.written(found), found, True, ActorKind.GROUP, plural=True)
    persons = _persons(words, entities, span)
    if len(persons) < 2:
        return None
    name = " and ".join(entities.text(entities.fullest(each)) for each in persons)
    where = (persons[0].words[0], persons[-1].words[1])
    return Referent(name, where, True, ActorKind.GROUP, plural=True)


def _named(words: Words, entities: Entities, span: WordRange) -> WordRange | None:
    """Return the range of names side by side: "Ada Lin and Bo Berg", "Norland and Sudland" in the talks."""
    within = entities.within(span)
    names = [
        e for e in within if e.kind != "MISC" and (e.words[1] == span[1] or words[e.words[1]] not in "'’")
    ]
    between = [words[i].lower() for a, b in pairwise(names) for i in range(a.words[1], b.words[0])]
    joined = not _JOINS.isdisjoint(between) and not _OWNING.intersection(between)
    if not joined or len({e.kind == "PER" for e in names}) > 1:
        return None
    last = names[-1].words[1]
    if last != span[1] and words[last].lower() not in _WHERE:
        return None
    ahead = range(span[0], names[0].words[0])
    titled = names[0].kind == "PER" and not any(words[i].lower() in _GOVERNING for i in ahead)
    if not titled and any(words[i].lower() not in _OPENERS for i in ahead):
        return None
    return span[0], last


def _with_others(words: Words, entities: Entities, span: WordRange) -> WordRange | None:
    """Return the range of one that is named with those around it: "Norland and its allies"."""
    start, end = span
    first = _opening_name(words, entities, span)
    if first is None:
        return None
    at = first.words[1] + (words[first.words[1]] == "," if first.words[1] < end else 0)
    if at + 2 >= end or words[at].lower() != "and" or words[at + 1].lower() not in _OTHERS:
        return None
    return (start, end) if _closes_plural(words, at + 2, end) else None


def shared_noun(words: Words, entities: Entities, span: WordRange) -> bool:
    """Whether names only say whose those are that a plural closes: "Norland and Western officials"."""
    first = _opening_name(words, entities, span)
    end = span[1]
    if first is None:
        return False
    joins = [i for i in range(first.words[1], end) if words[i].lower() == "and"]
    if not joins or words[joins[-1] + 1].lower() in _OTHERS | _OPENERS:
        return False
    between = range(first.words[1], joins[-1])
    listed = all(words[i] == "," or words[i][0].isupper() for i in between)
    return listed and joins[-1] + 2 < end and _closes_plural(words, joins[-1] + 1, end)


def _opening_name(words: Words, entities: Entities, span: WordRange) -> Entity | None:
    """Return the name of a body, place or people with which a source opens."""
    start = span[0] + (words[span[0]].lower() in ("the", "both"))
    names = entities.within(span)
    return names[0] if names and names[0].kind != "PER" and names[0].words[0] == start else None


def _closes_plural(words: Words, start: int, end: int) -> bool:
    """Whether only words that belong to a noun in the plural stand there, and it closes them."""
    inside = all(words[i][0].isalpha() and words[i].lower() not in CUTS for i in range(start, end))
    last = words[end - 1]
    return inside and end - start <= _LONGEST and last.islower() and what(last)[2]


def _persons(words: Words, entities: Entities, span: WordRange) -> list[Entity]:
    """Return all persons where each has an apposition: "Ada Lin, the clerk, and Bo Berg, the mayor,"."""
    names = [e for e in entities.within(span) if e.kind == "PER"]
    if not names or any(words[i].lower() in _GOVERNING for i in range(span[0], names[0].words[0])):
        return []
    persons = names[:1]
    for name in names[1:]:
        at = _join_before(words, name.words[0], persons[-1].words[1])
        if at is not None and words[at - 1] in (",", ")"):
            persons.append(name)
    return persons if len(persons) == len(names) else []


def _join_before(words: Words, start: int, least: int) -> int | None:
    """Return where "and" or "as well as" stands that only a title parts from a name."""
    for index in range(start - 1, least, -1):
        word = words[index].lower()
        if word == "as" and index - 2 > least and words[index - 1].lower() == "well":
            return index - 2
        if word in CUTS or not (word[0].isalnum() or word == "."):
            return index if word == "and" else None
    return None
