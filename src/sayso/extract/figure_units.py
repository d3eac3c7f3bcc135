"""What a figure counts."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from sayso.extract.figure_pattern import GLUED
from sayso.extract.word_lists import read_lists

_MAX_WORDS: Final = 5
_PERCENT: Final = re.compile(r" ?(?:%|per ?cent\b)(?: of\b)?")
_WORD: Final = re.compile(r"[ -](?:of (?=[a-z]))?([a-z][\w’'.-]*[\w]|[a-z])")
_GLUED: Final = re.compile(GLUED + r"\b")
_OF: Final = re.compile(r"(?: of)? (?:the |its |their |his |her |our )?")
_NO_PLURAL: Final = re.compile(r"(?:ss|us|is|’s|'s|ous)$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, if there is one, and where it ends.

    Attributes:
        name: ``percent``, an ISO 4217 code, or the noun that is counted.
    """

    name: str | None
    end: int


def find_unit(words: str, at: int, *, sign: str | None, vague: bool) -> Unit:
    """Return the unit of a figure that ends at `at`.

    Args:
        words: Lower-case text.
        at: End of the figure.
        sign: Currency sign before it.
        vague: Whether the figure is followed by "of" and what it counts ("dozens of").
    """
    lists = _lists()
    if sign:
        return Unit(lists["sign"][sign], at)
    percent = _PERCENT.match(words, at)
    if percent:
        return Unit("percent", at + len(percent[0].removesuffix(" of")))
    glued = _GLUED.match(words, at)
    if glued:
        return Unit(glued[0], glued.end())
    of = _OF.match(words, at) if vague else None
    return _counted(words, of.end() - 1 if of else at, at)


def _counted(words: str, start: int, fallback: int) -> Unit:
    """Return the first plural of the nouns that follow."""
    lists = _lists()
    at = start
    for _ in range(_MAX_WORDS):
        match = _WORD.match(words, at)
        if not match or match[1] in lists["stop"]:
            break
        word, end = match[1].rstrip("."), match.start(1) + len(match[1].rstrip("."))
        if word in lists["currency"]:
            return Unit(lists["currency"][word], end)
        if (
            word in lists["measure"]
            or word in lists["plural"]
            or (words[at] == "-" and word in lists["singular"])
        ):
            return Unit(word, end)
        if len(word) > 3 and word.endswith("s") and not _NO_PLURAL.search(word):
            return Unit(word, end)
        at = match.end()
        if word != match[1]:
            break
    return Unit(None, fallback)


@cache
def _lists() -> dict[str, dict[str, str]]:
    lists: dict[str, dict[str, str]] = {}
    for kind, entries in read_lists("units.tsv").items():
        for entry in entries:
            first, _, second = entry.rpartition(" ") if kind in ("currency", "sign") else (entry, "", entry)
            lists.setdefault(kind, {})[first] = second
    return lists
