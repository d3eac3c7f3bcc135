"""From which news agency, or other outlet, a text says that it was taken, and which agencies contributed to it."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from sayso.domain.origin import TracedText
from sayso.domain.span import Span

_EDGE: Final = 400
"""Credits stand at the beginning or the end of a text; rights also in what is left out there, or right behind it."""

_CONTRIBUTION: Final = re.compile(
    r"(?<![^.\n])[^.\n]*\b[Cc]ontribut(?:ed|ing|ions?) to th(?:is|e) (?:article|report|story)\b[^.\n]*"
)
"""Who contributed wrote a part of it, and the text is no copy."""

_TIME: Final = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)
_WORD: Final = r"[A-Z][\w&’'-]*(?:\.\w+)*"
_NAME: Final = rf"(?!{_TIME})(?:[Tt]he )?{_WORD}(?: (?:(?:of|the|and|for|&) )*(?!{_TIME}){_WORD}){{0,4}}"
_LONG: Final = rf"(?:[Tt]he {_NAME}|(?!{_TIME}){_WORD} (?!{_TIME}){_WORD}(?: {_WORD}){{0,3}})"
"""A name that is no language and no city: "first published in English", "in Branda"."""
_THIS: Final = r"\b(?:article|column|essay|interview|piece|post|report|story)\b[^.\n]{0,120}?"
_PUBLISHED: Final = rf"{_THIS}\b(?:(?:first|originally) (?:appeared|posted|published|ran)|appeared first)"
_OUTLETS: Final = (
    re.compile(rf"{_PUBLISHED} (?:at|by|on) (?P<name>{_NAME})"),
    re.compile(rf"{_PUBLISHED} in (?P<name>{_LONG})"),
    re.compile(rf"{_THIS}\bre(?:published|printed) (?:with permission )?(?:from|of) (?P<name>{_NAME})"),
    re.compile(rf"\bFor [^.\n]{{1,120}}\bhead (?:over )?to (?P<name>{_NAME})"),
)


def find_wire(traced: TracedText, decoded: str, publisher: str | None, authors: Iterable[str]) -> str | None:
    """Return the agency, by its full name, or the outlet that a text credits; None if it credits none.

    What an agency publishes itself has its name; what another outlet says of itself is no credit.

    Args:
        traced: The clean text.
        decoded: The input that it came from.
        publisher: Who published it, if known.
        authors: Who wrote it; agencies sign as authors.
    """
    for name in (publisher or "", *authors):
        if (agency := _agencies().get(_fold(name.partition("(")[0]))) is not None:
            return agency
    edges = _CONTRIBUTION.sub("", _edges(traced))
    around = f"{edges}\n{_look_behind(traced, decoded)}"
    if (found := _credit().search(edges) or _rights().search(around)) is not None:
        return _agencies()[_fold(next(name for name in found.groups() if name))]
    names = (match["name"] for pattern in _OUTLETS for match in pattern.finditer(around))
    others = (name for name in names if _fold(name) != _fold(publisher or ""))
    return next((_agencies().get(_fold(name), name) for name in others), None)


def find_contributors(traced: TracedText) -> tuple[str, ...]:
    """Return the agencies that a text says contributed to it, by their full names, each once, in its order.

    Args:
        traced: The clean text.
    """
    told = " ".join(_CONTRIBUTION.findall(_edges(traced)))
    return tuple(dict.fromkeys(_agencies()[_fold(name)] for name in _named().findall(told)))


def _edges(traced: TracedText) -> str:
    return f"{traced.text[:_EDGE]}\n{traced.text[-_EDGE:]}"


def _look_behind(traced: TracedText, decoded: str) -> str:
    """What was left out at the end of the text, and what stands right behind it.

    On a page these may be teasers of other stories, with credits of their own.
    """
    pieces = traced.origin((Span(max(0, len(traced.text) - _EDGE), len(traced.text)),))
    left_out = [decoded[piece.end : following.start] for piece, following in pairwise(pieces)]
    return "\n".join((*left_out, decoded[pieces[-1].end : pieces[-1].end + _EDGE])) if pieces else ""


def _fold(name: str) -> str:
    return name.lower().removeprefix("the ").strip()


@cache
def _agencies() -> Mapping[str, str]:
    """The full name of each agency by every form of it, folded."""
    return {_fold(form): agency for agency, forms in _read_forms().items() for form in (agency, *forms)}


@cache
def _read_forms() -> Mapping[str, list[str]]:
    return tomllib.loads(files("sayso.ingest").joinpath("data/agencies.toml").read_text("utf-8"))


@cache
def _credit() -> re.Pattern[str]:
    """A credit is in brackets, behind a dash, or behind "by": a bare name may be a source."""
    name = _any_agency()
    return re.compile(rf"\({name}\)\s*(?:--|[-–—])|\bBy {name}\b(?!['’]s)|[—–]\s*{name}\s*$", re.MULTILINE)


@cache
def _rights() -> re.Pattern[str]:
    return re.compile(rf"(?:©|\([cC]\)|\bCopyright\b)[ \d©,]*\d{{4}},? (?:by )?{_any_agency()}\b")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_any_agency()}(?![\w-])")


def _any_agency() -> str:
    forms = sorted((form for forms in _read_forms().values() for form in forms), key=len, reverse=True)
    return rf"(?:[Tt]he )?({'|'.join(map(re.escape, forms))})"
