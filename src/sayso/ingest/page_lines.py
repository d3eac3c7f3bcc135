"""Lines that stand on a page without being part of its report, and lines under pictures."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

LONGEST: Final = 700
"""Code points of the longest line that is compared with the patterns."""
LONGEST_BIOGRAPHY: Final = 900
"""Code points of the end of a text in which it may tell who its author is."""
MOST_SENTENCES: Final = 2
"""Sentence ends inside of a caption."""

_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])")
_BEGINS: Final = r"(?<![a-z,;:] )(?<![“\"‘(])\b(?=[A-Z])"
"""Where a sentence of the page may begin, and none of somebody who is quoted."""


def is_furniture(line: str) -> bool:
    """Return whether a line, without its bullet, is an advertisement, a button, a notice and the like."""
    return len(line) <= LONGEST and _matches("furniture", line)


def is_caption(line: str) -> bool:
    """Return whether a line stands under a picture, to judge by its credit."""
    short = len(line) <= LONGEST and len(_SENTENCE_END.findall(line)) <= MOST_SENTENCES
    return short and _matches("caption", line)


@lru_cache(maxsize=4096)
def _matches(section: str, line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in _patterns(section))


def find_inline_furniture(text: str) -> list[tuple[int, int]]:
    """Return the ranges inside of paragraphs that are calls to click, to subscribe and so on; disjoint, ascending."""
    return [found.span() for found in _inline().finditer(text)]


def find_biography(text: str) -> list[tuple[int, int]]:
    """Return the range at the end of a text that tells who its author is, if there is one."""
    found = _at_the_end().search(text, max(0, len(text) - LONGEST_BIOGRAPHY))
    return [found.span()] if found else []


def find_set_apart(text: str) -> list[tuple[int, int]]:
    """Return the links inside of paragraphs that only the blanks around them set apart, before these are made one."""
    return [found.span() for found in _set_apart().finditer(text)]


@cache
def _patterns(section: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in _sections()[section])


@cache
def _inline() -> re.Pattern[str]:
    """All of them as one, so that a text is gone through once."""
    return re.compile(rf"{_BEGINS}(?:{'|'.join(_sections()['inline'])})|{'|'.join(_sections()['anywhere'])}")


@cache
def _at_the_end() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[.!?”\"] )|(?<=[.!?”\"]  ))(?:{'|'.join(_sections()['at the end'])})\s*\Z")


@cache
def _set_apart() -> re.Pattern[str]:
    return re.compile("|".join(_sections()["set apart"]))


@cache
def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    text = files("sayso.ingest").joinpath("data/page_lines.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return sections
