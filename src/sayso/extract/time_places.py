"""Where the time of a cue stands in its sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.domain.span import Span
from sayso.extract.around import MASK, masked
from sayso.extract.time_wordings import ADVERB, EVENT, FRONTED_ADVERB, OF_NO_DAY, OF_TALK, times_within

_REACH: Final = 110
_ANY_EVENT: Final = re.compile(r"(?:fter|efore|ollowing|head of|rior to|mid|midst|-up to) ")
_ANY_ADVERB: Final = re.compile(r"arlier|at(?:er|ely)|reviously|fterward|ubsequently|irst|ow\b|nce\b")
_EVENT_REACH: Final = 50
_BESIDE_REACH: Final = 16
_ASIDE: Final = 12
_CLAUSE: Final = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|while|because|since|although|if|but|as|what)\b"
    r"|;|—|(?-i:(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2}))[.!?][”\"]?\s"
    r"|\b(?:after|before) (?:he|she|they|it|\w+ing)\b",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"(?:^|[,;—]\s)\W*(?:after|when|while|before|since|as|although|if|until|despite|following|who|which|whose|where)\b[^,;—]*$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r"[,;—]\s(?:who|which|whose|where)\b[^,;—]*$")
_OTHER_VERB: Final = re.compile(
    r"\b(?:and|or|is|are|was|were|has|have|had|will|would|said|says|told|wrote|added|saying|adding|telling|writing|noting|citing)\b"
)
_AND: Final = re.compile(r"\b(?:and|or)\b")
_BESIDE: Final = re.compile(
    r"[\s,]*(?:(?:in|at|during|on|via|to|from|with|by|near|outside|for)\b[^,;]*,?\s*)*"
    r"(?:(?:\w+ly|also|again|then|later)\s*)*",
)
_AND_BESIDE: Final = re.compile(r",?\s*(?:and|but)\s+(?:(?:\w+ly|also|then|later)\s*)*")
_DEADLINE: Final = re.compile(r"\b(?:before|until)\b")
_LONG_AGO: Final = re.compile(r"in\b.*\d{4}$", re.IGNORECASE)
_FRONTED: Final = re.compile(
    r"[^\w]*(?:(?:but|and|then|meanwhile|also|separately|just|only)\b,?\s*)?"
    r"(?:(?:in|on|at|during|over|earlier|speaking|appearing|late|early|asked|writing|talking|addressing|by|from)\b[^;]*)?",
    re.IGNORECASE,
)
_PARENTHETIC: Final = re.compile(r"[\s,]*\b(?:who|whose|which)\b(?:[^,;.]|,(?=\d))*,(?!\d)", re.IGNORECASE)
_ASIDE_OF_OPENING: Final = re.compile(r"\s*,[^;—]*,\s*")
_WHILE: Final = re.compile(r",?\s*\bwhile\s+(?:(?:also|still|\w+ly)\s+)?$")
_SHARED: Final = re.compile(r"\s*[^;—]*(?:,|\b(?:and|but))\s+(?:(?:also|then|\w+ly)\s+)*$")
_AT_ONCE: Final = re.compile(rf",? (?:when|as) {MASK}+ $")
_UNDER_ANOTHER: Final = re.compile(rf"\b(?:with {MASK}+|(?:after|before) {MASK}{{1,4}}) $")
_HAVING: Final = re.compile(r"\b(?:has|have|had|been)\b|[’'](?:ve|s|d)\b")
_BUT: Final = re.compile(r"\bbut\s*$")
_UP_TO_NOW: Final = re.compile(r"(?:ha(?:s|ve)|is|are)\b|ha(?:s|ve)n[’']t\b", re.IGNORECASE)
_RELATIVES: Final = frozenset(("which", "that", "who", "whom", "what"))


def is_later(ahead: str, cue: str) -> bool:
    """Whether a cue is joined on by "but" and goes up to now: "but has not said"."""
    return _BUT.search(ahead) is not None and _UP_TO_NOW.match(cue) is not None


def time_in_sentence(
    text: str, sentence: Span, cue: Sequence[Span], others: Sequence[Span], *, quoted_first: bool
) -> Span | None:
    """Return where a sentence tells the time of a cue in it.

    Args:
        text: The text.
        sentence: That of the cue.
        cue: Spans of the cue.
        others: What tells no time of it: sources and contents.
        quoted_first: Whether all that is said stands ahead of the cue.
    """
    hidden = [span for span in others if text[span.start : span.end].lower() not in _RELATIVES]
    around = masked(text, sentence, hidden)
    start, end = cue[0].start - sentence.start, cue[-1].end - sentence.start
    shown = [
        (time.start - sentence.start, time.end - sentence.start)
        for time in (*times_within(text, sentence), *_apart(text, sentence))
        if not any(time.overlaps(span) for span in hidden)
    ]
    place = (
        _nearest(around, shown, start, end)
        or _adverb(around, start, end)
        or _event(around, start, end, quoted_first=quoted_first)
    )
    return Span(sentence.start + place[0], sentence.start + place[1]) if place else None


def _apart(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the times by which a sentence names talks and papers, and the adverb that opens it."""
    opening = FRONTED_ADVERB.match(text, sentence.start, sentence.end)
    if opening:
        yield Span(*opening.span("time"))
    for match in OF_TALK.finditer(text, sentence.start, sentence.end):
        yield Span(*match.span("time"))


