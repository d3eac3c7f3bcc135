"""The noun phrase that names a source: its head, the name in it, its number and whether it is definite."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.genders import is_given, is_short_title, is_title
from sayso.extract.lexicon import rows
from sayso.extract.nouns import CUTS, DETERMINERS, OWNERS, PEOPLES, kind_of, what
from sayso.extract.passives import is_participle
from sayso.extract.several import shared_noun
from sayso.extract.words import Words

_POSSESSIVE = ("'", "’")
_APPOSING = (",", "—", "–", "(")
LONGEST_TITLE = 4
LEAST_PARTICIPLE = 4
"""Letters that a participle has more than: "king" is none."""
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})
_RELATIVE = frozenset({"who", "whose", "which"})
_DEFINITE = OWNERS | {"the", "this", "that", "these", "those"}
_INDEFINITE = frozenset(
    "a an one another some several many few two three four five other second third".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's noun phrase.

    Attributes:
        words: all of it.
        head: the word that says what it is; for a name its last word.
        name: the name that the phrase is or is in apposition to; None where the source is not named.
        definite: whether it opens with "the", "this" or a possessive.
        plural: whether its head is in the plural.
        kind: what kind of being its head names, where a lexicon knows it.
        mark: what else the lexicon says of the head: `institution`, `generic`, `office`, `kin`; several, or nothing.
        owned: whether a possessive stands before the head.
    """

    words: WordRange
    head: int
    name: Entity | None
    definite: bool
    plural: bool
    kind: ActorKind
    mark: str = ""
    owned: bool = False

    @property
    def institution(self) -> bool:
        """Whether the head, with a proper name before it, names one body ("US intelligence")."""
        return "institution" in self.mark


def read_phrase(words: Words, entities: Entities, span: WordRange) -> Phrase:
    """Return what a source's words say about who it is."""
    start, end = _outer(words, entities, span)
    shared = shared_noun(words, entities, (start, end))
    head = end - 1 if shared else _head(words, entities, (start, end))
    names = [] if shared else entities.within((start, end))
    name = (
        _closing(words, names, start, end)
        or _lettered(words, names, start, end)
        or next((e for e in names if e.words[0] <= head < e.words[1]), None)
        or _leading(words, names, start, end)
        or _called(words, names)
        or _apposed(words, names, head, end)
        or _apposed_body(words, names, head, end)
        or _titled(words, names, head, start)
    )
    name = name and _from_its_start(words, name, start)
    if name is not None and name.kind == "MISC" and not _stands_alone(words, name, (start, end)):
        name = None
    first = words[start].lower()
    kind, mark, plural = what(words[head].lower())
    beside = name is not None and not name.words[0] <= head < name.words[1]
    if kind is ActorKind.DOCUMENT and beside and name is not None and name.kind == "PER":
        name = None  # whom a document is by, about or to is not the document
    owned = first in OWNERS or _possessed(words, start, head)
    if words[head].lower() == "paper" and (first in _INDEFINITE or head > start + 1):
        kind, mark = ActorKind.DOCUMENT, ""
    return Phrase(
        (start, end), head, name, not shared and (first in _DEFINITE or owned), plural, kind, mark, owned
    )


def _from_its_start(words: Words, name: Entity, start: int) -> Entity:
    """Return a name with the words that open it, where the network saw only its end: "Ada" of "Ada Lin".

    A person's are given names; a body's may be any in capitals that mean nothing else, and any before a noun that is
    no name by itself: "General" of "the General Staff".
    """
    ahead = range(start + (words[start].lower() in DETERMINERS), name.words[0])
    opens = bool(ahead) and all(words[i].istitle() and words[i].isalpha() for i in ahead)
    if name.kind == "PER":
        return (
            Entity("PER", (ahead.start, name.words[1]))
            if opens and all(is_given(words[i]) for i in ahead)
            else name
        )
    common = (
        name.words[1] == name.words[0] + 1 and what(words[name.words[0]].lower())[0] is not ActorKind.UNKNOWN
    )
    unknown = common or all(
        what(words[i].lower())[0] is ActorKind.UNKNOWN
        and not is_title(words[i])
        and not words[i].endswith(PEOPLES)
        for i in ahead
    )
    return Entity("ORG", (ahead.start, name.words[1])) if opens and unknown and name.kind == "ORG" else name


