"""When something was said."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sayso.domain.attribution import TimeReference
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.joined import Joined, join_spans
from sayso.extract.numerals import SMALL, alternatives
from sayso.extract.time_ranges import MONTHS, WEEKDAYS, range_of

_REACH: Final = 110
_LONG: Final = [name.capitalize() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_SHORT: Final = [name.capitalize() for name in MONTHS if len(name) < 5 and name != "may"]
_MONTH: Final = rf"(?-i:(?:{alternatives(_LONG)})\b|(?:{alternatives(_SHORT)})\b\.?)"
_WEEKDAY: Final = rf"(?-i:{alternatives([name.capitalize() for name in WEEKDAYS])})\b(?![’']s?\b)"
_COUNT: Final = rf"(?:\d+|{alternatives(list(SMALL))}|an?|several|(?:a )?few|a couple(?: of)?|some|many)"
_PART: Final = r"(?:late|early|earlier|later)"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?\b"
_TIME: Final = re.compile(
    r"(?<![\w’'-])(?:"
    rf"(?:on )?(?:{_PART} )?(?:on )?(?:{_WEEKDAY},? )?"
    rf"(?:{_MONTH} {_DAY}(?:,? \d{{4}})?|{_DAY} (?:of )?{_MONTH}(?: \d{{4}})?)"
    rf"|(?:on )?(?:{_PART} )?(?:on )?(?:(?:last|this|this past|the previous) )?{_WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:{_PART} )?(?:today|yesterday|tonight|this (?:morning|afternoon|evening)|last night)"
    rf"|(?:(?:in )?{_PART} )?(?:last|this|this past|the previous) "
    r"(?:week(?:end)?|month|year|spring|summer|fall|autumn|winter)"
    r"|(?:over|at|during) the (?:past |last )?weekend"
    rf"|(?:in|over|during) (?:the )?(?:past|last|recent)(?: {_COUNT})? (?:hours|days|weeks|months|years)"
    rf"|{_COUNT} (?:hours?|days?|weeks?|months?|years?) (?:ago|earlier|later|before)"
    r"|(?:the|a) (?:day|week|month|year) (?:before|earlier|later|after)"
    rf"|(?:in )?(?:early |late |mid-?\s?)?(?:last |this ){_MONTH}"
    rf"|in (?:early |late |mid-?\s?)?{_MONTH}(?:(?: of)?,? \d{{4}})?"
    r"|in (?:19|20)\d\d\b|recently|earlier in the (?:day|week|month|year)|later in the (?:day|week)"
    r")(?![\w-]|[’']s?\b)",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|while|because|since|although|if|but|as)\b|;|—|[.!?][”\"]?\s|"
    r"\b(?:after|before) (?:he|she|they|it|\w+ing)\b",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"(?:^|[,;—]\s)\W*(?:after|when|while|before|since|as|although|if|until|despite|following|who|which|whose|where)\b[^,;—]*$",
    re.IGNORECASE,
)
_OTHER_VERB: Final = re.compile(r"\b(?:and|or)\b")
_BESIDE: Final = re.compile(
    r"[\s,]*(?:(?:in|at|during|on|via|to|from|with|by|near|outside|for)\b[^,;]*,?\s*)*"
    r"(?:(?:\w+ly|also|again|then|later)\s*)*|\s*and\s+(?:(?:\w+ly|also|then|later)\s*)*",
)
_LONG_AGO: Final = re.compile(r"in\b.*\d{4}$", re.IGNORECASE)
_FRONTED: Final = re.compile(
    r"[^\w]*(?:(?:but|and|then|meanwhile|also|separately)\b,?\s*)?"
    r"(?:(?:in|on|at|during|over|earlier|speaking|appearing|late|early|asked|writing|talking|addressing|by|from)\b[^;]*)?",
    re.IGNORECASE,
)
_DATED_SOURCE: Final = re.compile(
    r"\b(?:released|published|issued|dated|posted|conducted|obtained|leaked)\b\W*$"
)


def said_at(
    document: Document,
    *,
    sentence: Span,
    cue: Sequence[Span],
    source: Sequence[Span],
    content: Sequence[Span],
) -> TimeReference | None:
    """Return the time that the sentence of a relation gives for the saying of it, if it gives one.

    Args:
        document: Where the relation stands; its day of publication resolves "on Thursday".
        sentence: That of the cue.
        cue: Spans of the cue.
        source: Spans of the source.
        content: Spans of the content, whose own times are left alone.
    """
    around = join_spans(document.text, tuple(_gaps(sentence, (*source, *content))))
    found = _attached(around, cue) or _of_source(document.text, source)
    if not found:
        return None
    words = document.passage(found)
    published = _published(document)
    days = range_of((words.text or "").lower(), published=published)
    if days is None:
        return TimeReference(words)
    return TimeReference(words, days[0].isoformat(), days[1].isoformat())


def _gaps(sentence: Span, spans: Sequence[Span]) -> Iterator[Span]:
    at = sentence.start
    for span in sorted(spans):
        if span.start >= sentence.end:
            break
        if at < span.start:
            yield Span(at, span.start)
        at = max(at, span.end)
    if at < sentence.end:
        yield Span(at, sentence.end)


def _attached(around: Joined, cue: Sequence[Span]) -> tuple[Span, ...]:
    """Return the time nearest to the cue that is in its clause; empty if there is none."""
    times = list(_TIME.finditer(around.text))
    if not times:
        return ()
    start, end = _place(around, cue[0].start), _place(around, cue[-1].end - 1) + 1
    best: tuple[int, tuple[int, int]] | None = None
    for match in times:
        distance = max(match.start() - end, start - match.end(), 0)
        if (
            distance <= _REACH
            and (best is None or distance < best[0])
            and _is_of_clause(around.text, match, start, end)
        ):
            best = distance, match.span()
    return around.back(*best[1]) if best else ()


def _place(around: Joined, position: int) -> int:
    """Return where a place of the document stands in the joined text."""
    for span, start in zip(around.spans, around.starts, strict=True):
        if position < span.end:
            return start + max(0, position - span.start)
    return len(around.text)


def _is_of_clause(text: str, match: re.Match[str], start: int, end: int) -> bool:
    if match.start() >= end:
        return not _CLAUSE.search(text, end, match.start()) and not _OTHER_VERB.search(
            text, end, match.start()
        )
    if match.end() <= start:
        return _is_ahead_of_cue(match[0], text[: match.start()], text[match.end() : start], text[start:end])
    return True


def _is_ahead_of_cue(time: str, ahead: str, gap: str, cue: str) -> bool:
    """Whether a time ahead of the cue goes with it: beside it, at the start of the sentence, or of its main clause."""
    if _CLAUSE.search(gap) or ("," in gap and _SUBORDINATE.search(ahead)):
        return False
    if (_LONG_AGO.match(time) is None and _BESIDE.fullmatch(gap)) or not gap.strip(" ,"):
        return True
    return not _OTHER_VERB.search(gap) and (cue.endswith("ing") or _FRONTED.fullmatch(ahead) is not None)


def _of_source(text: str, source: Sequence[Span]) -> tuple[Span, ...]:
    """Return the day on which a paper that speaks was released: "a report released on Thursday"."""
    for span in source:
        for match in _TIME.finditer(text, span.start, span.end):
            if _DATED_SOURCE.search(text, span.start, match.start()):
                return (Span(*match.span()),)
    return ()


def _published(document: Document) -> date | None:
    return date.fromisoformat(document.published_at[:10]) if document.published_at else None
