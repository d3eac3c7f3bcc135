"""Lines that stand on a page without being part of its report, and lines under pictures."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

LONGEST: Final = 700
"""Code points of the longest line that is compared with the patterns."""
MOST_SENTENCES: Final = 2
"""Sentence ends inside of a caption."""

_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])")


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
    return _find("inline", text)


def find_set_apart(text: str) -> list[tuple[int, int]]:
    """Return the links inside of paragraphs that only the blanks around them set apart, before these are made one."""
    return _find("set apart", text)


def _find(section: str, text: str) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(
        found.span() for pattern in _patterns(section) for found in pattern.finditer(text)
    ):
        if not ranges or start >= ranges[-1][1]:
            ranges.append((start, end))
    return ranges


@cache
def _patterns(section: str) -> tuple[re.Pattern[str], ...]:
    flags = re.NOFLAG if section in ("inline", "set apart") else re.IGNORECASE
    return tuple(re.compile(line, flags) for line in _sections()[section])


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
