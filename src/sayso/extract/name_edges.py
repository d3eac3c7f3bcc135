"""Where a name begins and ends: without marks and civil titles, with what a hyphen or points join to it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.domain.source import ActorKind
from sayso.extract.decode import WordRange
from sayso.extract.genders import is_short_title, is_title
from sayso.extract.nouns import spoken_kind
from sayso.extract.words import Words


def whole(words: Words, spans: Sequence[WordRange]) -> list[WordRange]:
    """Return names with what a hyphen, an apostrophe or points join to them: "Kottegoda-Reyes", "N'Pell", "U.N."."""
    whole: list[WordRange] = []
    for start, end in spans:
        while start > 1 and _is_glued(words, start - 1) and words[start - 2][0].isupper():
            start -= 2
        while end + 1 < len(words) and _is_glued(words, end) and words[end + 1][0].isupper():
            end += 2
        if end - start > 2 and end < len(words) and words[end] == words[end - 2] == ".":
            end += is_letter(words[end - 1]) and words.ends[end - 1] == words.starts[end]
        if whole and start < whole[-1][1]:
            start = whole.pop()[0]
        whole.append((start, end))
    return whole


def _is_glued(words: Words, at: int) -> bool:
    """Whether a mark joins the words on both its sides."""
    tight = words.ends[at - 1] == words.starts[at] and words.ends[at] == words.starts[at + 1]
    letters = words[at] == "." and is_letter(words[at - 1]) and is_letter(words[at + 1])
    return tight and (letters or words[at] in ("-", "'", "’", "&"))


def is_letter(word: str) -> bool:
    """Return whether a word is one letter in upper case, as of "U.N.", "R-Tenn."."""
    return len(word) == 1 and word.isupper()


def trimmed(words: Words, span: WordRange) -> WordRange | None:
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


def _may_end(word: str) -> bool:
    return word[0].isalnum() and word.lower() not in ("of", "and", "for", "the")


def _is_title(words: Words, at: int) -> bool:
    pointed = at + 1 < len(words) and words[at + 1] == "."
    return is_title(words[at]) or (pointed and is_short_title(words[at]))


def _is_label(words: Words, span: WordRange) -> bool:
    """Whether what looks like a name is what a transcript calls a speaker by: "THE WITNESS"."""
    start, end = span
    alone = end - start == 1 and start > 0 and words[start - 1].lower() == "the"
    return alone and words[start].isupper() and spoken_kind(words[start]) is ActorKind.PERSON
