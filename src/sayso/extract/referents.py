"""Who a source's words mean: the name in them, the name they point back to, or the description itself."""

from __future__ import annotations

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entities, Entity
from sayso.extract.mentions import Referent, pronoun
from sayso.extract.nouns import CUTS, DETERMINERS, PEOPLES, head_of, kind_of, spoken_kind, what
from sayso.extract.phrases import Phrase
from sayso.extract.words import Words

LONGEST_NAME = 8
_LONGEST_LIST = 24
_EACH = frozenset({"each", "both", "all"})
_KIND = {
    "PER": ActorKind.PERSON,
    "ORG": ActorKind.ORGANIZATION,
    "LOC": ActorKind.ORGANIZATION,
    "MISC": ActorKind.ORGANIZATION,
}
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "speaking"})
_NAME_JOINTS = frozenset({"of", "for", "and", "the", "&"})
_INSIDE = _NAME_JOINTS | {"'", "’", "s", ".", "-", ","}
_ARTICLES = frozenset({"the", "a", "an"})
_APOSTROPHES = ("'", "’")
_FEW = frozenset("one another no any every each former".split())
_PLURALS = (("ies", "y"), ("s", ""))


def named_referent(
    words: Words, entities: Entities, entity: Entity, phrase: Phrase | None = None
) -> Referent:
    """Return the referent of a name: the fullest form that the text gives."""
    fullest = entities.fullest(entity)
    description = None if phrase is None else _description_beside(words, entity, phrase)
    kind = _KIND[entity.kind]
    if description is not None and kind is ActorKind.PERSON and _names_body(words, description, entity):
        kind = ActorKind.ORGANIZATION
    place = entity.kind == "LOC"
    return Referent(entities.text(fullest), fullest.words, True, kind, description=description, place=place)


def _names_body(words: Words, description: WordRange, entity: Entity) -> bool:
    """Whether the words right before a name call it a body: "the newspaper Harbour Gazette", not "Head of Station"."""
    head = head_of([words[i].lower() for i in range(*description)])
    return description[1] == entity.words[0] and kind_of(head) is ActorKind.ORGANIZATION


def _description_beside(words: Words, entity: Entity, phrase: Phrase) -> WordRange | None:
    """Return the words before or behind the name that say what its bearer is."""
    start, end = phrase.words
    if words[start].lower() in _ARTICLES:
        start += 1
    before = _stripped(words, (start, entity.words[0]))
    signs = entity.words[1] + 1 < end and words[entity.words[1] + 1] == "@"
    if signs:
        return before
    owns = entity.words[1] < end and words[entity.words[1]] in _APOSTROPHES
    return before or (None if owns else _stripped(words, (entity.words[1], end)))


def _stripped(words: Words, span: WordRange) -> WordRange | None:
    start, end = span
    while start < end and (not words[start][0].isalnum() or words[start].lower() in _ARTICLES):
        start += 1
    while end > start and not words[end - 1][0].isalnum():
        end -= 1
    return (start, end) if end > start else None


def institution(words: Words, entities: Entities, phrase: Phrase) -> Referent | None:
    """Return the one body that a proper name and an institution's noun name together ("US intelligence")."""
    start = phrase.words[0] + (words[phrase.words[0]].lower() in _ARTICLES)
    alone = (start, phrase.words[1])
    if _is_party(words, alone) or _is_proper(words, alone):
        plural = _is_party(words, alone)
        return Referent(words.written(alone), alone, True, ActorKind.ORGANIZATION, plural=plural)
    whole = _short_named(words, phrase) or _all_proper(words, entities, phrase, start)
    if whole is not None:
        return Referent(words.written(whole), whole, True, ActorKind.ORGANIZATION)
    if phrase.institution and phrase.head == start and _whole_body(words, phrase) > start + 1:
        span = (start, _whole_body(words, phrase))
        if _modifies(words, span[1], phrase.words[1]):
            return None
        return Referent(words.written(span), span, True, ActorKind.ORGANIZATION)
    proper = _proper_before(words, entities, phrase, start)
    if not phrase.institution or proper is None or words[phrase.words[0]].lower() in ("a", "an"):
        return None
    start, owned = proper.words
    if words[owned] in _APOSTROPHES and words[phrase.head][0].isupper():
        start = next(i for i in range(owned, phrase.head + 1) if words[i][0].isupper())
    span = (start, _whole_body(words, phrase))
    return Referent(words.written(span), span, True, ActorKind.ORGANIZATION)


def _proper_before(words: Words, entities: Entities, phrase: Phrase, start: int) -> Entity | None:
    """Return the name with which a body's phrase opens, also behind small words: "ruling Norland party"."""
    found = entities.within((start, phrase.head))
    small = bool(found) and all(
        words[i].islower() or words[i] == "-" for i in range(start, found[0].words[0])
    )
    opens = small and (found[0].words[0] == start or found[0].words[1] == phrase.head)
    return found[0] if opens else None


