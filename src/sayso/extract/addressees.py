"""To whom something was said."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.span import Span
from sayso.extract.lemmas import form_index
from sayso.extract.numerals import alternatives
from sayso.extract.word_lists import read_lists

_REACH: Final = 160
_MAX_WORDS: Final = 10
_WORD: Final = re.compile(r"\s*(?P<word>[\w][\w’'.&-]*[\w]|\w)")
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be|get|got)\s+(?:\w+ly\s+|also\s+|then\s+|not\s+)?$", re.IGNORECASE
)
_DETERMINER: Final = re.compile(
    r"(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|some|several|many|few|all|both|two|three|four|five"
    r"|one|each|other|another|fellow|senior|top|local|foreign|potential|young)$",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(r"\s+(?:not\s+)?(?:to\s+[a-z]+|that)\b")
_BREAK: Final = re.compile(
    r"[,;]|\b(?:who|which|that|while|when|whose|where|as|he|she|they)\b", re.IGNORECASE
)
_NEAR: Final = 60
_SUBJECT_REACH: Final = 60
_SUBJECT: Final = re.compile(
    r"(?:^|[.!?;:,“\"(\n]|\b(?:says|said|that|and|but|while|because|when|after|before))\s*"
    r"((?!(?:who|which|that|it|there|and|but)\b)[\w’'-]+(?: [\w’'-]+){0,4}?)\s+(?:has |have |had )?$",
    re.IGNORECASE,
)
_SPEAKING: Final = r"(?:speaking|talking|writing|testifying|appealing)"
_TIME: Final = (
    r"(?:(?:on|late|early|last|this|earlier|in|at)\s+)*"
    r"[\w.]*(?:day|night|week|month|year|morning|evening)\b[\w\s]{0,12}?"
)


def addressee(
    document: Document, *, cue: Sequence[Span], source: Sequence[Span], content: Sequence[Span]
) -> Passage:
    """Return the words for whom it was said to; `EMPTY` where nobody is named.

    "Told reporters", "warned the council", "said in a letter to Congress", "in an interview with the Post".

    Args:
        document: Where the relation stands.
        cue: Spans of the cue.
        source: Spans of the source, which is never the addressee.
        content: Spans of the content, which the addressee stands outside of.
    """
    text = document.text
    start = cue[0].start
    end = _limit(text, cue[-1].end, (*source, *content))
    found = (
        _object(text, cue, end, content)
        or _told_to(text, cue, end)
        or _told_to_ahead(text, start, content)
        or _subject(text, cue)
    )
    if found is None or any(found.overlaps(span) for span in source):
        return EMPTY
    return document.passage((found,))


def _limit(text: str, start: int, spans: Sequence[Span]) -> int:
    """Return where the words behind the cue end: at the next source or content, or with the sentence."""
    end = min(len(text), start + _REACH)
    end = min([end, *(span.start for span in spans if span.start >= start)])
    stop = re.compile(r"[!?;:\n“\"]|\.(?=\s+[A-Z“\"]|\s*$)|''").search(text, start, end)
    return stop.start() if stop else end


def _object(text: str, cue: Sequence[Span], end: int, content: Sequence[Span]) -> Span | None:
    """Return the object of a verb of telling in the cue, also where it opens the content ("urged them to leave")."""
    verb = _direct().search(text, cue[0].start, cue[-1].end)
    if verb is None or (
        not verb[0].endswith("ing") and _PASSIVE.search(text, max(0, verb.start() - 30), verb.start())
    ):
        return None
    opened = next((span for span in content if 0 <= span.start - verb.end() <= 2), None)
    if opened is None:
        return _noun_phrase(text, verb.end(), end)
    found = _noun_phrase(text, opened.start, opened.end)
    return found if found and _ASKED.match(text, found.end) else None


def _subject(text: str, cue: Sequence[Span]) -> Span | None:
    """Return the subject of a verb of telling in the passive: "the board was told"."""
    verb = _direct().search(text, cue[0].start, cue[-1].end)
    passive = verb and _PASSIVE.search(text, max(0, verb.start() - 30), verb.start())
    if not passive:
        return None
    start = max(0, passive.start() - _SUBJECT_REACH)
    found = _SUBJECT.search(text, start, passive.start())
    if found is None or not _may_begin(found[1].split()[0], text, found.start(1), found.end(1)):
        return None
    return Span(found.start(1), found.end(1))


def _told_to(text: str, cue: Sequence[Span], end: int) -> Span | None:
    """Return who stands behind "to" or "with" after the cue or after a letter, a call, an interview."""
    for match in _to().finditer(text, cue[0].start, end):
        gap = text[cue[-1].end : match.start()]
        if len(gap) > _NEAR or _BREAK.search(gap):
            return None
        found = _noun_phrase(text, match.end(), end)
        if found:
            return found
    return None


def _told_to_ahead(text: str, start: int, content: Sequence[Span]) -> Span | None:
    """Return who is named ahead of the cue: "In a letter to Congress, she said"."""
    ends = (text.rfind(mark, 0, start) + 1 for mark in ("\n", ". ", "” "))
    opening = max([start - _REACH, 0, *ends, *(span.end for span in content if span.end <= start)])
    match = _to_ahead().search(text, opening, start)
    comma = text.find(",", match.end(), start) if match else -1
    return _noun_phrase(text, match.end(), comma) if match and comma > 0 else None


def _noun_phrase(text: str, start: int, end: int) -> Span | None:
    """Return the noun phrase that begins here, if one does."""
    at, first, last = start, None, start
    lists = _lists()
    for count in range(_MAX_WORDS):
        match = _WORD.match(text, at, end)
        if match is None:
            break
        word, lower = match["word"], match["word"].lower()
        if lower in lists["pronoun"] and count == 0:
            return Span(match.start("word"), match.end())
        if lower in lists["end"] and not (count == 0 and lower == "this"):
            break
        if lower in lists["told"] or (lower.endswith("ly") and count > 0):
            break
        if count == 0 and not _may_begin(word, text, match.end(), end):
            return None
        first = match.start("word") if first is None else first
        at = last = match.end()
    if first is None or _DETERMINER.match(text[first:last]):
        return None
    return Span(first, last)


def _may_begin(word: str, text: str, at: int, end: int) -> bool:
    """Whether a noun phrase for people may begin with a word: a name, an article, an audience, "moderator Ada Lind"."""
    if word[0].isupper() or _DETERMINER.match(word) or word.lower() in _lists()["audience"]:
        return True
    following = _WORD.match(text, at, end)
    return (following is not None and following["word"][0].isupper()) or bool(
        word.endswith(("s", "men")) and _ASKED.match(text, at)
    )


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {kind: frozenset(entries) for kind, entries in read_lists("addressing.tsv").items()}


@cache
def _direct() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(list(form_index(_lists()['direct'])))})\b", re.IGNORECASE)


_SAYING: Final = (
    r"(?:said|says?|saying|wr[io]te|written|writing|sp[eo]ak(?:s|ing)?|spoke|spoken|talk(?:ed|s|ing)?|explain(?:ed|s)?"
    r"|confirm(?:ed|s)?|admit(?:ted|s)?|complain(?:ed|s)?|add(?:ed|s)?|testif(?:ied|y)|announced?|reveal(?:ed|s)?"
    r"|appeal(?:ed|s)?|suggest(?:ed|s)?|tweeted)"
)


@cache
def _to() -> re.Pattern[str]:
    speech = alternatives(list(_lists()["speech"]))
    return re.compile(
        rf"\b(?:(?:(?:{speech})(?:\s+{_TIME})?|{_SPEAKING})\s+(?:to|with|before)|{_SAYING}(?:\s+{_TIME})?\s+to)(?=\s)",
        re.IGNORECASE,
    )


@cache
def _to_ahead() -> re.Pattern[str]:
    speech = alternatives(list(_lists()["speech"]))
    return re.compile(
        rf"\b(?:{_SPEAKING}|in\s+(?:[\w’'-]+\s+){{1,4}}?(?:{speech})(?:\s+{_TIME})?)\s+(?:to|with|before)(?=\s)",
        re.IGNORECASE,
    )