def _outer(words: Words, entities: Entities, span: WordRange) -> WordRange:
    """Leave out marks at the edges, and when it was said."""
    start, end = span
    while end - start > 1 and not words[start][0].isalnum():
        start += 1
    while end - start > 1 and not _may_close(words, start, end):
        end -= 1
    end -= end - start > 1 and words[end - 1].lower() in _SELVES
    owns = end - start > 2 and words[end - 1] == "s" and words[end - 2] in _POSSESSIVE
    if owns and entities.ending_at(end) is None:
        end -= 2
    return without_time(words, (start, end))


def _may_close(words: Words, start: int, end: int) -> bool:
    """Whether a source may end with its last word: "51%", "the U.S."."""
    last = words[end - 1]
    return (
        last[0].isalnum() or (last == "%" and words[end - 2][0].isdigit()) or _ends_letters(words, start, end)
    )


def _ends_letters(words: Words, start: int, end: int) -> bool:
    """Whether the last point belongs to the letters before it: "the U.S."."""
    last = words[end - 2]
    return end - start > 3 and words[end - 1] == words[end - 3] == "." and len(last) == 1 and last.isupper()


def without_time(words: Words, span: WordRange) -> WordRange:
    """Return a source without the day that trails it: "Ada Lin late on Wednesday"; not "Lin, who came on Wednesday"."""
    start, end = span
    if any(words[at].lower() in _RELATIVE for at in range(start + 1, end)):
        return span
    kept = end
    days = False
    while kept - start > 1 and words[kept - 1].lower() in _time_words() and not _is_named_today(words, kept):
        kept -= 1
        days |= _time_words()[words[kept].lower()] == "day"
    return (start, kept) if days else span


def _is_named_today(words: Words, end: int) -> bool:
    """Whether "Today" is part of a name: "USA Today"."""
    return words[end - 1] == "Today" and words[end - 2][0].isupper()


@cache
def _time_words() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("time_words.tsv")}


def _head(words: Words, entities: Entities, span: WordRange) -> int:
    """Return the last word before the first preposition, relative clause or mark that is not inside a name."""
    inside = {i for e in entities.within(span) for i in range(e.words[0] + 1, e.words[1])}
    start, end = span
    index = start + 1
    while index < end:
        word = words[index].lower()
        if word == "by" and index - 1 > start and words[index - 1].lower().endswith(("ed", "en")):
            return index - 2
        if (
            index not in inside
            and index + 1 < end
            and _is_participle(words[index])
            and _is_known(words[index - 1])
        ):
            return index - 1
        if index not in inside and index + 1 < end and _tells_what_they_do(words, index):
            return index - 1
        if index not in inside and (
            word in CUTS or not (word[0].isalnum() or word in _POSSESSIVE or word in ("-", "."))
        ):
            return index - 1
        if word in _POSSESSIVE and index + 1 < end and words[index + 1].lower() == "s":
            if index + 2 >= end:
                return index - 1
            index += 1
        index += 1
    return end - 1


def _is_participle(word: str) -> bool:
    """Whether a word may open what is told of a noun before it: "a paper circulated in Pell"."""
    return word.islower() and is_participle(word)


def _tells_what_they_do(words: Words, index: int) -> bool:
    """Whether a participle opens what people do: "officials representing Pell", not "the ruling party"."""
    word, after = words[index], words[index + 1]
    opens = after[0].isupper() or after.lower() in DETERMINERS | CUTS
    somebody = kind_of(words[index - 1]) in (ActorKind.PERSON, ActorKind.GROUP)
    return word.islower() and len(word) > LEAST_PARTICIPLE and word.endswith("ing") and opens and somebody


def _is_known(noun: str) -> bool:
    return kind_of(noun) not in (ActorKind.UNKNOWN, ActorKind.GROUP)


def _closing(words: Words, names: list[Entity], start: int, end: int) -> Entity | None:
    """Return the person whose name closes a phrase that no preposition parts: "Ports Board secretary Bo Berg".

    Behind the "of" of an office, too: "Secretary of State Bo Berg".
    """
    last = names[-1] if names else None
    if (
        last is None
        or last.kind != "PER"
        or last.words[1] != end
        or words[last.words[0] - 1].lower() == "and"
        or _is_apposed(words, names[0], start, last)
    ):
        return None
    governing = [i for i in range(start, last.words[0]) if words[i].lower() in CUTS - {"and"}]
    return last if not governing or _ends_title(words, governing, last, start) else None


