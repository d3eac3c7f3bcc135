"""Lines that stand on a page without being part of its report, and lines under pictures."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

LONGEST: Final = 700
"""Code points of the longest line that is compared with the patterns."""
MOST_SENTENCES: Final = 2
"""Sentence ends inside of a caption."""

_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])")


@lru_cache(maxsize=4096)
def is_furniture(line: str) -> bool:
    """Return whether a line, without its bullet, is an advertisement, a button, a notice and the like."""
    return len(line) <= LONGEST and any(pattern.fullmatch(line) for pattern in _patterns("furniture"))


@lru_cache(maxsize=4096)
def is_caption(line: str) -> bool:
    """Return whether a line stands under a picture, to judge by its credit."""
    if len(line) > LONGEST or len(_SENTENCE_END.findall(line)) > MOST_SENTENCES:
        return False
    return any(pattern.fullmatch(line) for pattern in _patterns("caption"))


def find_inline_furniture(text: str) -> Iterator[tuple[int, int]]:
    """Yield ranges inside of paragraphs that are calls to click."""
    for pattern in _patterns("inline"):
        for found in pattern.finditer(text):
            yield found.span()


@cache
def _patterns(section: str) -> tuple[re.Pattern[str], ...]:
    flags = re.NOFLAG if section == "inline" else re.IGNORECASE
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