def _nearest(around: str, times: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """Return the time nearest to the cue that is in its clause; a day goes before "nightly"."""
    near = [
        (OF_NO_DAY.fullmatch(around, *time) is not None, distance, time)
        for time in times
        if (distance := len(_bare(around, end, time[0])) + len(_bare(around, time[1], start))) <= _REACH
        and _is_of_clause(around, time, start, end)
    ]
    return min(near)[2] if near else None


def _bare(around: str, start: int, end: int) -> str:
    """Return a part of the masked text without what is masked; empty where the part ends before it starts."""
    return around[start:end].replace(MASK, "")


def _is_of_clause(around: str, time: tuple[int, int], start: int, end: int) -> bool:
    words = around[time[0] : time[1]]
    if words.lower().startswith("since") and not _HAVING.search(around, start, end):
        return False
    if words.lower().startswith(("each", "every")) and time[1] <= start:
        return False
    if time[0] >= end:
        if _goes_on(around[end : time[0]]):
            return False
        gap = _PARENTHETIC.sub("", _bare(around, end, time[0]))
        return not (
            _CLAUSE.search(gap) or _OTHER_VERB.search(gap) or _DEADLINE.search(gap) or _leaves_quotation(gap)
        )
    if time[1] <= start:
        return _is_ahead_of_cue(words, around[: time[0]], around[time[1] : start], around[start:end])
    return True


def _goes_on(masked_gap: str) -> bool:
    """Whether behind what is said more is told than where and to whom: "said it rained, the worst flood in 1986"."""
    said, _, told = masked_gap.rpartition(MASK)
    rest = _PARENTHETIC.sub("", told)
    return bool(said) and len(rest.strip(" ,")) > _ASIDE and _BESIDE.fullmatch(rest) is None


def _is_ahead_of_cue(time: str, ahead: str, masked_gap: str, cue: str) -> bool:
    """Whether a time ahead of the cue goes with it: beside it, at the start of the sentence, or of its main clause."""
    if is_later(masked_gap, cue):
        return False
    if cue.endswith("ing"):
        masked_gap = _WHILE.sub(", ", masked_gap)
    gap = masked_gap.replace(MASK, "")
    if "," in gap and _RELATIVE.search(ahead):
        return False
    if _AT_ONCE.fullmatch(masked_gap):
        return True
    if _FRONTED.fullmatch(ahead) and (_SHARED.fullmatch(masked_gap) or _ASIDE_OF_OPENING.fullmatch(gap)):
        return True
    joined = _AND_BESIDE.fullmatch(masked_gap)
    if (_CLAUSE.search(gap) and not joined) or ("," in gap and _SUBORDINATE.search(ahead)):
        return False
    if _UNDER_ANOTHER.search(masked_gap) or _leaves_quotation(gap):
        return False
    beside = _BESIDE.fullmatch(gap) or (joined and not time.lower().startswith("for "))
    if (_LONG_AGO.match(time) is None and beside) or not gap.strip(" ,"):
        return True
    return not _AND.search(gap) and (cue.endswith("ing") or _FRONTED.fullmatch(ahead) is not None)


def _leaves_quotation(gap: str) -> bool:
    """Whether a gap opens or closes a quotation or a bracket."""
    if gap.count("(") != gap.count(")"):
        return True
    return gap.count("“") != gap.count("”") or gap.count('"') % 2 == 1


def _adverb(around: str, start: int, end: int) -> tuple[int, int] | None:
    """Return an adverb of time in the cue or right beside it: "later said", "said afterwards", "Now, she says"."""
    if not _ANY_ADVERB.search(around):
        return None
    for match in ADVERB.finditer(around, 0, end + _BESIDE_REACH):
        between = _bare(around, end, match.start()) + _bare(around, match.end(), start)
        if not between.strip(" ,"):
            return match.span()
    return None


def _event(around: str, start: int, end: int, *, quoted_first: bool) -> tuple[int, int] | None:
    """Return an event that the saying went before or after: "said before the vote", "After the vote, she said"."""
    if not _ANY_EVENT.search(around):
        return None
    for match in EVENT.finditer(around):
        if match.start() >= start:
            gap = around[end : match.start()]
            if (quoted_first or MASK not in gap) and _is_short(gap.replace(MASK, "")):
                return match.span()
        elif match.end() <= start and not around[: match.start()].strip(' “"'):
            return None if _bare(around, match.end(), start).strip(" ,") else match.span()
    return None


def _is_short(gap: str) -> bool:
    """Whether a gap holds no more than where and to whom it was said."""
    return len(gap) <= _EVENT_REACH and not (
        _CLAUSE.search(gap) or _OTHER_VERB.search(gap) or _leaves_quotation(gap)
    )
