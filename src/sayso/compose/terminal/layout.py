"""Lines of words that fit a width, citations kept whole."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.formats.safe import make_safe

_WIDEST: Final = 110
"""Columns: longer lines are hard to read."""


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
    line = _Line(indent)
    for word in _split(runs):
        if line.words and line.width + 1 + sum(cell_len(part.text) for part in word) > width:
            yield line.finish()
            line = _Line(indent + hanging)
        line.add(word)
    if line.words:
        yield line.finish()


def tell_head(heading: str, width: int) -> Iterator[Text]:
    """Yield an empty line, and a heading with a rule behind it."""
    yield Text()
    yield Text(heading.upper(), "bold").append(" " + "─" * (width - len(heading) - 1), "dim")


def width_of(console: Console) -> int:
    """Return how wide lines are made for a console."""
    return min(console.width, _WIDEST)


def print_lines(lines: Iterable[Text], console: Console) -> None:
    """Print lines as they are, none broken or cut."""
    for line in lines:
        console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)


class _Line:
    """One line as it grows; neighbours of one style are joined, the space between them included."""

    def __init__(self, indent: int) -> None:
        self.words = 0
        self.width = indent
        self._parts = [(" " * indent, "")]

    def add(self, word: list[Run]) -> None:
        """Put a word at the end."""
        if self.words:
            self._append(Run(" ", self._parts[-1][1] if word[0].style == self._parts[-1][1] else ""))
        for part in word:
            self._append(part)
        self.words += 1

    def finish(self) -> Text:
        """Return the line."""
        return Text.assemble(*self._parts)

    def _append(self, part: Run) -> None:
        text, style = self._parts[-1]
        self.width += cell_len(part.text)
        if style == part.style:
            self._parts[-1] = (text + part.text, style)
        else:
            self._parts.append((part.text, part.style))


def _split(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield words, each in parts of one style; runs without a space between them touch."""
    word: list[Run] = []
    for run in runs:
        safe = make_safe(run.text)
        first, *others = [safe] if run.solid else safe.split(" ")
        if first:
            word.append(Run(first, run.style))
        for other in others:
            if word:
                yield word
            word = [Run(other, run.style)] if other else []
    if word:
        yield word
