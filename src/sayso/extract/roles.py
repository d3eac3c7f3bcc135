"""What a text says beside a person's name about who that is: "Transport minister", "38", "the clerk of works"."""

from __future__ import annotations

from sayso.domain.source import ActorKind
from sayso.extract.acts import is_known
from sayso.extract.decode import WordRange
from sayso.extract.entities import Entity
from sayso.extract.mentions import pronoun
from sayso.extract.nouns import CUTS, DETERMINERS, what
from sayso.extract.phrases import LONGEST_TITLE
from sayso.extract.words import Words

_LONGEST_ROLE = 7
_AGE = ["year", "old"]
_OF = frozenset(("of", "to", "for"))
"""What stands between an office and what it is held of: "Secretary of State", "Ambassador to Norland"."""
_JOINING = frozenset(
    "while when whereas although though because since as if unless until once where then yet still also how why "
    "what".split()
)
"""What opens a clause, and so stands before a name without telling who bears it."""


def role_beside(words: Words, entity: Entity) -> WordRange | None:
    """Return the title before a person's name, or the apposition behind it."""
    return (title_before(words, entity) or role_behind(words, entity)) if entity.kind == "PER" else None


def title_before(words: Words, entity: Entity) -> WordRange | None:
    """Return the title that leads up to a person's name: "Transport minister", "Secretary of State"."""
    end = entity.words[0]
    end -= bool(end) and words[end - 1] == ","
    start = end
    while start > max(0, end - LONGEST_TITLE) and _in_title(words[start - 1]):
        start -= 1
    if start == end or (end < entity.words[0] and not _is_opened(words, start - 1)):
        return None
    if start and words[start - 1].lower() == "to" and words[start].islower():
        return None  # "to meet Ada Lin"
    if start > 1 and words[start - 1] in _OF and words[start][0].isupper() and _is_office(words[start - 2]):
        start -= 2
        while (
            start > max(0, end - LONGEST_TITLE)
            and words[start - 1][0].isupper()
            and _in_title(words[start - 1])
        ):
            start -= 1
        return start, end
    if start and words[start - 1][0].isalnum() and words[start - 1].lower() not in CUTS | DETERMINERS:
        return end - 1, end
    capitals = (at for at in range(start + 1, end) if words[at][0].isupper())
    return (start if words[start][0].isupper() else next(capitals, start)), end


def _is_opened(words: Words, at: int) -> bool:
    """Whether a determiner stands there that no preposition governs: not the one of "a clerk of the works, Ada Lin"."""
    return words[at].lower() in DETERMINERS and (at == 0 or words[at - 1].lower() not in CUTS)


def _is_office(word: str) -> bool:
    return word[0].isupper() and "office" in what(word.lower())[1]


def _in_title(word: str) -> bool:
    small = word.lower()
    says = (
        word.islower() and is_known(word) and what(small)[0] not in (ActorKind.PERSON, ActorKind.ORGANIZATION)
    )
    return (
        word[0].isalpha()
        and len(word) > 1
        and small not in CUTS | DETERMINERS | _JOINING
        and not says
        and pronoun(word) is None
    )


def role_behind(words: Words, entity: Entity) -> WordRange | None:
    """Return the apposition between a name's comma and the next mark or preposition: "Ada Lin, the clerk of works,"."""
    start = entity.words[1] + 1
    if start >= len(words) or words[start - 1] != ",":
        return None
    if words[start].isdigit():
        return start, start + 1
    opened = words[start].lower() in DETERMINERS
    start += opened
    end = start
    while end < min(len(words), start + _LONGEST_ROLE) and _in_role(words[end]):
        end += 1
    if start == end or end == len(words) or is_known(words[end - 1]):
        return None
    closed = words[end] in (",", ".", "—", "–", ")") or words[end].lower() in ("of", "for", "at")
    says = opened or "office" in what(words[end - 1].lower())[1]
    return (start, end) if closed and says else None


def _in_role(word: str) -> bool:
    return (word[0].isalpha() and word.lower() not in CUTS and pronoun(word) is None) or word in (
        "-",
        "’",
        "'",
    )


def role_words(words: Words, span: WordRange | None) -> list[str]:
    """Return the words of a role in small letters; of "38-year-old", the age; "ex-mayor" is "former mayor"."""
    spoken = [] if span is None else [words[i].lower() for i in range(*span) if words[i][0].isalnum()]
    if spoken[:1] == ["ex"]:
        spoken[0] = "former"
    return spoken[-3:-2] if spoken[-2:] == _AGE else spoken


def repeats(asked: list[str], role: list[str]) -> bool:
    """Whether a description says no more than a role does, and has its last word, or the initials of its last words."""
    if not asked or not role:
        return False
    short = "".join(word[0] for word in role[-len(asked[-1]) :])
    return asked[-1] in (role[-1], short) and set(asked[:-1]) <= set(role)
