"""Lines of words that fit a width, citations kept whole."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from rich.text import Text

_UNSAFE: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REPLACEMENT: Final = "\ufffd"


class Run(NamedTuple):
    """Words in one style; ``solid`` ones are never parted between lines."""

    text: str
    style: str = ""
    solid: bool = False


def fill(runs: Iterable[Run], *, width: int, indent: int = 0, hanging: int = 0) -> Iterator[Text]:
    """Yield the lines of a paragraph.

    Args:
        runs: The words; spaces in runs that are not solid may end a line.
        width: Columns of the terminal. A word that is wider stands in a line of its own.
        indent: Columns before the first line.
        hanging: Columns before the others, besides.
    """
    line = Text(" " * indent)
    empty = True
    for word in _split(runs):
        if not empty and line.cell_len + 1 + word.cell_len > width:
            yield line
            line, empty = Text(" " * (indent + hanging)), True
        if not empty:
            line.append(" ")
        line.append_text(word)
        empty = False
    if not empty:
        yield line


def make_safe(text: str) -> str:
    """Return text that cannot steer a terminal: control characters and reversals of direction replaced."""
    return "".join(_REPLACEMENT if _is_unsafe(character) else character for character in text)


def _is_unsafe(character: str) -> bool:
    return character in _UNSAFE or unicodedata.category(character) == "Cc"


def _split(runs: Iterable[Run]) -> Iterator[Text]:
    """Yield words, each with the style of its run; runs without a space between them touch."""
    word = Text()
    for run in runs:
        safe = make_safe(run.text)
        first, *others = [safe] if run.solid else safe.split(" ")
        word.append(first, run.style)
        for other in others:
            if word.plain:
                yield word
            word = Text(other, run.style)
    if word.plain:
        yield word
