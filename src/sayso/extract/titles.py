"""Headlines and the text below: neither words nor names go on from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.domain.document import Document, RegionKind
from sayso.extract.decode import WordRange
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_LEAST_TOLD = 3


def parted_from_titles(document: Document, words: Words, relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations with sources and contents that end where a headline ends, on the side of their cue.

    Where a headline closes with who says it and how ("Bridge is shut, officials say"), and all that was found of what
    is said stands below, it is what stands before them.
    """
    titles = [words.range(region.span) for region in document.regions if region.kind is RegionKind.TITLE]
    return [_parted(words, titles, relation) for relation in relations]


def _parted(words: Words, titles: Sequence[WordRange], relation: Relation) -> Relation:
    for title in titles:
        inside = title[0] <= relation.cue[0] < title[1]
        source = _clip_all(relation.source, title, inside=inside)
        relation = replace(relation, source=source or relation.source)
        content = _clip_all(relation.content, title, inside=inside)
        if inside and not content:
            content = tuple(_before(words, title, relation))
        relation = replace(relation, content=content or relation.content)
    return relation


def _clip_all(parts: Sequence[WordRange], title: WordRange, *, inside: bool) -> tuple[WordRange, ...]:
    return tuple(part for each in parts for part in _clip(each, title, inside=inside))


def _clip(part: WordRange, title: WordRange, *, inside: bool) -> Iterator[WordRange]:
    """Yield what of a range stands inside of a headline, or what stands outside."""
    sides = (title,) if inside else ((0, title[0]), (title[1], part[1]))
    for start, end in sides:
        if max(start, part[0]) < min(end, part[1]):
            yield max(start, part[0]), min(end, part[1])


def _before(words: Words, title: WordRange, relation: Relation) -> Iterator[WordRange]:
    start, end = title[0], min((relation.cue, *relation.source))[0]
    closes = all(
        not words[at][0].isalnum() for at in range(max((relation.cue, *relation.source))[1], title[1])
    )
    while end > start and not words[end - 1][0].isalnum():
        end -= 1
    if closes and end - start >= _LEAST_TOLD:
        yield start, end