def _is_proper(words: Words, span: WordRange) -> bool:
    """Whether a phrase is one word with capitals inside, or with "the" and one: "YouTube", "the Rotunda"."""
    word = words[span[0]]
    inside = any(letter.isupper() for letter in word[1:])
    proper = word[0].isupper() and not word.endswith(PEOPLES) and words[max(0, span[0] - 1)].lower() == "the"
    unknown = what(word.lower())[0] is ActorKind.UNKNOWN and spoken_kind(word) is None
    return span[1] == span[0] + 1 and word.isalpha() and unknown and (inside or proper)


def _is_party(words: Words, span: WordRange) -> bool:
    """Whether a phrase is the name of a party by its members: "Republicans"."""
    return (
        span[1] == span[0] + 1 and words[span[0]][0].isupper() and what(words[span[0]].lower())[1] == "party"
    )


def _short_named(words: Words, phrase: Phrase) -> WordRange | None:
    """Return the body whose letters stand behind it: "Doctors at Sea (DAS)"."""
    start, end = phrase.words
    opening = next((i for i in range(start, min(end + 1, len(words) - 1)) if words[i] == "("), None)
    if opening is None or opening - start < 2 or not words[opening + 1].isupper():
        return None
    letters = words[opening + 1].lower()
    begins = start + (words[start].lower() in _ARTICLES)
    spoken = [i for i in range(begins, opening) if words[i][0].isalnum()]
    initials = (
        "".join(words[i][0] for i in spoken),
        "".join(words[i][0] for i in spoken if words[i][0].isupper()),
    )
    return (begins, opening) if letters in (each.lower() for each in initials) and len(letters) > 1 else None


def _all_proper(words: Words, entities: Entities, phrase: Phrase, start: int) -> WordRange | None:
    """Return a body of whose whole name only a part is seen: "the Office of the Auditor General"."""
    end = phrase.words[1]
    names = entities.within((start, end))
    inside = range(start, end)
    capitals = [i for i in inside if words[i][0].isupper()]
    if not names or any(e.kind == "PER" for e in names) or len(capitals) < 2 or capitals[-1] != end - 1:
        return None
    if words[start] not in (words[i] for i in capitals) or names[0].words == (start, end):
        return None
    office = what(words[phrase.head].lower())[0] is ActorKind.PERSON or phrase.plural
    small = all(words[i][0].isupper() or words[i].lower() in _INSIDE for i in inside)
    of = words[phrase.head + 1].lower() == "of" if phrase.head + 1 < end else False
    owned = any(words[i] in _APOSTROPHES for i in inside)
    return (
        (start, end) if small and (of or not owned) and not office and _is_body_noun(words, phrase) else None
    )


def _is_body_noun(words: Words, phrase: Phrase) -> bool:
    return phrase.institution or what(words[phrase.words[1] - 1].lower())[0] is ActorKind.ORGANIZATION


def _modifies(words: Words, at: int, end: int) -> bool:
    """Whether a body's name only says which: "University of Pell student Ada Lin"."""
    return at < end and words[at].islower() and words[at][0].isalpha() and words[at] not in CUTS


def _whole_body(words: Words, phrase: Phrase) -> int:
    """Return where the name of a body in capitals ends: "Ministry of Water and Works"."""
    end = phrase.head + 1
    while words[phrase.head][0].isupper():
        after = next((i for i in range(end, phrase.words[1]) if words[i].lower() not in _NAME_JOINTS), None)
        if after is None or after == end or not words[after][0].isupper():
            break
        end = after + 1
        while end < phrase.words[1] and words[end][0].isupper():
            end += 1
    return end


def described_referent(words: Words, phrase: Phrase) -> Referent:
    """Return an unnamed source under its own description, of at most eight words; several who are listed under all."""
    start, end = phrase.words
    if _is_list(words, (start, end)):
        end -= words[end - 1].lower() in _EACH
        listed = described(words.written((start, end)))
        return Referent(listed, (start, end), False, ActorKind.GROUP, plural=True, description=(start, end))
    if end - start > 1 and pronoun(words[end - 1]) and words[end - 2].lower() not in CUTS:
        end -= 1
    cut = next((i for i in range(start + 1, end) if _closes(words, i, phrase.head)), end)
    span = (start, _shortened(words, (start, cut), phrase.head))
    kind = phrase.kind
    if kind is ActorKind.UNKNOWN and not phrase.plural:
        kind = ActorKind.PERSON
    label = _stripped(words, (start, phrase.head + 1)) or span
    return Referent(
        described(words.written(span)),
        span,
        False,
        kind,
        plural=phrase.plural,
        description=label,
        identified=is_identified(words, phrase),
    )


