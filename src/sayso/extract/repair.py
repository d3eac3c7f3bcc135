"""What the network's labels leave ragged: broken contents are joined, cut ones are made whole, one source is chosen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.acts import only_leads
from sayso.extract.clauses import without_next_clause
from sayso.extract.decode import WordRange
from sayso.extract.noun_contents import without_main_verb
from sayso.extract.phrases import without_time
from sayso.extract.quotations import with_whole_quotations, without_others_quotations
from sayso.extract.refusals import whole_refusal
from sayso.extract.relations import Relation
from sayso.extract.speech_nouns import speech_nouns
from sayso.extract.tellees import without_bare_questions, without_tellee
from sayso.extract.words import Words

LONGEST_GAP = 2
_OPENING = frozenset('“"«„')


def mended(
    words: Words,
    sentences: Sequence[WordRange],
    quotes: Sequence[WordRange],
    relations: Sequence[Relation],
) -> list[Relation]:
    """Return the relations with whole contents, nobody else's words in them, and one source each.

    A cue without a verb and a content says nothing, and is left out.

    Args:
        words: the text's words.
        sentences: its sentences in words, ascending.
        quotes: its quotations, without their marks.
        relations: by the place of their cues.
    """
    joined = [
        replace(each, source=_source(words, sentences, each), content=tuple(_joined(words, each)))
        for each in relations
        if each.content or not only_leads(words.written(each.cue))
    ]
    whole = with_whole_quotations(words, quotes, [whole_refusal(words, each) for each in joined])
    told = without_bare_questions(words, without_others_quotations(words, sentences, whole))
    told = without_main_verb(words, told)
    return without_next_clause(words, quotes, told)


def _source(words: Words, sentences: Sequence[WordRange], relation: Relation) -> tuple[WordRange, ...]:
    """Return the one source: the nearest part, who is not told, and not of the sentence behind a participle."""
    nearest = tuple(_owner(words, relation, part) for part in _nearest(words, relation))
    source = without_tellee(words, replace(relation, source=nearest))
    return () if source and _is_of_next(words, sentences, relation.cue, source[0]) else source


def _is_of_next(words: Words, sentences: Sequence[WordRange], cue: WordRange, source: WordRange) -> bool:
    """Whether a source opens the sentence behind a participle: "…, calling it sad. Ada Lin said"."""
    if not words[cue[0]].endswith("ing") or not words[cue[0]].islower() or source[0] < cue[1]:
        return False
    end = next((end for start, end in sentences if start <= cue[0] < end), source[1])
    return source[0] >= end


def _nearest(words: Words, relation: Relation) -> tuple[WordRange, ...]:
    """Return the part of the source that stands nearest to the cue, without the day or the quotation that trails it."""
    parts = sorted(relation.source, key=lambda part: _distance(part, relation.cue))
    return tuple(without_time(words, _unquoted(words, part)) for part in parts[:1])


def _owner(words: Words, relation: Relation, part: WordRange) -> WordRange:
    """Return whose noun of saying it is, without what tells how it is: "Lin's" of "Lin's firm refusal"."""
    start, end = part
    if end != relation.cue[0] or words[relation.cue[1] - 1].lower() not in speech_nouns():
        return part
    owned = next((at + 1 for at in range(end - 1, start, -1) if _ends_owner(words, at)), end)
    return (start, owned) if all(words[at].islower() for at in range(owned, end)) else part


def _ends_owner(words: Words, at: int) -> bool:
    return words[at] == "s" and words[at - 1] in ("'", "’")


def _unquoted(words: Words, part: WordRange) -> WordRange:
    """Return a source up to the quotation that goes on behind its comma: "Ada Lin, “but why?”"."""
    start, end = part
    opens = (at for at in range(start + 2, end) if words[at][0] in _OPENING and words[at - 1] == ",")
    return start, next(opens, end + 1) - 1


def _distance(part: WordRange, cue: WordRange) -> int:
    return max(part[0] - cue[1], cue[0] - part[1])


def _joined(words: Words, relation: Relation) -> Iterator[WordRange]:
    """Join parts of a content that only marks, or a word or two of nobody's, stand between."""
    taken = {i for start, end in (*relation.source, relation.cue) for i in range(start, end)}
    last: WordRange | None = None
    for part in relation.content:
        if last is not None and _joins(words, last[1], part[0], taken):
            last = (last[0], part[1])
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _joins(words: Words, start: int, end: int, taken: set[int]) -> bool:
    gap = range(start, end)
    if any(index in taken for index in gap):
        return False
    return sum(words[index][0].isalnum() for index in gap) <= LONGEST_GAP
