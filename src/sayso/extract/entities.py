"""Names in a text: persons, organizations, places and others, and which of them name the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.genders import is_title
from sayso.extract.name_evidence import kind_told
from sayso.extract.nouns import spoken_kind, what
from sayso.extract.words import Floats, Words

KINDS = ("PER", "ORG", "LOC", "MISC")
WHOLE_NAME = 4
"""Votes of a name of several words on what its last word names; a lone word has one."""
TOLD = 20.0
"""Votes of a title or an apposition that says what a name is: more than the network's for a few places."""

Tokens = tuple[str, ...]
_JOINTS = frozenset({"of", "the", "and", "for", "&", "de", "al", "bin", "van", "von", "-", "’", "'", "."})


@dataclass(frozen=True, slots=True)
class Entity:
    """A name: PER, ORG, LOC or MISC (nationalities and the like), and its words."""

    kind: str
    words: WordRange


@dataclass(frozen=True)
class Entities:
    """The names of one text, in text order.

    Attributes:
        words: the text's words.
        all: the names, ascending and disjoint.
    """

    words: Words
    all: Sequence[Entity]

    def within(self, span: WordRange) -> list[Entity]:
        """Return the names that lie in a range of words."""
        return list(self.all[bisect_left(self._starts, span[0]) : bisect_right(self._ends, span[1])])

    def ending_at(self, index: int) -> Entity | None:
        """Return the name whose last word stands right before a word."""
        at = bisect_left(self._ends, index)
        return self.all[at] if at < len(self.all) and self._ends[at] == index else None

    def text(self, entity: Entity) -> str:
        """Return a name as it is written, without a possessive."""
        span = self.words.span(entity.words)
        return self.words.text[span.start : span.end]

    @cached_property
    def _starts(self) -> list[int]:
        return [e.words[0] for e in self.all]

    @cached_property
    def _ends(self) -> list[int]:
        return [e.words[1] for e in self.all]

    @cached_property
    def _fullest(self) -> dict[Entity, Entity]:
        """Every name that a longer one names as well, with the first of the longest of those."""
        names = [(e.kind, self._tokens(e)) for e in self.all]
        first: dict[tuple[str, Tokens], Entity] = {}
        for name, entity in zip(names, self.all, strict=True):
            first.setdefault(name, entity)
        by_length = sorted(first, key=lambda name: -len(name[1]))
        longer = {name: _longer(name, by_length) for name in first}
        return {
            e: first[longer[name]] for name, e in zip(names, self.all, strict=True) if name != longer[name]
        }

    def fullest(self, entity: Entity) -> Entity:
        """Return the first of the longest names in the text that name the same."""
        return self._fullest.get(entity, entity)

    def _tokens(self, entity: Entity) -> Tokens:
        words = [self.words[index].lower() for index in range(*entity.words)]
        return tuple(w for w in words if w not in ("the", ".", ","))


def _longer(name: tuple[str, Tokens], by_length: Sequence[tuple[str, Tokens]]) -> tuple[str, Tokens]:
    """Return the first longer name that names the same, or the name itself."""
    kind, own = name
    for other in by_length:
        if len(other[1]) <= len(own):
            break
        if other[0] == kind and _same_name(own, other[1], kind):
            return other
    return name


def _same_name(short: Tokens, long: Tokens, kind: str) -> bool:
    """Whether a name abbreviates a longer one.

    A person goes by the last name, or by all but the middle; a body by its first or last words, or its initials.
    """
    if not short:
        return False
    if kind == "PER":
        return long[-len(short) :] == short or (
            len(short) > 1 and short[-1] == long[-1] and short[0] == long[0]
        )
    if len(short) == 1 and len(short[0]) > 1 and short[0] in (_initials(long), _letters(long)):
        return True
    if kind != "ORG" or not 0 < len(long) - len(short) <= 2:
        return False
    return long[-len(short) :] == short or (long[:-1] == short and "institution" not in what(long[-1])[1])


def _initials(tokens: Tokens) -> str:
    return "".join(token[0] for token in tokens if token not in _JOINTS)


def _letters(tokens: Tokens) -> str:
    return "".join(token[0] for token in tokens)


