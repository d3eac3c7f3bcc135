"""Lines to paragraphs: what belongs together, what is left out, what is no running prose."""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.domain.document import Region, RegionKind
from sayso.domain.origin import Edit, TracedText
from sayso.domain.span import Span
from sayso.ingest.hyphens import Hyphens
from sayso.ingest.page_lines import is_caption, is_furniture
from sayso.ingest.posts import find_posts

WIDEST: Final = 120
"""Code points of the widest line of hard-wrapped text."""
LONGEST_TITLE: Final = 30
"""Words of the longest headline."""
LONGEST_BYLINE: Final = 15
LONGEST_KICKER: Final = 5
N_HEAD: Final = 6
"""Paragraphs at the top among which a byline may stand."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PARTED = re.compile(r"[^\W\d_]-\Z")
_BULLET = re.compile(r"[ \t]*(?:[•●▪◦‣∙▸►][ \t]*)?")
_BYLINE = re.compile(r"by:? (?:[A-Z][\w.'’-]*+|[,&| -])+", re.IGNORECASE)
_CITY = r"[A-Z][A-Z.'’ -]{2,40}"
_DATELINE = re.compile(
    rf"(?P<place>{_CITY}(?:(?: and |/){_CITY})?(?:, [^—–()\n]{{1,40}}?)?(?: ?\([A-Za-z /]{{2,20}}\))?)"
    r" ?(?:—|–|--|- )\s*(?=[“\"‘A-Z])"
)


@dataclass(frozen=True, slots=True)
class Laid:
    """Clean text in paragraphs that an empty line parts.

    Attributes:
        traced: The text.
        paragraphs: Where they stand, captions and the headline among them.
        regions: Those of them, and parts of them, that are no running prose.
        title: The headline, if the text begins with one.
    """

    traced: TracedText
    paragraphs: tuple[Span, ...]
    regions: tuple[Region, ...]
    title: str | None


def lay_out(traced: TracedText, *, headline: bool = True) -> Laid:
    """Return the text in paragraphs, page furniture left out; the first may be a headline."""
    kept = [lines for lines in _find_paragraphs(traced.text) if not _is_left_out(traced.text, lines)]
    return _lay(traced, kept, [None] * len(kept), headline=headline)


def lay_lines(traced: TracedText, kinds: Sequence[RegionKind | None]) -> Laid:
    """Return the text with each of its lines a paragraph, page furniture left out.

    Short lines ahead of the headline (the section, a slogan) are no part of the report.

    Args:
        traced: The text.
        kinds: What each of its lines that is not blank is known to be.
    """
    lines = list(zip(_lines(traced.text), kinds, strict=True))
    n_ahead = next((number for number, (_, kind) in enumerate(lines) if kind is RegionKind.TITLE), 0)
    kept = [
        ([line], kind)
        for number, (line, kind) in enumerate(lines)
        if not (_is_left_out(traced.text, [line]) or (number < n_ahead and _is_short(traced.text, line)))
    ]
    return _lay(traced, [line for line, _ in kept], [kind for _, kind in kept], headline=False)


def find_kinds(traced: TracedText, known: Sequence[tuple[int, RegionKind | None]]) -> list[RegionKind | None]:
    """Return for each line of a text that is not blank the kind of the block of the input that it came from.

    Args:
        traced: The text.
        known: Where each block begins in the input, ascending, and its kind.
    """
    starts = [start for start, _ in known]
    kinds: list[RegionKind | None] = []
    for line in _lines(traced.text):
        origin = traced.origin([line])
        block = bisect_right(starts, origin[0].start) - 1 if origin else -1
        kinds.append(known[block][1] if block >= 0 else None)
    return kinds


def _lay(
    traced: TracedText, paragraphs: list[list[Span]], kinds: Sequence[RegionKind | None], *, headline: bool
) -> Laid:
    hyphens = Hyphens(traced.text)
    joined = [_join(traced.text, lines, hyphens) for lines in paragraphs]
    laid = traced.apply(_spread(traced.text, paragraphs, joined))
    spans = tuple(_place(paragraphs, joined))
    regions = tuple(_find_regions(laid.text, spans, kinds, headline=headline))
    titles = [
        laid.text[region.span.start : region.span.end]
        for region in regions
        if region.kind is RegionKind.TITLE
    ]
    return Laid(laid, spans, regions, titles[0] if titles else None)


def _is_left_out(text: str, lines: list[Span]) -> bool:
    return is_furniture(" ".join(text[line.start : line.end] for line in lines))


def _is_short(text: str, line: Span) -> bool:
    return len(text[line.start : line.end].split()) <= LONGEST_KICKER


def _find_paragraphs(text: str) -> Iterator[list[Span]]:
    """Yield the lines of each paragraph: those of a wrapped block together, others one by one."""
    block: list[Span] = []
    for line in _lines(text):
        if block and text.count("\n", block[-1].end, line.start) > 1:
            yield from _divide(text, block)
            block = []
        block.append(line)
    yield from _divide(text, block)


def _lines(text: str) -> Iterator[Span]:
    for found in _LINE.finditer(text):
        bullet = _BULLET.match(text, found.start(), found.end())
        start = bullet.end() if bullet else found.start()
        end = found.start() + len(found.group().rstrip())
        if start < end:
            yield Span(start, end)


def _divide(text: str, block: list[Span]) -> Iterator[list[Span]]:
    if _is_wrapped(text, block):
        yield block
    else:
        yield from _keep_words_whole(text, block)


def _keep_words_whole(text: str, block: list[Span]) -> Iterator[list[Span]]:
    """Yield lines one by one, but for those that a hyphen joins with what goes on in small letters."""
    lines: list[Span] = []
    for line in block:
        if lines and not (
            _PARTED.search(text, lines[-1].start, lines[-1].end) and text[line.start].islower()
        ):
            yield lines
            lines = []
        lines.append(line)
    if lines:
        yield lines


def _is_wrapped(text: str, block: list[Span]) -> bool:
    """Whether lines were broken where the next word would not have fitted."""
    width = max((line.length for line in block), default=0)
    joins = list(itertools.pairwise(block))
    if not joins or not 40 <= width <= WIDEST:
        return False
    words = (text[after.start : after.end].split(None, 1)[0] for _, after in joins)
    full = [line.length + 1 + len(word) > width for (line, _), word in zip(joins, words, strict=True)]
    flows = any(text[line.end - 1] not in ".!?”\"’'" for line, _ in joins)
    return flows and sum(full) >= 0.9 * len(full)


def _join(text: str, lines: list[Span], hyphens: Hyphens) -> list[int | None]:
    """For each line but the first: how much of the one above goes because a word goes on; None where none does."""
    pairs = itertools.pairwise(text[line.start : line.end] for line in lines)
    return [hyphens.join(above, below) if above.endswith("-") else None for above, below in pairs]


def _spread(text: str, paragraphs: list[list[Span]], joined: list[list[int | None]]) -> Iterator[Edit]:
    """Put an empty line between paragraphs and a space between lines; leave out the rest."""
    at = 0
    for lines, cuts in zip(paragraphs, joined, strict=True):
        yield from bridge(text, at, lines[0].start, "\n\n" if at else "")
        at = lines[0].end
        for line, cut in zip(lines[1:], cuts, strict=True):
            if cut is None:
                yield from bridge(text, at, line.start, " ")
            else:
                yield Edit(at - cut, line.start)
            at = line.end
    yield Edit(at, len(text))


def bridge(text: str, start: int, end: int, separator: str) -> Iterator[Edit]:
    """Yield the edits that put a separator in place of a range: of its leading white space, if there is any."""
    gap = text[start:end]
    blank = start + len(gap) - len(gap.lstrip())
    if text[start:blank] != separator:
        yield Edit(start, blank, separator)
    if blank < end:
        yield Edit(blank, end)


def _place(paragraphs: list[list[Span]], joined: list[list[int | None]]) -> Iterator[Span]:
    at = 0
    for lines, cuts in zip(paragraphs, joined, strict=True):
        length = sum(line.length for line in lines) + sum(1 if cut is None else -cut for cut in cuts)
        yield Span(at, at + length)
        at += length + 2


def _find_regions(
    text: str, paragraphs: tuple[Span, ...], kinds: Sequence[RegionKind | None], *, headline: bool
) -> Iterator[Region]:
    posts = find_posts(text, paragraphs, [kind is RegionKind.POST for kind in kinds])
    post = next(posts, None)
    for index, (span, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        words = text[span.start : span.end]
        if post is not None and post.contains(span):
            if post.end == span.end:
                yield Region(RegionKind.POST, post)
                post = next(posts, None)
        elif kind is not None:
            yield Region(kind, span)
        elif headline and index == 0 and len(paragraphs) > 1 and _is_title(words):
            yield Region(RegionKind.TITLE, span)
        elif is_caption(words):
            yield Region(RegionKind.CAPTION, span)
        elif index < N_HEAD and len(words.split()) <= LONGEST_BYLINE and _BYLINE.fullmatch(words):
            yield Region(RegionKind.BYLINE, span)
        elif (dateline := _DATELINE.match(words)) is not None:
            yield Region(
                RegionKind.DATELINE, Span(span.start, span.start + len(dateline["place"].rstrip(" -")))
            )


def _is_title(words: str) -> bool:
    ends_as_sentence = words.rstrip("”\"’'»)").endswith((".", "!", "…", ",", ":", ";"))
    return len(words.split()) <= LONGEST_TITLE and not ends_as_sentence and not is_caption(words)