def _is_apposed(words: Words, first: Entity, start: int, last: Entity) -> bool:
    """Whether a person's name opens the phrase and a comma follows: "Ada Lin, Mill Lane"."""
    opens = first is not last and first.kind == "PER" and first.words[0] == start
    return opens and words[first.words[1]] == ","


def _ends_title(words: Words, governing: list[int], name: Entity, start: int) -> bool:
    """Whether a name stands behind "office of something" or "Department of Works clerk", not behind another's title."""
    between = range(governing[-1] + 1, name.words[0])
    of, first = governing[0], words[start].lower()
    if len(governing) > 1 or words[of].lower() != "of" or first in _INDEFINITE or not len(between):
        return False
    if words[of - 1][0].isupper() and words[of + 1][0].isupper() and len(between) > 1:
        return words[between[-1]].islower()
    return "office" in what(words[of - 1].lower())[1] and all(
        words[i][0].isalpha() and what(words[i].lower())[1] not in ("office", "kin") for i in between
    )


def _lettered(words: Words, names: list[Entity], start: int, end: int) -> Entity | None:
    """Return the person whose name opens the phrase and only letters follow: "Ada Lin MP"."""
    first = _leading(words, names, start, end)
    letters = first and all(words[i].isupper() for i in range(first.words[1], end))
    return first if letters else None


def _leading(words: Words, names: list[Entity], start: int, end: int) -> Entity | None:
    """Return the person whose name opens the phrase: "Ada Lin head of the agency"."""
    first = next((e for e in names if e.words[0] == start and e.kind == "PER"), None)
    owns = first is not None and first.words[1] < end and words[first.words[1]] in _POSSESSIVE
    return None if owns else first


def _apposed(words: Words, names: list[Entity], head: int, end: int) -> Entity | None:
    """Return the person named behind the description: "the spokesman for the agency, minister Ada Lin"."""
    for entity in names:
        if (
            entity.kind == "PER"
            and entity.words[0] > head + 1
            and _opens_apposition(words, entity.words[0], head)
        ):
            return entity
    return None


def _called(words: Words, names: list[Entity]) -> Entity | None:
    """Return the name that the phrase says: "a channel called Harbour Watch"."""
    return next((e for e in names if words[e.words[0] - 1].lower() in ("called", "named")), None)


def _apposed_body(words: Words, names: list[Entity], head: int, end: int) -> Entity | None:
    """Return the body named right behind the description: "the platform, Plaza,"."""
    for entity in names:
        first, after = entity.words
        if entity.kind == "ORG" and first == head + 2 and words[head + 1] in _APPOSING:
            alone = after == end or words[after] in (",", ")", "—", "–")
            return entity if alone and kind_of(words[head]) is not ActorKind.PERSON else None
    return None


def _opens_apposition(words: Words, first: int, head: int) -> bool:
    """Whether only a title of a few words stands between a mark of apposition and a name."""
    for index in range(first - 1, max(head, first - 2 - LONGEST_TITLE), -1):
        if words[index] in _APPOSING:
            return True
        pointed = words[index] == "." and is_short_title(words[index - 1])
        if words[index].lower() in CUTS or not (pointed or words[index][0].isalpha()):
            return False
    return False


def _titled(words: Words, names: list[Entity], head: int, start: int) -> Entity | None:
    """Return the person whose long title the phrase opens with: "Chair of the Harbour Board Ada Lin"."""
    if words[start].lower() in _INDEFINITE:
        return None
    for number, entity in enumerate(names):
        if entity.kind == "PER" and number and entity.words[0] > head:
            body = names[number - 1]
            between = range(body.words[1], entity.words[0])
            if (
                body.kind in ("ORG", "LOC")
                and body.words[0] > head
                and all(_in_title(words[i]) for i in between)
            ):
                return entity
    return None


def _in_title(word: str) -> bool:
    return word[0].isalpha() and word.lower() not in CUTS


def _stands_alone(words: Words, name: Entity, span: WordRange) -> bool:
    start = span[0] + (words[span[0]].lower() == "the")
    return name.words == (start, span[1]) and span[1] - start > 1


def _possessed(words: Words, start: int, head: int) -> bool:
    return any(words[i] in _POSSESSIVE for i in range(start + 1, head))
