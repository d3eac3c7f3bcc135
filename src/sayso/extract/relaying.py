"""One content with two speakers: who quotes "Lin as saying", and who is named behind what Lin said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_QUOTES = frozenset({"quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "cite"})
_SAYS = frozenset({"saying", "telling", "claiming", "warning", "stating", "having"})
LONGEST_SPEAKER = 10
LONGEST_REST = 60


def relayed(words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with the inner speaker of every "quoted Ada Lin as saying" beside who quotes.

    What the network read at "as saying" is replaced: its content is the one of the quotation.
    """
    found: list[Relation] = []
    inner: list[Relation] = []
    for relation in relations:
        speaker = _between(words, relation)
        if speaker is None:
            found.append(relation)
            continue
        between, cue = speaker
        said = relation.content or _said(relation, cue, relations) or _behind(words, cue)
        content = tuple(part for part in said if not _overlaps(part, between))
        quoting, quoted = _quoting(words, relation, between)
        found.append(replace(relation, cue=_verb(words, relation.cue), source=quoting, content=content))
        inner.append(replace(relation, cue=cue, source=quoted, content=content))
    taken = {index for each in inner for index in range(*each.cue)}
    kept = [each for each in found if not taken & set(range(*each.cue))]
    every = [*kept, *inner]
    opening: dict[int, list[int]] = {}
    for number, each in enumerate(every):
        if each.content:
            opening.setdefault(each.content[0][0], []).append(number)
    return sorted((_widened(each, every, opening) for each in every), key=lambda relation: relation.cue)


def _widened(
    relation: Relation, relations: Sequence[Relation], opening: Mapping[int, Sequence[int]]
) -> Relation:
    """Let the one behind a sentence tell all of it: "Lin said that it leaks, the Courier reported".

    Of two who have one content, the one before it speaks in it, and the one behind passes on that he does.
    """
    if not relation.content or not relation.source or relation.cue[0] < relation.content[-1][1]:
        return relation
    at = relation.content[0][0]
    near = sorted(number for start in (at - 1, at, at + 1) for number in opening.get(start, ()))
    for other in (relations[number] for number in near):
        first = min((part[0] for part in (*other.source, other.cue)), default=0)
        ahead = bool(other.source) and max(other.source[-1][1], other.cue[1]) <= relation.content[0][0]
        if other is not relation and ahead and _shares(other.content, relation.content):
            return replace(relation, content=((first, relation.content[-1][1]),))
    return relation


def _shares(one: tuple[WordRange, ...], other: tuple[WordRange, ...]) -> bool:
    """Whether two contents open and end within a word or two of each other."""
    near = one and abs(one[0][0] - other[0][0]) <= 1 and abs(one[-1][1] - other[-1][1]) <= 2
    return bool(near)


def _between(words: Words, relation: Relation) -> tuple[WordRange, WordRange] | None:
    """Return what stands between "quoted" and "as saying", and these two words, or None where nobody is quoted so."""
    verb = _verb(words, relation.cue)
    if words[verb[1] - 1].lower() not in _QUOTES:
        return None
    for index in range(verb[1] + 1, min(len(words) - 1, verb[1] + LONGEST_SPEAKER)):
        if words[index] in ".;":
            return None
        if words[index].lower() == "as" and words[index + 1].lower() in _SAYS:
            return (verb[1], index), (index, index + 2)
    return None


def _quoting(
    words: Words, relation: Relation, between: WordRange
) -> tuple[tuple[WordRange, ...], tuple[WordRange, ...]]:
    """Return who quotes and who is quoted: "the Courier quoted Lin as", "Lin was quoted by the Courier as"."""
    if words[between[0]].lower() != "by" or between[1] - between[0] < 2:
        return relation.source, (between,)
    agent = (between[0] + 1, between[1])
    return (agent,), tuple(part for part in relation.source if not _overlaps(part, between))


def _behind(words: Words, cue: WordRange) -> tuple[WordRange, ...]:
    """Return the rest of the sentence behind a cue, up to a mark that ends it."""
    end = next((at for at in range(cue[1], len(words)) if words[at] in ".;?!"), len(words))
    return ((cue[1], end),) if cue[1] < end <= cue[1] + LONGEST_REST else ()


def _verb(words: Words, cue: WordRange) -> WordRange:
    """Return a cue up to its verb of quoting: "quoted" of "quoted Lin as saying"."""
    for index in range(*cue):
        if words[index].lower() in _QUOTES:
            return cue[0], index + 1
    return cue


def _said(relation: Relation, cue: WordRange, relations: Sequence[Relation]) -> tuple[WordRange, ...]:
    """Return the content that was read for the inner cue itself."""
    return next((each.content for each in relations if each is not relation and _overlaps(each.cue, cue)), ())


def _overlaps(one: WordRange, other: WordRange) -> bool:
    return one[0] < other[1] and other[0] < one[1]
