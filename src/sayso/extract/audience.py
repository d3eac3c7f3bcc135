"""The words that name who is told something."""

import re
from functools import cache
from typing import Final

from sayso.domain.span import Span
from sayso.extract.lemmas import form_index
from sayso.extract.word_lists import read_lists

_MAX_WORDS: Final = 10
_WORD: Final = re.compile(r"\s*(?P<word>[\w][\w’'.&-]*[\w]|\w)")
DETERMINER: Final = re.compile(
    r"(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|some|several|many|few|all|both|two|three|four|five"
    r"|one|each|other|another|fellow|senior|top|local|foreign|potential|young)$",
    re.IGNORECASE,
)
ASKED: Final = re.compile(r"\s+(?:(?:not\s+)?[“\"‘]?to\s+[“\"‘]?(?!be\s+\w+[dn]\b)[a-z]+|that|for|against)\b")
ARTICLES: Final = frozenset(("a", "an", "the", "his", "her", "its", "their", "our", "my"))


def noun_phrase(text: str, start: int, end: int, *, plain: bool = False) -> Span | None:
    """Return the noun phrase that begins here, if one does.

    A plain one may begin with any noun ("told state radio").
    """
    at, words, first = start, [""], start
    lists = word_kinds()
    for count in range(_MAX_WORDS):
        match = _WORD.match(text, at, end)
        if match is None:
            break
        word, lower = match["word"], match["word"].lower()
        if lower in lists["pronoun"] and count == 0:
            return Span(match.start("word"), match.end())
        if _ends(word, words[-1]):
            break
        if count == 0:
            first = match.start("word")
            if not (plain and lower not in lists["never"]) and not may_begin(word, text, match.end(), end):
                return None
        words.append(lower)
        at = match.end()
    if at == start or DETERMINER.match(text[first:at]):
        return None
    return Span(first, at)


def _ends(word: str, before: str) -> bool:
    """Whether a word ends the noun phrase that it stands in, or opens none; "the Sunday Times" goes on."""
    lists, lower = word_kinds(), word.lower()
    if before == "the" and word[0].isupper():
        return False
    if lower in lists["end"] and not (not before and lower == "this"):
        return True
    if lower in ARTICLES and before and before not in ("of", "and", "all", "both"):
        return True
    return word in lists["told"] or bool(before and word.endswith("ly") and word not in lists["nouns"])


def may_begin(word: str, text: str, at: int, end: int) -> bool:
    """Whether a noun phrase for people may begin with a word: a name, an article, an audience, "moderator Ada Lind"."""
    if word[0].isupper() or DETERMINER.match(word) or word.lower() in word_kinds()["audience"]:
        return True
    following = _WORD.match(text, at, end)
    return (following is not None and following["word"][0].isupper()) or bool(
        word.endswith(("s", "men")) and ASKED.match(text, at)
    )


@cache
def word_kinds() -> dict[str, frozenset[str]]:
    """Return the words of `addressing.tsv` by kind."""
    return {kind: frozenset(entries) for kind, entries in read_lists("addressing.tsv").items()}


@cache
def forms_of_kind(kind: str) -> frozenset[str]:
    """Return all forms of the verbs of a kind."""
    return frozenset(form_index(word_kinds()[kind]))
