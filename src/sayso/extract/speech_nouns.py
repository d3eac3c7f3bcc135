"""Cues that hold two relations: "rejected claims by the union that …" is one who rejects and one who claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter

from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities
from sayso.extract.lexicon import rows
from sayso.extract.nouns import DETERMINERS
from sayso.extract.phrases import read_phrase
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_AGENTS = frozenset({"by", "from", "of"})
_CLAUSE = frozenset({"that", "about"})
LONGEST_AGENT = 12
LONGEST_SUBJECT = 8


@cache
def speech_nouns() -> frozenset[str]:
    """Return the nouns of saying."""
    return frozenset(row[0] for row in rows("speech_nouns.tsv"))


def unfolded(
    words: Words, entities: Entities, sentences: Sequence[WordRange], relations: Sequence[Relation]
) -> list[Relation]:
    """Return the relations with verb and noun apart, and each noun with its own speaker.

    Args:
        words: the text's words.
        entities: its names.
        sentences: its sentences in words, ascending.
        relations: as the network sees them.
    """
    cues = {relation.cue for relation in relations}
    found: list[Relation] = []
    for relation in relations:
        sentence = sentences[bisect_right(sentences, relation.cue[0], key=itemgetter(0)) - 1]
        found += _parts(words, entities, relation, sentence, cues)
    return sorted((_with_speaker(words, entities, relation) for relation in found), key=lambda r: r.cue)


def _parts(
    words: Words, entities: Entities, relation: Relation, sentence: WordRange, cues: set[WordRange]
) -> Iterator[Relation]:
    """Part the verb from the noun of saying that closes its cue or opens its content."""
    noun = _noun(words, relation)
    opening = None if noun is None else _clause(words, noun + 1, sentence[1])
    if noun is None or opening is None:
        yield relation
        return
    start, end = relation.cue
    close = max((part[1] for part in relation.content if part[0] >= end), default=0)
    clause = (opening, close if close > opening + 1 else _last_word(words, sentence))
    source = tuple(part for part in relation.source if part[1] <= start)
    source = source or _subject(words, entities, (sentence[0], start))
    first = noun if noun < end else relation.content[0][0]
    yield replace(relation, cue=(start, min(end, noun)), source=source, content=((first, clause[1]),))
    if (noun, noun + 1) not in cues:
        yield replace(relation, cue=(noun, noun + 1), source=(), content=(clause,))


def _noun(words: Words, relation: Relation) -> int | None:
    """Return the noun of saying at the end of a cue of several words, or at the start of the content behind it."""
    start, end = relation.cue
    places = [end - 1] if end - start > 1 else []
    if relation.content and relation.content[0][0] >= end:
        opening = relation.content[0][0]
        places += [opening, opening + 1] if words[opening].lower() in DETERMINERS else [opening]
    return next((place for place in places if words[place].lower() in speech_nouns()), None)


def _clause(words: Words, start: int, end: int) -> int | None:
    """Return where the clause behind a noun and its agent opens: "… by the union that", "… that"."""
    if start >= end or words[start].lower() not in _AGENTS | _CLAUSE:
        return None
    openings = range(start, min(end - 1, start + LONGEST_AGENT))
    return next((index for index in openings if words[index].lower() in ("that", "about")), None)


def _last_word(words: Words, sentence: WordRange) -> int:
    """Return the end of a sentence's words, the marks that close it left out."""
    end = sentence[1]
    while end > sentence[0] and not words[end - 1][0].isalnum():
        end -= 1
    return end


def _subject(words: Words, entities: Entities, span: WordRange) -> tuple[WordRange, ...]:
    """Return the noun phrase that opens a sentence, where little stands between it and the cue."""
    start, end = span
    plain = all(words[index][0].isalnum() or words[index] in "-’'." for index in range(start, end))
    if not 0 < end - start <= LONGEST_SUBJECT or not plain:
        return ()
    return ((start, read_phrase(words, entities, span).head + 1),)


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
        if words[end].lower() in _CLAUSE or words[end] in ",;":
            return (index + 1, end) if end > index + 1 and words[end].lower() in _CLAUSE else None
    return None


def _owner_before(words: Words, entities: Entities, index: int) -> WordRange | None:
    """Return the name in "US claims" or "the union's claims"."""
    end = index
    if words[end - 1].lower() == "s" and end >= 2 and words[end - 2] in ("'", "’"):
        end -= 2
    owner = entities.ending_at(end)
    return None if owner is None else owner.words
