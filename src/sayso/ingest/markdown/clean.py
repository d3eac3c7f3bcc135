"""A Markdown text to a clean one."""

import re
from collections.abc import Iterator, Sequence

from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span
from sayso.ingest.layout import Laid, find_kinds, lay_lines, lay_out
from sayso.ingest.markdown.blocks import Block, find_blocks
from sayso.ingest.plain_text import clean_line_text

_ODD = re.compile(r"\r\n?|\0")


def clean_markdown(traced: TracedText) -> tuple[Laid, int]:
    """Return the words of a Markdown text without markup, and the number of words whose place was not found.

    Targets of links, pictures, markup of HTML, marks of notes and struck text are left out; code is kept.
    """
    plain = traced.apply(_line_ends(traced.text))
    found = list(find_blocks(plain.text))
    blocks = _in_order(found)
    unplaced = sum(block.unplaced for block in found)
    stripped = plain.apply(_edits(blocks, len(plain.text)))
    cleaned = clean_line_text(stripped)
    if all(block.kind is None for block in blocks):
        return lay_out(cleaned), unplaced
    known = [(_begin(plain, block), block.kind) for block in blocks]
    return lay_lines(cleaned, find_kinds(cleaned, known)), unplaced


def _in_order(found: Sequence[Block]) -> list[Block]:
    """The blocks with words, as far as each stands below the one before it."""
    blocks: list[Block] = []
    for block in found:
        if block.words and (not blocks or block.words[0].start >= blocks[-1].words[-1].end):
            blocks.append(block)
    return blocks


def _begin(plain: TracedText, block: Block) -> int:
    """Where a block begins in the input."""
    first = block.words[0]
    return plain.origin([Span(first.start, first.end)])[0].start


def _line_ends(text: str) -> Iterator[Edit]:
    for found in _ODD.finditer(text):
        yield Edit(*found.span(), "\ufffd" if found.group() == "\0" else "\n")


def _edits(blocks: Sequence[Block], length: int) -> Iterator[Edit]:
    """Keep the words of blocks, each on a line of its own."""
    at = 0
    for number, block in enumerate(blocks):
        for index, run in enumerate(block.words):
            if number and not index:
                yield Edit(at, at, "\n\n")
            yield Edit(at, run.start)
            if not run.exact:
                yield Edit(run.start, run.end, run.text)
            at = run.end
    yield Edit(at, length)
