"""Names in a text: persons, organizations, places and others, and which of them name the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sayso.domain.source import ActorKind
from sayso.extract.acts import is_known
from sayso.extract.decode import WordRange
from sayso.extract.genders import is_given, is_short_title, is_title
from sayso.extract.name_evidence import kind_told
from sayso.extract.nouns import spoken_kind, what
from sayso.extract.words import Floats, Words

KINDS = ("PER", "ORG", "LOC", "MISC")
WHOLE_NAME = 4
"""Votes of a name of several words on what its last word names; a lone word has one."""
TOLD = 20.0
"""Votes of a title or an apposition that says what a name is: more than the network's for a few places."""

LONGEST_BODY = 5
"""Words that the name of a body may have beside the noun by which it goes later: "the Ministry"."""

Tokens = tuple[str, ...]
_OCCUPATIONS = ("man", "woman", "er", "or", "ist", "ian")
"""How words end that say what somebody does, if not all do."""

_INSIDE_PERSON = 2
"""The network's label of a word inside a person's name; those that open names are odd."""

_AUXILIARIES = frozenset("has had is was will would and".split())
_OPENERS = frozenset(".!?:;“\"‘'—–")
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


def find_entities(words: Words) -> Entities:
    """Return the names that the network sees; what a name is, all its places in the text decide together."""
    if not len(words):
        return Entities(words, ())
    logits = words.heads["entities"]
    labels = logits.argmax(axis=1).tolist()
    found: list[WordRange] = []
    for index in (index for index, label in enumerate(labels) if label):
        opens, same = labels[index] % 2 == 1, _kind(labels[index]) == _kind(labels[index - 1])
        touches = bool(found) and found[-1][1] == index
        if not opens and same and touches:
            found[-1] = (found[-1][0], index + 1)
        elif touches and labels[index] == _INSIDE_PERSON and _may_open(words[index - 1], words[index]):
            start, _ = found.pop()
            found += [(start, index - 1)] * (start < index - 1) + [(index - 1, index + 1)]
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
    found_names = [
        Entity(kind_of[_key(words, span)], span)
        for span in ranges
        if not _is_tag(words, span) and (kind_of[_key(words, span)] == "PER" or not _is_common(words, span))
    ]
    return Entities(words, tuple(_owning(words, _with_surnames(words, _joined(words, found_names)))))


def _with_surnames(words: Words, names: Sequence[Entity]) -> list[Entity]:
    """Return names with the places at which the network has overlooked a person's surname: never a word of the text."""
    bearers = {words[e.words[1] - 1] for e in names if e.kind == "PER" and e.words[1] - e.words[0] > 1}
    spoken = {words[at] for at in range(len(words))}
    surnames = {name for name in bearers if name.istitle() and name.lower() not in spoken}
    taken = {at for each in names for at in range(*each.words)}
    alone = [at for at in range(len(words)) if words[at] in surnames and at not in taken]
    overlooked = [Entity("PER", (at, at + 1)) for at in alone if not (taken & {at - 1, at + 1})]
    return sorted((*names, *overlooked), key=lambda each: each.words)


def _joined(words: Words, names: Sequence[Entity]) -> list[Entity]:
    """Return names with those put together that are seen in two: "Ada", "Lin-Pell"; "Ministry of Water", "Works"."""
    joined: list[Entity] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and last.kind == name.kind == "PER" and _is_parted(words, last, name):
            joined[-1] = Entity("PER", (last.words[0], name.words[1]))
        elif last is not None and _is_one_body(words, last, name):
            joined[-1] = Entity("ORG", (last.words[0], name.words[1]))
        else:
            joined.append(name)
    return joined


