"""Figures that are claimed: how much, of what, how exactly."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from sayso.domain.attribution import Quantity
from sayso.domain.document import Document
from sayso.domain.passage import Passage
from sayso.domain.span import Span
from sayso.extract.figure_pattern import FRACTIONS, HINT, VAGUE, bound_kind, figure_pattern
from sayso.extract.figure_units import Unit, find_unit
from sayso.extract.joined import join_spans
from sayso.extract.numerals import SCALES, SMALL, alternatives, number_of
from sayso.extract.time_ranges import MONTHS
from sayso.extract.word_lists import read_lists

_SCALED: Final = re.compile(rf"(?:{alternatives(list(SCALES))}|(?<=\d)(?:k|m|mn|bn|tn))$")
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_AGE_OR_CLOCK: Final = re.compile(
    r"[ -]years?[ -]olds?\b|,? years old\b|:\d\d|/\d|-?(?:st|nd|rd|th|s)\b| ?[ap]\.?m\b| o[’']clock\b|°"
)
_BEFORE_YEAR: Final = re.compile(r"\b(?:in|of|since|by|until|from|the|and|his|her|to)\s$")
_NAME_BEFORE: Final = re.compile(r"[A-Z][\w’'.-]+,\s$")
_NAMED: Final = re.compile(r"\b([A-Za-z][\w.&]*)[ -]?$")


def quantities(document: Document, content: Sequence[Span]) -> tuple[Quantity, ...]:
    """Return the figures in a content, in text order; dates, times of day, ages and names are none.

    "About 40 tanks" is approximate; "more than 40" has 40 as `low`, "up to 40" as `high`, "8 to 10"
    both and no `value`; "hundreds" has the least that it can mean as `low`.
    """
    joined = join_spans(document.text, content)
    words = joined.text.lower()
    if len(words) != len(joined.text) or not HINT.search(words):
        return ()
    return tuple(
        quantity
        for start, end, match, unit in _figures(joined.text, words)
        if (quantity := _quantity(match, unit, document.passage(joined.back(start, end)))) is not None
    )


def _figures(text: str, words: str) -> Iterator[tuple[int, int, re.Match[str], Unit]]:
    """Yield every figure with its unit and the place of both."""
    at = 0
    while match := figure_pattern().search(words, at):
        end = match.end()
        if match["join"] and not _is_range(match):
            end = match.end("number")
        unit = find_unit(
            words,
            end,
            sign=match["sign"],
            vague=match["vague"] is not None or match["fraction"] is not None,
        )
        at = max(end, at + 1)
        if not _is_no_count(text, words, match, end, unit):
            at = max(at, unit.end)
            yield _first_word(match, end), unit.end, match, unit


def _first_word(match: re.Match[str], end: int) -> int:
    """Return where the words of a figure begin; the "from" of a number that opens no range is none of them."""
    if match["between"] is None or match["bound"] or end == match.end("second"):
        return match.start()
    return match.start("sign") if match["sign"] else match.start("number")


def _is_range(match: re.Match[str]) -> bool:
    if match["join"] == " and " and not match["between"]:
        return False
    first, second = number_of(match["number"]), number_of(match["second"])
    return (
        first is not None
        and second is not None
        and (first < second or _SCALED.search(match["second"]) is not None)
    )


def _is_no_count(text: str, words: str, match: re.Match[str], end: int, unit: Unit) -> bool:
    """Whether a number is a date, a year, a time of day, an age, a part of a name, or counts nothing."""
    if match["vague"] or match["fraction"] or match["sign"]:
        return False
    start, number = match.start("number"), match["number"]
    if _AGE_OR_CLOCK.match(words, end) or (
        words[end : end + 1] == "," and _NAME_BEFORE.search(text, 0, start)
    ):
        return True
    if _MONTH_BEFORE.search(words, 0, start) or _MONTH_AFTER.match(words, end):
        return True
    if unit.name is None and not match["bound"]:
        return (
            (number[0].isalpha() and number in SMALL)
            or len(number) == 1
            or _is_year_or_name(text, start, number)
        )
    return bool(_YEAR.fullmatch(number) and _BEFORE_YEAR.search(words, 0, start)) or _is_titled(
        text, start, number
    )


def _is_year_or_name(text: str, start: int, number: str) -> bool:
    before = _NAMED.search(text, 0, start)
    named = before is not None and before[1].isupper() and len(before[1]) > 1
    return bool(_YEAR.fullmatch(number)) or named or _is_titled(text, start, number)


def _is_titled(text: str, start: int, number: str) -> bool:
    """Whether a number only names: "Article 5", "Route 66"."""
    before = _NAMED.search(text, 0, start)
    return before is not None and number[0].isdigit() and before[1].lower() in _titled()


_MONTH: Final = alternatives(list(MONTHS))
_MONTH_BEFORE: Final = re.compile(rf"\b(?:{_MONTH})\.? (?:\d{{1,2}}(?:, | and | to |[-–]))?$")
_MONTH_AFTER: Final = re.compile(rf" (?:of )?(?:{_MONTH})\b")


@cache
def _titled() -> frozenset[str]:
    return frozenset(read_lists("units.tsv")["titled"])


def _quantity(match: re.Match[str], unit: Unit, words: Passage) -> Quantity | None:
    if match["vague"]:
        return Quantity(words, low=VAGUE[match["vague"]], unit=unit.name, approximate=True)
    if match["fraction"]:
        return _bounded(match, FRACTIONS[match["fraction"]], unit, words)
    first = number_of(re.sub(r"^(?:several|a few) ", "a ", match["number"]))
    if first is None:
        return None
    if match["join"] and _is_range(match):
        return _ranged(match, first, unit, words)
    return _bounded(match, first, unit, words)


def _ranged(match: re.Match[str], first: float, unit: Unit, words: Passage) -> Quantity | None:
    second = number_of(match["second"])
    scale = _SCALED.search(match["second"])
    if second is None:
        return None
    if scale and not _SCALED.search(match["number"]) and first < 1000:
        first *= number_of(f"1 {scale[0]}" if scale[0] in SCALES else f"1{scale[0]}") or 1.0
    approximate = match["bound"] is not None and bound_kind(match["bound"]) == "about"
    return Quantity(words, low=first, high=second, unit=unit.name, approximate=approximate)


def _bounded(match: re.Match[str], value: float, unit: Unit, words: Passage) -> Quantity:
    kind = bound_kind(match["bound"]) if match["bound"] else ""
    vague = bool(match["number"]) and match["number"].startswith(("several", "a few", "a couple"))
    return Quantity(
        words,
        value=value,
        low=value if kind == "low" or match["more"] else None,
        high=value if kind == "high" else None,
        unit=unit.name,
        approximate=kind == "about" or vague,
    )