def _is_list(words: Words, span: WordRange) -> bool:
    """Whether commas and "and" part three descriptions or more: "the mayor, the clerk and the head of the port"."""
    start, end = span
    joint = next((at for at in range(end - 2, start, -1) if words[at].lower() == "and"), None)
    if joint is None or end - start > _LONGEST_LIST:
        return False
    commas = [at for at in range(start, joint) if words[at] == ","]
    opened = [words[at].lower() in DETERMINERS for at in (start, *(at + 1 for at in (*commas, joint)))]
    return bool(commas) and (all(opened) or (commas[-1] + 1 == joint and all(opened[:-2]) and opened[-1]))


def is_identified(words: Words, phrase: Phrase) -> bool:
    """Whether a description without a name says who it is: "the ministry", "the mayor of Pell", "his lawyer"."""
    definite = phrase.definite or words[phrase.words[0]].lower() == "both"
    if phrase.plural:
        several = phrase.mark in ("office", "kin") or _bodies(words[phrase.head])
        body = phrase.mark == "body" or (phrase.institution and phrase.kind is ActorKind.ORGANIZATION)
        return body or (definite and several)
    if phrase.kind is ActorKind.ORGANIZATION:
        return True
    if phrase.kind not in (ActorKind.PERSON, ActorKind.UNKNOWN):
        return phrase.mark == "kin" and phrase.owned
    governs = phrase.head + 1 < phrase.words[1] and words[phrase.head + 1].lower() == "of"
    if phrase.definite:
        return phrase.owned or "office" in phrase.mark or governs
    return "office" in phrase.mark and words[phrase.words[0]].lower() not in DETERMINERS | _FEW


def _bodies(noun: str) -> bool:
    """Whether a noun in the plural means several bodies: "the unions"."""
    return any(
        noun.endswith(end) and kind_of(noun[: -len(end)] + one) is ActorKind.ORGANIZATION
        for end, one in _PLURALS
    )


def described(text: str) -> str:
    """Return a description as it stands inside a sentence: its article in small letters."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if space and first.lower() in DETERMINERS else text


def _closes(words: Words, index: int, head: int) -> bool:
    grouped = (
        words[index] == "," and words[index - 1].isdigit() and words.ends[index] == words.starts[index + 1]
    )
    marked = words[index] in (",", "—", "–", "(", ";") and not grouped
    return index > head and (marked or words[index].lower() in _RELATIVE)


def _shortened(words: Words, span: WordRange, head: int) -> int:
    """Return where a description of at most eight words ends: before the preposition that would make it longer."""
    start, end = span
    limit = start + _reach(words, start)
    if end <= limit:
        return end
    cuts = [words[i].lower() in CUTS for i in range(head, limit + 1)]
    breaks = [head + i for i in range(1, len(cuts)) if cuts[i] and not cuts[i - 1]]
    return breaks[-1] if breaks else limit


def _reach(words: Words, start: int) -> int:
    """Return how many pieces from a word on make eight words as people count them (hyphens do not part words)."""
    gaps = 0
    for index in range(start + 1, len(words)):
        gaps += words.starts[index] > words.ends[index - 1]
        if gaps == LONGEST_NAME:
            return index - start
    return len(words) - start


def before_brackets(words: Words, index: int) -> int:
    """Return where brackets open that close right before a word, or the word: "Ada Pell (R-Tenn.), who"."""
    close = index - 1 - (words[index - 1] == ",") if index > 1 else 0
    if words[close] != ")":
        return index
    reach = range(close - 1, max(0, close - LONGEST_NAME), -1)
    return next((i for i in reach if words[i] == "("), index)


def noun_before(words: Words, index: int) -> WordRange | None:
    """Return the noun phrase that a relative pronoun goes on about: "Western leaders, who"."""
    end = index
    while end and not words[end - 1][0].isalnum():
        end -= 1
    start = end
    while (
        start > max(0, end - LONGEST_NAME)
        and (words[start - 1][0].isalnum() or words[start - 1] in _APOSTROPHES)
        and pronoun(words[start - 1]) is None
    ):
        start -= 1
        if words[start].lower() in DETERMINERS:
            break
        if words[start].lower() in CUTS:
            start += 1
            break
    return (start, end) if start < end else None


def signer_of(words: Words, span: WordRange) -> Referent | None:
    """Return who signs with a name and an account behind it: "Port of Pell (@portpell)"."""
    start, end = span
    bracket = next((i for i in range(start + 1, end - 1) if words[i] == "(" and words[i + 1] == "@"), None)
    if bracket is None or not words[start][0].isupper():
        return None
    return Referent(words.written((start, bracket)), (start, bracket), True, ActorKind.UNKNOWN)


def handle_of(words: Words, span: WordRange) -> Referent | None:
    """Return who is named by an account: "@ada_lin", "one user, @ada_lin"."""
    start = next((i for i in range(max(span[0] - 1, 0), span[1] - 1) if words[i] == "@"), None)
    if start is None:
        return None
    end = start + 2
    while (
        end < len(words)
        and words.starts[end] == words.ends[end - 1]
        and (words[end] == "_" or words[end - 1] == "_")
    ):
        end += 1
    return Referent(words.written((start, end)), (start, end), True, ActorKind.PERSON)
