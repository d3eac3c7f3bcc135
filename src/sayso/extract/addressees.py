"""To whom something was said."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.domain.document import Document
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.span import Span
from sayso.extract.audience import (
    ARTICLES,
    ASKED,
    DETERMINER,
    forms_of_kind,
    may_begin,
    noun_phrase,
    word_kinds,
)
from sayso.extract.numerals import alternatives

_REACH: Final = 160
_PASSIVE: Final = re.compile(
    r"(?:\b(?:was|were|is|am|are|been|being|be|get|got)|[’'](?:re|m))\s+"
    r"(?:(?:\w+ly|also|then|not|never|once|already|just|first|today|yesterday|reportedly|now)\s+)?$",
    re.IGNORECASE,
)
_TOLD_THAT: Final = re.compile(
    r"\s+(?:the|an?|it|he|she|they|we|i|you|there|his|her|its|their|no)\b", re.IGNORECASE
)
_TO: Final = re.compile(r"\s+to\s+")
_OF: Final = re.compile(r"\s+of\b")
_NO_SUBJECT: Final = re.compile(r"\b(?:is|am|are|was|were|of$|and$|or$|in$|to$|by$)", re.IGNORECASE)
_BREAK: Final = re.compile(
    r"[,;]|\b(?:who|which|that|while|when|whose|where|as|he|she|they)\b", re.IGNORECASE
)
_NEAR: Final = 60
_SUBJECT_REACH: Final = 60
_NOT_LED: Final = r"(?!(?:who|which|that|it|there|and|but|says?|said|whether|if|as|where|how|when|because)\b)"
_SUBJECT: Final = re.compile(
    r"(?:^|[.!?;:,“\"(\n]|\b(?:says?|said|that|and|but|while|because|when|after|before|whether|if|as|where|how))\s*"
    r"(?:(?P<pronoun>i|we|he|she|they)|"
    rf"(?P<noun>{_NOT_LED}[\w’'-]+(?: {_NOT_LED}[\w’'-]+){{0,4}}?)(?: who(?: [\w’'-]+){{1,8}}?)?)\s+"
    r"(?:(?:has|have|had)(?:n[’']t)? )?(?:(?:never|not|also|once|already|just) )?$",
    re.IGNORECASE,
)
_ALL_TOLD: Final = frozenset(("me", "us", "him", "them"))
_ON: Final = 6
_SPEAKING: Final = r"(?:speaking|talking|writing|testifying|appealing)"
_TIME: Final = (
    r"(?:(?:on|late|early|last|this|earlier|in|at)\s+)*"
    r"[\w.]*(?:day|night|week|month|year|morning|evening)\b[\w\s]{0,12}?"
)


def addressee(
    document: Document,
    *,
    cue: Sequence[Span],
    source: Sequence[Span],
    content: Sequence[Span],
    within: Span | None = None,
) -> Passage:
    """Return the words for whom it was said to; `EMPTY` where nobody is named.

    "Told reporters", "warned the council", "said in a letter to Congress", "in an interview with the Post".

    Args:
        document: Where the relation stands.
        cue: Spans of the cue.
        source: Spans of the source, which is never the addressee.
        content: Spans of the content, which the addressee stands outside of.
        within: What the same speaker speaks around the cue, where that is known.
    """
    text = document.text
    start, opening = cue[0].start, within.start if within else 0
    end = _limit(text, cue[-1].end, (*source, *content))
    found = (
        _object(text, cue, end, content)
        or _told_to(text, cue, end)
        or _told_to_ahead(text, opening, start, content)
        or _told_behind(text, cue, content)
    )
    if found is None:
        return document.passage(_subject(text, cue))
    if any(found.overlaps(span) for span in source):
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
    verb = _direct().search(text, cue[0].start, cue[-1].end + _ON)
    if (
        verb is None
        or verb.start() >= cue[-1].end
        or (not verb[0].endswith("ing") and _PASSIVE.search(text, max(0, verb.start() - 30), verb.start()))
    ):
        return None
    plain = verb[0].lower() in forms_of_kind("telling")
    opened = next((span for span in content if -_ON <= span.start - verb.end() <= 2), None)
    if opened is None:
        found = noun_phrase(text, verb.end(), end, plain=plain) or _asked(text, verb.end(), end, content)
        return (
            None if found and verb[0].lower() in forms_of_kind("things") and _is_thing(text, found) else found
        )
    found = noun_phrase(text, max(opened.start, verb.end()), opened.end, plain=True)
    return _split_off(text, found, plain=plain) if found else None


def _asked(text: str, start: int, end: int, content: Sequence[Span]) -> Span | None:
    """Return any noun right behind which stands what it is asked to do: "called on local firms" "to close"."""
    found = noun_phrase(text, start, end, plain=True)
    if found is None or not any(found.end < span.start <= found.end + 2 for span in content):
        return None
    return found if ASKED.match(text, found.end) else None


def _is_thing(text: str, found: Span) -> bool:
    """Whether an object is promised or ordered, and not who is promised it: "promised a solution"."""
    words = text[found.start : found.end].lower().split()
    told = ASKED.match(text, found.end) or _TOLD_THAT.match(text, found.end)
    return words[0] in ARTICLES and not told and word_kinds()["audience"].isdisjoint(words)


def _split_off(text: str, found: Span, *, plain: bool) -> Span | None:
    """Return who was told where the content has swallowed them: "urged them to leave", "promised us a roof"."""
    words = text[found.start : found.end].lower()
    of = _OF.search(words)
    if plain and of and (of.end() == len(words) or not ASKED.match(text, found.end)):
        return Span(found.start, found.start + of.start())
    if words in _ALL_TOLD or ASKED.match(text, found.end) or _TOLD_THAT.match(text, found.end):
        return found
    first = words.split()[0]
    return (
        Span(found.start, found.start + len(first)) if plain and first in word_kinds()["audience"] else None
    )


def _subject(text: str, cue: Sequence[Span]) -> tuple[Span, ...]:
    """Return the subject of a verb of telling in the passive: "the board was told", "I was never told"."""
    verb = _direct().search(text, cue[0].start, cue[-1].end)
    passive = verb and _PASSIVE.search(text, max(0, verb.start() - 30), verb.start())
    if not passive:
        return ()
    found = _SUBJECT.search(text, max(0, passive.start() - _SUBJECT_REACH), passive.start())
    if found is None:
        return ()
    place = Span(*found.span("pronoun" if found["pronoun"] else "noun"))
    noun = found["noun"]
    if noun and (_NO_SUBJECT.search(noun) or not may_begin(noun.split()[0], text, place.start, place.end)):
        return ()
    return (place,)


def _told_to(text: str, cue: Sequence[Span], end: int) -> Span | None:
    """Return who stands behind "to" or "with" after the cue or after a letter, a call, an interview."""
    for match in _to().finditer(text, cue[0].start, end):
        gap = text[cue[-1].end : match.start()]
        if len(gap) > _NEAR or _BREAK.search(gap):
            return None
        found = noun_phrase(text, match.end(), end)
        if found:
            return (
                found if text[found.start].isupper() or match["speech"] or _is_person(text, found) else None
            )
    return None


def _told_behind(text: str, cue: Sequence[Span], content: Sequence[Span]) -> Span | None:
    """Return who is named right behind what is said: "confirmed the death to Radio Pell", "denied it to reporters"."""
    if not content or content[0].start < cue[-1].end or not _saying().search(text, cue[0].start, cue[-1].end):
        return None
    to = _TO.match(text, content[-1].end)
    found = noun_phrase(text, to.end(), _limit(text, to.end(), ())) if to else None
    return found if found and _is_audience(text, found) else None


def _is_audience(text: str, found: Span) -> bool:
    """Whether a noun phrase is a name, a pronoun or an audience, and no thing that something is done to."""
    words = text[found.start : found.end].split()
    lists = word_kinds()
    return words[0][0].isupper() or not (lists["pronoun"] | lists["audience"]).isdisjoint(
        (words[0].lower(), words[-1].lower())
    )


def _is_person(text: str, found: Span) -> bool:
    """Whether a noun phrase behind a plain "to" begins as people do, and not as "to defend Ukraine" does."""
    first = text[found.start : found.end].split()[0]
    lists = word_kinds()
    return first.lower() in lists["pronoun"] | lists["audience"] or DETERMINER.match(first) is not None


def _told_to_ahead(text: str, opening: int, start: int, content: Sequence[Span]) -> Span | None:
    """Return who is named ahead of the cue: "In a letter to Congress, she said"."""
    ends = (text.rfind(mark, 0, start) + 1 for mark in ("\n", ". ", "” "))
    opening = max([start - _REACH, opening, *ends, *(span.end for span in content if span.end <= start)])
    match = _to_ahead().search(text, opening, start)
    comma = text.find(",", match.end(), start) if match else -1
    return noun_phrase(text, match.end(), comma) if match and comma > 0 else None


@cache
def _direct() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(list(forms_of_kind('direct')))}"
        r"|(?:call(?:s|ed|ing)?|prevail(?:s|ed|ing)?) (?:up)?on"
        r"|appeal(?:s|ed|ing)? to|plead(?:s|ed|ing)? with)\b",
        re.IGNORECASE,
    )


@cache
def _saying() -> re.Pattern[str]:
    verbs = alternatives([*forms_of_kind("saying"), *forms_of_kind("answering")])
    return re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE)


@cache
def _to() -> re.Pattern[str]:
    speech = alternatives(list(word_kinds()["speech"]))
    saying = alternatives(list(forms_of_kind("saying")))
    return re.compile(
        rf"\b(?:(?P<speech>(?:(?:{speech})(?:\s+{_TIME})?|{_SPEAKING})\s+(?:to|with|before))"
        rf"|(?:{saying})(?:\s+{_TIME})?\s+to)(?=\s)",
        re.IGNORECASE,
    )


@cache
def _to_ahead() -> re.Pattern[str]:
    speech = alternatives(list(word_kinds()["speech"]))
    return re.compile(
        rf"\b(?:{_SPEAKING}|in\s+(?:[\w’'-]+\s+){{1,4}}?(?:{speech})(?:\s+{_TIME})?)\s+(?:to|with|before)(?=\s)",
        re.IGNORECASE,
    )