def find_entities(words: Words) -> Entities:
    """Return the names that the network sees; what a name is, all its places in the text decide together."""
    if not len(words):
        return Entities(words, ())
    logits = words.heads["entities"]
    labels = logits.argmax(axis=1).tolist()
    found: list[WordRange] = []
    for index in (index for index, label in enumerate(labels) if label):
        opens, same = labels[index] % 2 == 1, _kind(labels[index]) == _kind(labels[index - 1])
        if not opens and same and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    ranges = _everywhere(
        words, _whole(words, [t for span in found if (t := _trimmed(words, span)) is not None])
    )
    kinds = np.maximum(logits[:, 1::2], logits[:, 2::2])
    votes: dict[str, Floats] = {}
    for span in ranges:
        key = _key(words, span)
        weight = WHOLE_NAME if span[1] - span[0] > 1 else 1
        before = votes.get(key, np.zeros(len(KINDS), np.float32))
        seen = [i for i in range(*span) if labels[i]] or range(*span)
        votes[key] = before + weight * kinds[seen].mean(axis=0)
        told = kind_told(words, span)
        if told is not None:
            votes[key][KINDS.index(told)] += TOLD
    kind_of = {key: KINDS[vote.argmax()] for key, vote in votes.items()}
    return Entities(words, tuple(Entity(kind_of[_key(words, span)], span) for span in ranges))


def _whole(words: Words, spans: Sequence[WordRange]) -> list[WordRange]:
    """Return names with what a hyphen, an apostrophe or points join to them: "Kottegoda-Reyes", "N'Pell", "U.N."."""
    whole: list[WordRange] = []
    for start, end in spans:
        while start > 1 and _is_glued(words, start - 1) and words[start - 2][0].isupper():
            start -= 2
        while end + 1 < len(words) and _is_glued(words, end) and words[end + 1][0].isupper():
            end += 2
        if end - start > 2 and end < len(words) and words[end] == words[end - 2] == ".":
            end += _is_letter(words[end - 1]) and words.ends[end - 1] == words.starts[end]
        if whole and start < whole[-1][1]:
            start = whole.pop()[0]
        whole.append((start, end))
    return whole


def _is_glued(words: Words, at: int) -> bool:
    """Whether a mark joins the words on both its sides."""
    tight = words.ends[at - 1] == words.starts[at] and words.ends[at] == words.starts[at + 1]
    letters = words[at] == "." and _is_letter(words[at - 1]) and _is_letter(words[at + 1])
    return tight and (letters or words[at] in ("-", "'", "’"))


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _everywhere(words: Words, spans: Sequence[WordRange]) -> list[WordRange]:
    """Add the places at which the network has overlooked a name that it has seen elsewhere in the text."""
    seen = {tuple(words[i] for i in range(*span)) for span in spans}
    longest = max((len(name) for name in seen), default=0)
    taken = {i for span in spans for i in range(*span)}
    openings = {name[0] for name in seen}
    found = list(spans)
    for start in range(len(words)):
        if start in taken or words[start] not in openings:
            continue
        for end in range(min(len(words), start + longest), start, -1):
            if tuple(words[i] for i in range(start, end)) in seen and taken.isdisjoint(range(start, end)):
                found.append((start, end))
                taken.update(range(start, end))
                break
    return sorted(found)


def _kind(label: int) -> int:
    return (label - 1) // 2


def _is_label(words: Words, span: WordRange) -> bool:
    """Whether what looks like a name is what a transcript calls a speaker by: "THE WITNESS"."""
    start, end = span
    alone = end - start == 1 and start > 0 and words[start - 1].lower() == "the"
    return alone and words[start].isupper() and spoken_kind(words[start]) is ActorKind.PERSON


def _key(words: Words, span: WordRange) -> str:
    return words[span[1] - 1].lower()


def _may_end(word: str) -> bool:
    return word[0].isalnum() and word.lower() not in ("of", "and", "for", "the")


def _trimmed(words: Words, span: WordRange) -> WordRange | None:
    """Drop marks, civil titles and possessives at the edges; a name has a letter in upper case or a figure."""
    start, end = span
    while end > start and words[end - 1] != "." and not _may_end(words[end - 1]):
        end -= 1
    if end - start > 2 and words[end - 1] == "s" and words[end - 2] in ("'", "’"):
        end -= 2
    while end > start and (not words[start][0].isalnum() or is_title(words[start])):
        start += 1
    if (
        end <= start
        or _is_label(words, (start, end))
        or not any(c.isupper() or c.isdigit() for i in range(start, end) for c in words[i])
    ):
        return None
    return start, end
