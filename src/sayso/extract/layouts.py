"""Relations that the layout of a text tells exactly: labels of speakers, headlines, quoted lines, "in her view"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.domain.document import Document
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities
from sayso.extract.headlines import headline_relations
from sayso.extract.quoted_lines import quoted_line_relations
from sayso.extract.relations import RULED, Relation
from sayso.extract.turns import turn_relations
from sayso.extract.viewpoints import viewpoint_relations
from sayso.extract.words import Words


def with_layout(
    document: Document,
    words: Words,
    entities: Entities,
    sentences: Sequence[WordRange],
    relations: Sequence[Relation],
) -> list[Relation]:
    """Return the relations and those that the layout tells, in text order; no cue stands twice.

    Where the network has read the same source and content, its words stay, and count as surely read; what else it
    read at a mark that the layout explains gives way.

    Args:
        document: the document.
        words: its words.
        entities: its names.
        sentences: its sentences in words, ascending.
        relations: as the network sees them.
    """
    read, ruled = list(relations), list[Relation]()
    for each in _told(document, words, entities, sentences, relations):
        same = next((at for at, other in enumerate(read) if _same(each, other)), None)
        if same is not None:
            read[same] = replace(read[same], evidence=read[same].evidence.joined(RULED))
        elif not any(_same(each, other) for other in ruled) and not _at_cue(each, ruled):
            ruled.append(each)
    kept = [each for each in read if not _at_cue(each, ruled)]
    return sorted((*kept, *ruled), key=lambda relation: relation.cue)


def _told(
    document: Document,
    words: Words,
    entities: Entities,
    sentences: Sequence[WordRange],
    relations: Sequence[Relation],
) -> Iterator[Relation]:
    yield from turn_relations(document, words, entities, sentences)
    yield from headline_relations(document, words, entities, relations)
    yield from quoted_line_relations(document, words, entities)
    yield from viewpoint_relations(words, sentences)


def _same(one: Relation, other: Relation) -> bool:
    """Whether two relations have a source in common and most of their content."""
    mine, theirs = _words(one.content), _words(other.content)
    shared = 2 * len(mine & theirs) >= len(mine | theirs) > 0
    return shared and bool(_words(one.source) & _words(other.source))


def _at_cue(one: Relation, others: Sequence[Relation]) -> bool:
    return any(one.cue[0] < other.cue[1] and other.cue[0] < one.cue[1] for other in others)


def _words(ranges: Sequence[WordRange]) -> set[int]:
    return {index for start, end in ranges for index in range(start, end)}
