"""Names in a text: persons, organizations, places and others, and which of them name the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.extract.decode import WordRange
from sayso.extract.nouns import what
from sayso.extract.words import Words

LONGEST_BODY = 5
"""Words that the name of a body may have beside the noun by which it goes later: "the Ministry"."""

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
        for name in first:
            if longer[name] == name and name[0] == "PER" and len(name[1]) == 1:
                longer[name] = _by_first_name(name, by_length)
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


def _by_first_name(name: tuple[str, Tokens], names: Sequence[tuple[str, Tokens]]) -> tuple[str, Tokens]:
    """Return the one person whose name opens with a lone name, or the lone name: "Ada" for "Ada Lin"."""
    openings = [
        other for other in names if other[0] == "PER" and len(other[1]) > 1 and other[1][0] == name[1][0]
    ]
    return openings[0] if len({other[1][-1] for other in openings}) == 1 else name


def _same_name(short: Tokens, long: Tokens, kind: str) -> bool:
    """Whether a name abbreviates a longer one.

    A person goes by the last name, or by all but the middle; a body by its first or last words, or its initials.
    """
    if not short:
        return False
    if kind == "PER":
        ends = long[-len(short) :] == short and long[-len(short) - 1] != "-"
        return ends or (len(short) > 1 and short[-1] == long[-1] and short[0] == long[0])
    if len(short) == 1 and len(short[0]) > 1 and short[0] in (_initials(long), _letters(long)):
        return True
    bare = len(short) == 1 and "institution" in what(short[0])[1]
    if kind != "ORG" or not 0 < len(long) - len(short) <= (LONGEST_BODY if bare else 2):
        return False
    if bare and long[0] == short[0]:
        return True
    return long[-len(short) :] == short or (long[:-1] == short and "institution" not in what(long[-1])[1])


def _initials(tokens: Tokens) -> str:
    return "".join(token[0] for token in tokens if token not in _JOINTS)


def _letters(tokens: Tokens) -> str:
    return "".join(token[0] for token in tokens)
