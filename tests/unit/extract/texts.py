"""Words and names of short texts, as a reader that makes no mistakes would see them."""

import re
from collections.abc import Iterable

import numpy as np

from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.evidence import Evidence
from sayso.extract.relations import Relation
from sayso.extract.words import Words

_WORD = re.compile(r"\w+|[^\w\s]")


def words_in(text: str) -> Words:
    """Return the words of a text, with links that favour nobody."""
    spans = [match.span() for match in _WORD.finditer(text)]
    flat = {
        "anaphor": np.zeros((len(spans), 4), np.float32),
        "antecedent": np.zeros((len(spans), 4), np.float32),
    }
    heads = flat | {"alone": np.zeros((len(spans), 1), np.float32)}
    return Words(text, [s for s, _ in spans], [e for _, e in spans], heads)


def find(words: Words, phrase: str) -> WordRange:
    """Return the words that a phrase stands on, at its first place."""
    start = words.text.index(phrase)
    low = next(i for i, end in enumerate(words.ends) if end > start)
    high = next((i for i, first in enumerate(words.starts) if first >= start + len(phrase)), len(words))
    return low, high


def names_in(words: Words, **names: str) -> Entities:
    """Return names by kind: ``PER="Ada Lin; Berg"``; each at every place where it stands."""
    found = {
        Entity(kind, (index, index + len(wanted)))
        for kind, listed in names.items()
        for wanted in (_WORD.findall(name) for name in listed.split("; "))
        for index in range(len(words))
        if [words[i] for i in range(index, min(len(words), index + len(wanted)))] == wanted
    }
    longest = [e for e in found if not any(_inside(e, other) for other in found)]
    return Entities(words, tuple(sorted(longest, key=lambda e: e.words)))


def _inside(entity: Entity, other: Entity) -> bool:
    return other is not entity and other.words[0] <= entity.words[0] and entity.words[1] <= other.words[1]


def relation(words: Words, *, cue: str, source: str = "", content: str = "") -> Relation:
    """Return a relation by its words; each role in one piece."""
    parts = [() if not role else (find(words, role),) for role in (source, content)]
    return Relation(find(words, cue), parts[0], parts[1], Evidence(0.9))


def told(words: Words, found: Iterable[Relation]) -> list[tuple[str, str, str]]:
    """Return source, cue and content of relations in words."""
    return [(_text(words, r.source), _text(words, (r.cue,)), _text(words, r.content)) for r in found]


def _text(words: Words, ranges: tuple[WordRange, ...]) -> str:
    return " … ".join(words.text[words.span(r).start : words.span(r).end] for r in ranges)
