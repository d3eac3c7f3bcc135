"""When something was said."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from sayso.domain.act import Act
from sayso.domain.attribution import TimeReference
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.time_places import time_in_sentence
from sayso.extract.time_ranges import range_of
from sayso.extract.time_wordings import DAY_OF_PAPER, OF_PAPER, times_within

_JUDGED_FOR: Final = frozenset((Act.ACCUSE, Act.CRITICIZE, Act.PRAISE, Act.WARN))
_TARGET: Final = re.compile(
    r"(?:(?!(?:that|to|of|for|in|on|at|by|after|before|over|is|was|are|were|has|have|had|would|could|who|which)\b)"
    r"[\w’'.&-]+ ){1,8}$"
)
_FOR_WHAT: Final = re.compile(r" (?:of|for|that)\b")
_THAT: Final = re.compile(r" that\b")


def said_at(
    document: Document,
    *,
    sentence: Span,
    cue: Sequence[Span],
    source: Sequence[Span],
    content: Sequence[Span],
    act: Act,
    beside: Sequence[Span] = (),
) -> TimeReference | None:
    """Return the time that the sentence of a relation gives for the saying of it, if it gives one.

    Args:
        document: Where the relation stands; its day of publication resolves "on Thursday".
        sentence: That of the cue, or the part of it that the same speaker speaks.
        cue: Spans of the cue.
        source: Spans of the source.
        content: Spans of the content, whose own times are left alone, but for "accused Russia on Sunday of …".
        act: What the source does.
        beside: Contents of other relations, that the cue does not stand in.
    """
    text = document.text
    first = bool(content) and content[-1].end <= cue[0].start
    others = (*source, *content, *beside)
    found = (
        time_in_sentence(text, sentence, cue, others, quoted_first=first)
        or _of_source(text, source)
        or _behind_target(text, cue, content, _FOR_WHAT if act in _JUDGED_FOR else _THAT)
    )
    if not found:
        return None
    words = document.passage((found,))
    published = date.fromisoformat(document.published_at[:10]) if document.published_at else None
    days = range_of((words.text or "").lower(), published=published)
    if days is None:
        return TimeReference(words)
    return TimeReference(words, days[0].isoformat(), days[1].isoformat())


def _of_source(text: str, source: Sequence[Span]) -> Span | None:
    """Return the day of a paper that speaks: "a report released on Thursday", "Thursday's report"."""
    for span in source:
        named = DAY_OF_PAPER.match(text, span.start, span.end)
        if named:
            return Span(*named.span(named.lastgroup or 0))
        for time in times_within(text, span):
            if OF_PAPER.search(text, span.start, time.start):
                return time
    return None


def _behind_target(
    text: str, cue: Sequence[Span], content: Sequence[Span], opens: re.Pattern[str]
) -> Span | None:
    """Return the time that the content holds before its clause: "Russia on Sunday of …", "fears Monday that …"."""
    judged = next((span for span in content if 0 <= span.start - cue[-1].end <= 1), None)
    if judged is None:
        return None
    for time in times_within(text, judged):
        if _TARGET.match(text, judged.start, time.start) and opens.match(text, time.end, judged.end):
            return time
    return None
