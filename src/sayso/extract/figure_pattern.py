"""How figures are worded: one pattern for numbers, ranges, fractions, vague plurals and what bounds them."""

import re
from functools import cache
from typing import Final

from sayso.extract.numerals import SCALES, SMALL, alternatives
from sayso.extract.word_lists import read_lists

VAGUE: Final = {
    "dozens": 24.0,
    "scores of": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
    "tens of thousands": 2e4,
    "hundreds of thousands": 2e5,
    "tens of millions": 2e7,
    "hundreds of millions": 2e8,
    "tens of billions": 2e10,
    "hundreds of billions": 2e11,
}
"""Plurals that give no figure, and the least that each can mean."""

FRACTIONS: Final = {
    **dict.fromkeys(("half", "a half", "one half"), 0.5),
    **dict.fromkeys(("a third", "one third", "one-third"), 1 / 3),
    **dict.fromkeys(("two thirds", "two-thirds"), 2 / 3),
    **dict.fromkeys(("a quarter", "one quarter", "one-quarter"), 0.25),
    **dict.fromkeys(("three quarters", "three-quarters"), 0.75),
    **dict.fromkeys(("a fifth", "one-fifth"), 0.2),
    **dict.fromkeys(("a tenth", "one-tenth"), 0.1),
}

_SMALL: Final = alternatives([word for word in SMALL if word not in ("zero", "one")])
_SCALE: Final = alternatives(list(SCALES))
_FIGURE: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:k|m|mn|bn|tn)\b|[ -](?:{_SCALE})\b)?"
)
_WORD: Final = rf"(?:{_SMALL})\b(?:-(?:{alternatives(list(SMALL))})\b)?"
_SCALED: Final = (
    rf"(?:an?|one|half an?|a half|several|a few|a couple|{_WORD})[ -](?:{_SCALE}|dozen)\b(?: (?:{_SCALE})\b)?"
)
_NUMBER: Final = rf"(?:{_FIGURE}|{_SCALED}|{_WORD})"

GLUED: Final = r"(?:km|kg|mm|cm|mph|kph|mw|gw|kw|ft|lbs?)"
"""Units that stand right behind a figure."""

HINT: Final = re.compile(rf"\d|\b(?:{_SMALL}|{_SCALE}|dozen|half|score|third|quarter|tens)")
"""Found in every text with a figure; quick to look for."""


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the pattern of a figure in lower-case words, without its unit.

    Groups: ``bound`` ("more than"), ``between``, ``sign`` ("$"), and one of ``vague``, ``fraction`` and
    ``number``, which a ``join`` and a ``second`` number may follow.
    """
    lists = read_lists("units.tsv")
    signs = alternatives([re.escape(entry.split()[0]) for entry in lists["sign"]])
    bounds = alternatives([*lists["about"], *lists["low"], *lists["high"]])
    return re.compile(
        rf"(?<![\w.,$£€/:#-])(?:(?<!is )(?<!['’]s )(?<!was )(?P<bound>{bounds}) )?"
        rf"(?:(?P<between>between|from) )?(?P<sign>{signs})?\s?"
        rf"(?:(?P<vague>{alternatives(list(VAGUE))})\b"
        rf"|(?P<fraction>{alternatives(list(FRACTIONS))})\b(?= (?:of|the|its|their|all|his|her|those|these)\b)"
        rf"|(?P<number>{_NUMBER})(?P<more>\+)?"
        rf"(?:(?P<join> ?[-–—] ?| to | or | and )(?:{signs})?(?P<second>{_NUMBER}))?)(?:(?!\w)|(?={GLUED}\b))"
    )


@cache
def bound_kind(bound: str) -> str:
    """Return what a bounding word does: ``about``, ``low`` or ``high``."""
    lists = read_lists("units.tsv")
    return next(kind for kind in ("low", "high", "about") if bound in lists[kind])
