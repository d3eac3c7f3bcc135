"""How a time of saying is worded: days, months, clocks, spans of time, adverbs and events."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final

from sayso.domain.span import Span
from sayso.extract.numerals import SMALL, alternatives
from sayso.extract.time_ranges import MONTHS, WEEKDAYS

_LONG: Final = [name.capitalize() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
_SHORT: Final = [name.capitalize() for name in MONTHS if len(name) < 5 and name != "may"]
_MONTH: Final = rf"(?-i:(?:{alternatives(_LONG)})\b|(?:{alternatives(_SHORT)})\b\.?)"
_DAYS: Final = alternatives([name.capitalize() for name in WEEKDAYS])
_WEEKDAY: Final = rf"(?-i:{_DAYS})\b(?![’']s?\b)"
_COUNT: Final = rf"(?:\d+|{alternatives(list(SMALL))}|an?|several|(?:a )?few|a couple(?: of)?|some|many)"
_PART: Final = r"(?:late|early|earlier|later)"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?\b"
_YEAR: Final = r"(?:19|20)\d\d\b"
_UNITS: Final = r"(?:minutes|hours|days|nights|weeks|months|years|decades)"
_ONE_UNIT: Final = r"(?:minute|hour|day|night|week|month|year|decade)"
_CLOCK: Final = r"(?:\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?)"
_HOUR: Final = alternatives([name for name, value in SMALL.items() if 1 <= value <= 12])
_NO_MORE: Final = r"(?= (?:and|that|whether)\b|\s*[,.;:\x00]|\s*$)"

_TIME: Final = re.compile(
    r"(?<![\w’'-])(?:"
    rf"(?:on )?(?:{_PART} )?(?:on )?(?:{_WEEKDAY},? )?"
    rf"(?:{_MONTH} {_DAY}(?:,? \d{{4}})?|{_DAY} (?:of )?{_MONTH}(?: \d{{4}})?)"
    rf"|(?:at {_CLOCK} )?(?:on )?(?:{_PART} )?(?:on )?(?:(?:last|this|this past|the previous) )?{_WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:{_PART} )?(?:today|yesterday|tonight|this (?:morning|afternoon|evening)|last night)"
    rf"|(?:(?:in )?{_PART} )?(?:last|this|this past|the previous) "
    r"(?:week(?:end)?|month|year|spring|summer|fall|autumn|winter)"
    r"|(?:over|at|during) the (?:past |last )?weekend"
    r"|overnight|in the past(?! (?:few|\w+ )?(?:\d|hours|days?|weeks?|months?|years?|decades?|centur\w+|fortnight)\b)"
    r"|at (?:that|this) time|since then"
    r"|(?:in|on|at) the (?:early hours|eve|start|beginning|outset|height|end) of (?:(?:the|his|her|their|its) )?"
    r"[\w’'-]+(?: (?-i:[A-Z])[\w’'-]*)*"
    rf"|(?:just |barely )?{_COUNT} (?:{_UNITS}|{_ONE_UNIT}) into (?:the|his|her|their|its) [\w’'-]+"
    rf"|as of (?:{_WEEKDAY}|today|yesterday)"
    r"|on (?:the )?(?:day \d+|\d+(?:st|nd|rd|th) day) of (?:the|its|his|her) [\w’'-]+"
    rf"|(?:in|over|during|for) (?:the )?(?:past|last|recent)(?: {_COUNT})? {_UNITS}"
    r"|(?:the|a) (?:day|week|month|year) (?:earlier|later|(?:before|after)(?: that)?(?! ?[\w\x00]))"
    rf"|{_COUNT} (?:{_UNITS}|{_ONE_UNIT}) (?:ago|earlier|later|before(?! that))|{_UNITS} (?:ago|earlier|later)"
    r"|(?:the (?:same|following|next)|that(?: same)?) (?:day|morning|afternoon|evening|night|week|month|year)"
    rf"|(?:in )?(?:early |late |mid-?\s?)?(?:last |this ){_MONTH}"
    rf"|in (?:early |late |mid-?\s?)?{_MONTH}(?:(?: of)?,? \d{{4}})?|{_MONTH},? {_YEAR}"
    rf"|as (?:far back|long ago|early|recently|late) as (?:last \w+|{_MONTH}(?: \d{{4}})?|{_YEAR}|{_WEEKDAY})"
    r"|on (?-i:(?:[A-Z][\w’'.-]+ ){1,3}(?:Day|Eve)\b)(?:,? \d{4})?"
    rf"|in {_YEAR}|recently|earlier in the (?:day|week|month|year)|later in the (?:day|week)"
    rf"|(?:at|around|about) (?:around |about )?{_CLOCK}"
    r"|at (?:noon|midnight|dawn|lunchtime|half-time|the time|the interval|Christmas|Easter|New Year)"
    rf"|at (?:{_HOUR}){_NO_MORE}"
    rf"|in the (?:morning|afternoon|evening|spring|summer|autumn|winter)|(?:weekly|daily){_NO_MORE}"
    rf"|for (?:{_COUNT} )?{_UNITS}|for an? {_ONE_UNIT}|on the (?:first|second|third|fourth|fifth|last|final) "
    rf"(?:day|morning|afternoon|evening|night)|(?:every|each) (?:time|{_ONE_UNIT}|morning|evening|{_WEEKDAY})"
    rf"|since (?:{_YEAR}|{_MONTH}(?: \d{{4}})?|{_WEEKDAY}|last \w+|yesterday"
    r"|the (?:start|beginning|outbreak|end) of (?:the )?\w+)"
    r")(?![\w-]|[’']s?\b)",
    re.IGNORECASE,
)

ADVERB: Final = re.compile(
    r"(?<![\w-])(?:earlier|later|lately|previously|afterwards?|subsequently|first|once(?! (?:again|more))"
    r"|(?<!will )(?<!for )(?<!right )(?<!until )now)(?![\w-])",
    re.IGNORECASE,
)
"""A word that tells the time of a verb only where it stands right beside it."""

FRONTED_ADVERB: Final = re.compile(
    r"\W*(?:(?:and|but)\b,?\s*)?(?P<time>(?:earlier|later|previously|afterwards?|subsequently)\b)"
    r"(?=,| (?:in|at|during|speaking|asked)\b)",
    re.IGNORECASE,
)
"""An adverb that opens a sentence and tells the time of all of it: "Later, at the gate, she said"."""

_EVENT_WORD: Final = (
    r"(?!(?:he|she|they|it|we|i|was|were|had|has|have|is|are|said|says|who|which|that|and|to|will|\w+ed)\b)"
    r"[\w’'-]+"
)
EVENT: Final = re.compile(
    rf"\b(?:(?:shortly|soon|just|immediately|{_UNITS}|{_COUNT} (?:{_UNITS}|{_ONE_UNIT})) )?"
    r"(?:after|before|following|ahead of|prior to|amid(?:st)?|in the (?:lead|run)-up to) "
    rf"(?:(?:the|his|her|their|its|a|an|this|that)\b|(?-i:[A-Z])[\w’'-]*|\w+ing\b|\w+s\b)(?: {_EVENT_WORD}){{0,8}}?"
    r"(?=\s*(?:[,.;:\x00]|$))",
    re.IGNORECASE,
)
"""A short phrase of an event that something was said after, before or amid."""

OF_PAPER: Final = re.compile(
    r"\b(?:released|published|issued|filed|dated|posted|conducted|obtained|leaked|commissioned)\b"
    r"(?: (?!and\b|who\b|that\b)[\w’'.-]+){0,12} ?$"
)
"""What stands ahead of the day on which a paper was made."""

_OF_NO_DAY: Final = (
    r"(?:nightly|(?:late[- ])?night[- ]?time|late[- ]night|overnight|daily|weekly|evening|morning)"
)
OF_NO_DAY: Final = re.compile(_OF_NO_DAY, re.IGNORECASE)
"""What names a talk by its time and tells no day."""

_TALKS: Final = (
    r"(?:address|advisory|announcement|appearance|article|assessment|audience|briefing|broadcast|bulletin|call|column"
    r"|conference|conversation|debate|e-?mail|edition|episode|essay|event|filing|hearing|interview|letter|meeting|memo"
    r"|message|monologue|op-ed|podcast|poll|post|rally|release|remarks|report|response|segment|session|show|speech"
    r"|statement|summit|talk|testimony|tweet|update|video|webinar)"
)
"""Nouns that name a talk or a paper: those that follow a day in 5,900 articles of 2022, and what means the same."""

OF_TALK: Final = re.compile(
    r"\b(?:in|during|at|from|told|tell|on|via)\s+"
    rf"(?:(?:an?|the|h(?:is|er)|its|their|(?!(?:{_DAYS})[’'])[\w’'.-]+[’']s)\s+)?"
    rf"(?P<time>(?:{_PART} )?(?:(?:{_DAYS})(?: (?:morning|afternoon|evening|night))?(?:[’']s)?"
    rf"|{_MONTH}(?: {_DAY})?(?:,? {_YEAR})?|{_OF_NO_DAY}|today[’']s|yesterday[’']s"
    r"|last (?:week|night|month)[’']s|this week[’']s))"
    rf"\s+(?:(?!and\b|or\b|that\b|who\b)[\w’'-]+\s+){{0,3}}?{_TALKS}(?![\w-])",
    re.IGNORECASE,
)
"""A talk or a paper named by its time: "in his nightly address", "at Tuesday’s hearing", "in a March 5 letter"."""

DAY_OF_PAPER: Final = re.compile(
    rf"(?i:an?|the|h(?:is|er)|its|their) (?P<named>{_DAYS})(?= [a-z])"
    rf"|(?P<owner>(?:{_DAYS})(?: (?:morning|afternoon|evening|night))?)(?=[’']s [a-z])"
)
"""A paper named by its day: "a Thursday report", "Thursday's report"."""

_NO_TIME_OF_IT: Final = re.compile(
    r"\b(?:by|until|till|before|from|through|to|hundred|thousand|million|billion) $", re.IGNORECASE
)
_NAMED_DAY: Final = re.compile(r"(?:\b(?:the|an?|h(?:is|er)|its|their)|[’']s) $|[“\"]$", re.IGNORECASE)
_NAME_AHEAD: Final = re.compile(r"\b[A-Z][\w’'-]* $")
_CLOSED: Final = re.compile(r",?[”\"]")


@lru_cache(maxsize=4)
def times_in(text: str) -> tuple[list[int], list[Span]]:
    """Return where the times of a text start, and where they stand: each text is looked through once."""
    spans = [Span(*match.span()) for match in _TIME.finditer(text) if not _is_no_time(text, match)]
    return [span.start for span in spans], spans


def times_within(text: str, part: Span) -> list[Span]:
    """Return the times that stand in a part of a text."""
    starts, spans = times_in(text)
    found = spans[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
    return [span for span in found if span.end <= part.end]


def _is_no_time(text: str, match: re.Match[str]) -> bool:
    """Whether a match is a deadline, or names a paper or a show: "by Monday", "the Sunday Times", "USA Today"."""
    first, end = match.span()
    ahead = text[max(0, first - 9) : first]
    if _NO_TIME_OF_IT.search(ahead):
        return True
    if match[0].lower() == "on sunday" and ahead.endswith("Mail "):
        return True
    if match[0][0].isupper() and _NAMED_DAY.search(ahead):
        return True
    if match[0] == "Today" and _NAME_AHEAD.search(ahead):
        return True
    return (
        match[0][-4:].lower() in ("nday", "week")
        and _CLOSED.match(text, end) is not None
        and "“" not in ahead
    )
