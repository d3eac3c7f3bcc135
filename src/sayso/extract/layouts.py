"""Relations that the layout of a text tells exactly: labels of speakers, headlines, quoted lines, "in her view"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

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
    read, ruled = _BySource(), _BySource()
    for each in relations:
        read.add(each)
    explained: set[int] = set()
    for each in _told(document, words, entities, sentences, relations):
        same = read.find_same(each)
        if same is not None:
            known = read.relations[same]
            read.relations[same] = replace(known, evidence=known.evidence.joined(RULED))
        elif ruled.find_same(each) is None and explained.isdisjoint(range(*each.cue)):
            ruled.add(each)
            explained.update(range(*each.cue))
    kept = [each for each in read.relations if explained.isdisjoint(range(*each.cue))]
    return sorted((*kept, *ruled.relations), key=lambda relation: relation.cue)


@dataclass(slots=True)
class _BySource:
    """Relations, found by the words of their sources: a text of posts has thousands."""

    relations: list[Relation] = field(default_factory=list)
    at_word: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, relation: Relation) -> None:
        for word in _words(relation.source):
            self.at_word[word].append(len(self.relations))
        self.relations.append(relation)

    def find_same(self, relation: Relation) -> int | None:
        """Return the place of the first relation that has a source and most of its content in common with another."""
        near = {at for word in _words(relation.source) for at in self.at_word.get(word, ())}
        return next((at for at in sorted(near) if _share_content(relation, self.relations[at])), None)


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


def _share_content(one: Relation, other: Relation) -> bool:
    mine, theirs = _words(one.content), _words(other.content)
    return 2 * len(mine & theirs) >= len(mine | theirs) > 0


def _words(ranges: Sequence[WordRange]) -> set[int]:
    return {index for start, end in ranges for index in range(start, end)}
