"""Where the words of an extracted text stand on its page."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.ingest.html.source import Source, squeeze

ANCHOR: Final = 24
"""Code points from which on a chunk that stands once on the page holds its place for sure."""
FIRST_RUN: Final = 12
"""Code points of the shortest run of words with which a broken chunk may begin."""
NEAR: Final = 400
"""Code points within which the next run of a broken chunk must follow."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an extracted text stands.

    Attributes:
        ranges: Half-open ranges of the squeezed page, ascending and disjoint.
        n_words: Number of words looked for.
        unplaced: Number of them that were not found.
    """

    ranges: tuple[tuple[int, int], ...]
    n_words: int
    unplaced: int


def place(chunks: Sequence[str], page: Source) -> Placement:
    """Return where the chunks stand on a page.

    Chunks that stand once on the page are placed first, as far as their order is that of the page. The
    others are looked for between those, whole, and then word by word.
    """
    squeezed = [squeeze(chunk) for chunk in chunks]
    placed: list[list[tuple[int, int]]] = [[] for _ in chunks]
    for index, at in _anchors(squeezed, page):
        placed[index] = [(at, at + len(squeezed[index]))]
    unplaced = low = 0
    highs = _following(placed, len(page.squeezed))
    for index, chunk in enumerate(chunks):
        if not placed[index]:
            high = max(low, highs[index])
            placed[index], missing = _place_between(chunk, squeezed[index], page, low, high)
            unplaced += missing
        if placed[index]:
            low = max(low, placed[index][-1][1])
    ranges = join_ranges(pair for pairs in placed for pair in pairs)
    return Placement(tuple(ranges), sum(len(chunk.split()) for chunk in chunks), unplaced)


def _following(placed: Sequence[list[tuple[int, int]]], end: int) -> list[int]:
    """For each chunk, where the next one that has its place begins."""
    highs = []
    for ranges in reversed(placed):
        highs.append(end)
        end = ranges[0][0] if ranges else end
    return highs[::-1]


def _anchors(squeezed: Sequence[str], page: Source) -> list[tuple[int, int]]:
    """Chunks that stand once, thinned to the longest series whose order is that of the page."""
    once = []
    for index, text in enumerate(squeezed):
        if (
            len(text) >= ANCHOR
            and (at := page.find(text, 0, len(page.squeezed))) >= 0
            and page.find(text, at + 1, len(page.squeezed)) < 0
        ):
            once.append((index, at))
    return _longest_ascending(once)


def _longest_ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(pairs):
        slot = bisect_left(tails, at)
        before.append(last[slot - 1] if slot else -1)
        if slot == len(tails):
            tails.append(at)
            last.append(number)
        else:
            tails[slot], last[slot] = at, number
    series = []
    number = last[-1] if last else -1
    while number >= 0:
        series.append(pairs[number])
        number = before[number]
    return series[::-1]


def _place_between(
    chunk: str, text: str, page: Source, low: int, high: int
) -> tuple[list[tuple[int, int]], int]:
    """Ranges of a chunk, and how many of its words are in none."""
    at = page.find(text, low, high)
    if at < 0 and len(text) >= ANCHOR:
        at = page.find(text, 0, len(page.squeezed))
    if at >= 0:
        return [(at, at + len(text))], 0
    words = [word for word in (squeeze(word) for word in chunk.split()) if word]
    ranges, missing = _place_words(words, page, low, high)
    if missing == len(words) and (low, high) != (0, len(page.squeezed)):
        ranges, missing = _place_words(words, page, 0, len(page.squeezed))
    return ranges, missing


def _place_words(words: list[str], page: Source, low: int, high: int) -> tuple[list[tuple[int, int]], int]:
    ranges: list[tuple[int, int]] = []
    missing = index = 0
    at = low
    while index < len(words):
        limit = min(high, at + NEAR) if ranges else high
        n_words, start = _longest_run(words, index, page, at, limit, first=not ranges)
        if n_words:
            length = sum(map(len, words[index : index + n_words]))
            ranges.append((start, start + length))
            at = start + length
        else:
            missing += 1
        index += max(1, n_words)
    return ranges, missing


def _longest_run(
    words: list[str], index: int, page: Source, low: int, high: int, *, first: bool
) -> tuple[int, int]:
    """How many words from ``index`` on stand together on the page, and where; 0 if none do."""
    best, start, run = 0, -1, ""
    for number in range(index, len(words)):
        run += words[number]
        if page.squeezed.find(run, low if start < 0 else start, high) < 0:
            break
        found = page.find(run, low if start < 0 else start, high)
        if found >= 0:
            best, start = number - index + 1, found
    long_enough = not first or len("".join(words[index : index + best])) >= FIRST_RUN
    return (best, start) if best and (long_enough or best == len(words)) else (0, -1)


def join_ranges(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges in ascending order, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(pairs):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
