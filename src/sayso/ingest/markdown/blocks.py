"""The blocks of a Markdown text: their words, where those stand, and what kind of block it is."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final

from markdown_it.token import Token

from sayso.domain.document import RegionKind
from sayso.ingest.html.source import LINE_BREAK, scan
from sayso.ingest.markdown.inline import Words, make_parser, place_words

VERBATIM: Final = frozenset({"fence", "code_block"})
"""Blocks of which every line is kept as it is."""

SENTENCE_END: Final = '.!?…:;”"»)'
"""After these a line break that is meant begins a paragraph; elsewhere it is a space."""

_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:?")
_LINE = re.compile(r"[^\n]+")
_LINE_OR_END = re.compile(r"\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of words.

    Attributes:
        words: Runs of it in the source, ascending.
        kind: What it is, where it is no running prose.
        unplaced: Number of its words whose place was not found.
    """

    words: tuple[Words, ...]
    kind: RegionKind | None
    unplaced: int = 0


def find_blocks(source: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text in which there are words."""
    lines = _Lines(source)
    kind: RegionKind | None = None
    titled = False
    for token in make_parser().parse(source):
        if token.type == "heading_open":
            kind = RegionKind.HEADING if titled or token.tag != "h1" else RegionKind.TITLE
            titled = True
        elif token.type in ("inline", "html_block") or token.type in VERBATIM:
            for block in _read(token, lines):
                if block.words or block.unplaced:
                    yield replace(block, kind=kind)
        elif token.type == "heading_close":
            kind = None


def _read(token: Token, lines: "_Lines") -> Iterator[Block]:
    places = lines.place(token)
    if token.type == "inline":
        yield _place(list(_drop_notes(place_words(token.content, token.children or ()))), places)
    elif token.type == "html_block":
        for words in _shown(token.content):
            yield _place(words, places)
    else:
        for line in _LINE.finditer(token.content):
            yield _place([Words(*line.span(), line.group())], places)


def _shown(markup: str) -> Iterator[list[Words]]:
    """The words that a piece of HTML shows, block by block."""
    page = scan(markup)
    words: list[Words] = []
    block = 0
    for node in page.nodes:
        if node.block != block and page.tags[node.block] != LINE_BREAK:
            yield words
            words = []
        block = node.block
        words.append(Words(node.start, node.end, node.text, node.exact))
    yield words


def _drop_notes(words: Iterator[Words]) -> Iterator[Words]:
    """Leave out the marks of footnotes, which markdown-it takes for text."""
    for run in words:
        at = 0
        if run.exact:
            for found in _NOTE.finditer(run.text):
                if at < found.start():
                    yield Words(run.start + at, run.start + found.start(), run.text[at : found.start()])
                at = found.end()
        if at < len(run.text):
            yield replace(run, start=run.start + at, text=run.text[at:]) if at else run


def _place(words: Sequence[Words], places: Sequence[tuple[int, int, int]]) -> Block:
    """Put runs of a block's own text in their places in the source."""
    placed: list[Words] = []
    unplaced = 0
    for run in words:
        for part in _lines(run):
            at = _find(places, part.start, part.end)
            if at is None or (placed and at < placed[-1].end):
                unplaced += len(part.text.split())
            else:
                flows = part.text == "\n" and placed and placed[-1].text[-1] not in SENTENCE_END
                text = " " if flows else part.text
                placed.append(Words(at, at + part.end - part.start, text, part.exact))
    return Block(tuple(placed), None, unplaced)


def _lines(run: Words) -> Iterator[Words]:
    """The parts of a run between the ends of lines; each end is a space."""
    if not run.exact:
        yield run
        return
    for found in _LINE_OR_END.finditer(run.text):
        start, end = (run.start + at for at in found.span())
        is_end = found.group() == "\n"
        yield Words(start, end, " " if is_end else found.group(), exact=not is_end)


def _find(places: Sequence[tuple[int, int, int]], start: int, end: int) -> int | None:
    number = bisect_right(places, start, key=itemgetter(0)) - 1
    if number < 0 or end > places[number][1]:
        return None
    return places[number][2] + start - places[number][0]


class _Lines:
    """The lines of a source, in which the content of blocks is looked for."""

    def __init__(self, source: str) -> None:
        self._lines = source.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._cell: tuple[int, int] = (-1, 0)

    def place(self, token: Token) -> list[tuple[int, int, int]]:
        """Return ranges of a block's content and where each stands in the source; none for what is not found."""
        first, last = token.map or [0, 0]
        number = first + (token.type == "fence")
        places = []
        low = 0
        for content in token.content.split("\n"):
            if (
                number < min(last, len(self._lines))
                and (start := self._search(token, number, content)) is not None
            ):
                blank = len(content) - len(content.lstrip())
                places.append((low + blank, low + len(content) + 1, start))
            low += len(content) + 1
            number += 1
        return places

    def _search(self, token: Token, number: int, content: str) -> int | None:
        """Cells of a row follow each other; all other content reaches to the end of its line."""
        line, words = self._lines[number], content.lstrip()
        if token.map is not None and token.map[1] - token.map[0] == 1 and "|" in line:
            low = self._cell[1] if self._cell[0] == number else 0
            at = line.find(words, low)
            self._cell = (number, at + len(words)) if at >= 0 else self._cell
        else:
            at = line.rfind(words)
        return self._starts[number] + at if at >= 0 else None
