"""Cues that hold two relations: "rejected claims by the union that …" is one who rejects and one who claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities
from sayso.extract.lexicon import rows
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_AGENTS = frozenset({"by", "from", "of"})
_CLAUSE = frozenset({"that", "about", "of"})
LONGEST_AGENT = 12


@cache
def speech_nouns() -> frozenset[str]:
    """Return the nouns of saying."""
    return frozenset(row[0] for row in rows("speech_nouns.tsv"))


def unfolded(words: Words, entities: Entities, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with verb and noun apart, and each noun with its own speaker."""
    cues = {relation.cue for relation in relations}
    found = [part for relation in relations for part in _parts(words, relation, cues)]
    return sorted((_with_speaker(words, entities, relation) for relation in found), key=lambda r: r.cue)


def _parts(words: Words, relation: Relation, cues: set[WordRange]) -> Iterator[Relation]:
    """Split a cue that ends in a noun of saying; the noun opens what the verb is about."""
    start, end = relation.cue
    noun = (end - 1, end)
    after = [part for part in relation.content if part[0] >= end]
    folded = end - start > 1 and words[end - 1].lower() in speech_nouns()
    if not folded or len(after) != 1 or not _near(words, end, after[0]):
        yield relation
        return
    whole = (end - 1, after[0][1])
    yield replace(relation, cue=(start, end - 1), content=(whole,))
    clause = _clause(words, end, after[0][1])
    if noun not in cues and clause is not None:
        yield replace(relation, cue=noun, source=(), content=(clause,))


def _near(words: Words, end: int, content: WordRange) -> bool:
    """Whether only a preposition or nothing stands between the noun and the content."""
    return content[0] == end or (content[0] == end + 1 and words[end].lower() in _AGENTS)


def _clause(words: Words, start: int, end: int) -> WordRange | None:
    """Return the clause behind the noun and its agent: from "that" or "about" on."""
    for index in range(start, min(end - 1, start + LONGEST_AGENT)):
        if words[index].lower() in ("that", "about"):
            return index, end
    return None


def _with_speaker(words: Words, entities: Entities, relation: Relation) -> Relation:
    """Give a noun of saying without a source the one that stands beside it."""
    start, end = relation.cue
    if relation.source or end - start != 1 or words[start].lower() not in speech_nouns():
        return relation
    source = _agent_behind(words, end) or _owner_before(words, entities, start)
    return relation if source is None else replace(relation, source=(source,))


def _agent_behind(words: Words, index: int) -> WordRange | None:
    """Return the agent in "claims by the union that"."""
    if index >= len(words) or words[index].lower() not in ("by", "from"):
        return None
    for end in range(index + 1, min(len(words), index + LONGEST_AGENT)):
        if words[end].lower() in _CLAUSE or words[end] in ".,;":
            return (index + 1, end) if end > index + 1 and words[end].lower() in _CLAUSE else None
    return None


def _owner_before(words: Words, entities: Entities, index: int) -> WordRange | None:
    """Return the name in "US claims" or "the union's claims"."""
    end = index
    if words[end - 1].lower() == "s" and end >= 2 and words[end - 2] in ("'", "’"):
        end -= 2
    return next((entity.words for entity in entities.all if entity.words[1] == end), None)
