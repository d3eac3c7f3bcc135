"""From ranges of a page to one traced text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.domain.origin import Edit, TracedText
from sayso.ingest.html.source import LINE_BREAK, SKIPPED, Node, Source, squeeze

_SHOWN = re.compile(f"[^{SKIPPED}]")
_BLANK = re.compile(r"\s+")
# A space that only the style sheet makes, between two tags: "(Branda Post)" and "The mayor".
_ENDS = re.compile(r"(?:[a-z]{2}[.!?:;,]|\))[\"”’]?\Z")
_BEGINS = re.compile(r"[\"“‘#@]?[A-Z]")
_WITHIN_LINE = re.compile(r"</?(?!wbr\b)[A-Za-z]", re.IGNORECASE)
_SENTENCE_END = '.!?…:;”"»)'


@dataclass(frozen=True, slots=True)
class Part:
    """The part of one node that is kept.

    Attributes:
        node: Number of the node.
        start: Where it begins in the node's text; no white space.
        end: Where it ends.
    """

    node: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assembled:
    """A text in blocks that an empty line parts.

    Attributes:
        traced: The text.
        tags: The tag of each block.
        starts: Where each block begins in the input, ascending.
        seams: Where in the input a word goes on after tags without a space, ascending.
    """

    traced: TracedText
    tags: tuple[str, ...]
    starts: tuple[int, ...]
    seams: tuple[int, ...]


def assemble(decoded: str, page: Source, ranges: Sequence[tuple[int, int]]) -> Assembled:
    """Return the words in the ranges of the squeezed page, spaced as the page spaces them.

    Tags within a line part no words; those that end a block part paragraphs. A single line break within a
    sentence is a space.
    """
    parts = [part for start, end in ranges for part in _cut(page, start, end)]
    separators = [_separate(page, left, right) for left, right in pairwise(parts)]
    edits = list(_edit(page.nodes, parts, separators, len(decoded)))
    opens = [parts[0], *(right for right, gap in zip(parts[1:], separators, strict=True) if gap == "\n\n")]
    tags = tuple(page.tags[page.nodes[part.node].block] for part in opens)
    starts = tuple(_start(page.nodes[part.node], part) for part in opens)
    seams = tuple(_find_seams(decoded, page.nodes, parts, separators))
    return Assembled(TracedText.verbatim(decoded).apply(edits), tags, starts, seams)


def _find_seams(
    decoded: str, nodes: Sequence[Node], parts: Sequence[Part], separators: Sequence[str]
) -> Iterator[int]:
    for (left, right), separator in zip(pairwise(parts), separators, strict=True):
        between = decoded[nodes[left.node].end : nodes[right.node].start]
        if not separator and nodes[right.node].exact and _WITHIN_LINE.search(between):
            yield _start(nodes[right.node], right)


def _start(node: Node, part: Part) -> int:
    return node.start + part.start if node.exact else node.start


def _cut(page: Source, start: int, end: int) -> Iterator[Part]:
    for number in range(page.node_at(start), page.node_at(end - 1) + 1):
        node, base = page.nodes[number], page.starts[number]
        shown = [found.start() for found in _SHOWN.finditer(node.text)]
        inside = shown[max(0, start - base) : end - base]
        if inside:
            yield Part(number, inside[0], inside[-1] + 1)


def _separate(page: Source, left: Part, right: Part) -> str:
    before, after = page.nodes[left.node], page.nodes[right.node]
    if before.block != after.block:
        broken = after.block == before.block + 1 and page.tags[after.block] == LINE_BREAK
        flows = before.text[left.end - 1] not in _SENTENCE_END
        return " " if broken and flows else "\n\n"
    if left.node == right.node:
        return " "
    between = [page.nodes[number].text for number in range(left.node + 1, right.node)]
    gap = "".join((before.text[left.end :], *between, after.text[: right.start]))
    if _BLANK.search(gap) or squeeze(gap):
        return " "
    styled = _ENDS.search(before.text, max(0, left.end - 4), left.end) and _BEGINS.match(
        after.text, right.start
    )
    return " " if styled else ""


def _edit(
    nodes: Sequence[Node], parts: Sequence[Part], separators: Sequence[str], length: int
) -> Iterator[Edit]:
    at = 0
    for part, separator in zip(parts, ["", *separators], strict=True):
        node = nodes[part.node]
        start = _start(node, part)
        if at < start or separator:
            yield Edit(at, start) if not separator else Edit(at, start, separator)
        at = node.end
        if node.exact:
            at = node.start + part.end
            yield from _blanks(node, part)
        else:
            yield Edit(node.start, node.end, _BLANK.sub(" ", node.text))
    yield Edit(at, length)


def _blanks(node: Node, part: Part) -> Iterator[Edit]:
    for found in _BLANK.finditer(node.text, part.start, part.end):
        if found.group() != " ":
            yield Edit(node.start + found.start(), node.start + found.end(), " ")