def _is_one_body(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether two names that stand together are one body's: "Harbour", "Valley Power"."""
    named = {first.kind, rest.kind} == {"ORG"} or (first.kind == "LOC" and words[rest.words[0]] == "Today")
    touches = named and first.words[1] == rest.words[0]
    return touches or _is_second_task(words, first, rest) or _ends_a_title(words, first, rest)


def _is_second_task(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether a name says what a body does besides: "Ministry of Water" and "Works"."""
    start, end = first.words
    body = first.kind == "ORG" and "institution" in what(words[start].lower())[1]
    lone = rest.kind != "PER" and rest.words == (end + 1, end + 2) and words[end].lower() == "and"
    return (
        body
        and lone
        and any(words[i].lower() in ("of", "for") for i in range(start, end))
        and "institution" not in what(words[end + 1].lower())[1]
    )


def _ends_a_title(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether a word seen as a person ends the name of a thing: nobody is called "the Norland Ledger"."""
    start, end = first.words
    alone = rest.kind == "PER" and rest.words == (end, end + 1) and not is_given(words[end])
    return first.kind != "PER" and alone and start > 0 and words[start - 1].lower() == "the"


def _is_parted(words: Words, first: Entity, rest: Entity) -> bool:
    """Whether a given name is seen apart from its surname, or from one with a hyphen."""
    hyphen = any(words[i] == "-" for i in range(*rest.words))
    return first.words[1] == rest.words[0] and (hyphen or is_given(words[first.words[0]]))


def _may_open(word: str, rest: str) -> bool:
    """Whether a word that is seen as another kind of name may be a person's given name: the "Ada" of "Korea Ada Lin".

    Args:
        word: what may be.
        rest: the word behind it, which is seen inside a person's name.
    """
    if not word.isalpha() or not word.istitle():
        return False
    unknown = what(word.lower())[0] is ActorKind.UNKNOWN
    return is_given(word) or (unknown and not word.endswith(_OCCUPATIONS) and not is_given(rest))


def _is_tag(words: Words, span: WordRange) -> bool:
    """Whether a name is only the party and state of the person before it: "Sen. Ada Pell, R-Tenn."."""
    start, end = span
    opens = start > 0 and words[start - 1] in (",", "(") and end - start > 2
    return opens and _is_letter(words[start]) and words[start + 1] == "-"


def _is_common(words: Words, span: WordRange) -> bool:
    """Whether a name is only the noun for those who speak, with the capital of a sentence: "Eyewitnesses said"."""
    start, end = span
    between = words.text[words.ends[start - 1] : words.starts[start]] if start else "\n"
    opens = "\n" in between or words[start - 1] in _OPENERS
    return end - start == 1 and opens and words[start].istitle() and spoken_kind(words[start]) is not None


def _owning(words: Words, names: Sequence[Entity]) -> Iterator[Entity]:
    """Yield the names; with their "'s" those that are never without it, though they own nothing: "Pell's"."""
    places: dict[Tokens, list[Entity]] = {}
    for name in names:
        if name.kind in ("ORG", "MISC"):
            places.setdefault(tuple(words[i] for i in range(*name.words)), []).append(name)
    own = {
        key
        for key, found in places.items()
        if all(_is_owner(words, each) for each in found) and any(_has_own(words, each) for each in found)
    }
    for name in names:
        start, end = name.words
        owns = name.kind in ("ORG", "MISC") and tuple(words[i] for i in range(start, end)) in own
        yield Entity("ORG", (start, end + 2)) if owns else name


def _is_owner(words: Words, name: Entity) -> bool:
    end = name.words[1]
    return end + 1 < len(words) and words[end] in ("'", "’") and words[end + 1] == "s"


def _has_own(words: Words, name: Entity) -> bool:
    """Whether a name in the possessive stands where nothing is owned: "Pell's has", "Pell's said"."""
    after = name.words[1] + 2
    if not _is_owner(words, name) or after >= len(words):
        return False
    word = words[after].lower()
    return word in _AUXILIARIES or (word.endswith("ed") and is_known(word)) or word in ("said", "says")


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
    return tight and (letters or words[at] in ("-", "'", "’", "&"))


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


def _is_title(words: Words, at: int) -> bool:
    pointed = at + 1 < len(words) and words[at + 1] == "."
    return is_title(words[at]) or (pointed and is_short_title(words[at]))


def _trimmed(words: Words, span: WordRange) -> WordRange | None:
    """Drop marks, civil titles and possessives at the edges; a name has a letter in upper case or a figure."""
    start, end = span
    while end > start and words[end - 1] != "." and not _may_end(words[end - 1]):
        end -= 1
    if end - start > 2 and words[end - 1] == "s" and words[end - 2] in ("'", "’"):
        end -= 2
    while end > start and (not words[start][0].isalnum() or _is_title(words, start)):
        start += 1
    if (
        end <= start
        or _is_label(words, (start, end))
        or not any(c.isupper() or c.isdigit() for i in range(start, end) for c in words[i])
    ):
        return None
    return start, end
