"""Training windows: pieces of a text with labels for the heads that its corpus teaches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.inference.pieces import PieceEncoder, Pieces
from sayso.inference.windows import gaps, last_end
from training.corpora.conll import Tagged
from training.corpora.ontogum import Chained
from training.corpora.polnear import Annotated, CharSpan

IGNORED = -100
SHORT = 128
"""Pieces of a window that stands for a short text."""
Ints = NDArray[np.int64]


@dataclass(slots=True)
class Example:
    """One window: words with their pieces, and whatever labels there are (IGNORED elsewhere)."""

    pieces: Pieces
    cues: Ints | None = None
    sources: Ints | None = None
    contents: Ints | None = None
    entities: Ints | None = None
    sentences: Ints | None = None
    roles: list[tuple[int, Ints]] = field(default_factory=list)
    links: list[tuple[int, int, bool, int]] = field(default_factory=list)


def cut(pieces: Pieces, start: int, end: int) -> Pieces:
    """Return words [start, end) as pieces of their own; spans still index the whole text."""
    low = int(pieces.first_piece[start])
    high = int(pieces.first_piece[end]) if end < len(pieces.first_piece) else len(pieces.piece_ids)
    return Pieces(
        pieces.piece_ids[low:high],
        pieces.features[low:high],
        pieces.first_piece[start:end] - low,
        pieces.word_spans[start:end],
    )


def stretches(pieces: Pieces, size: int, generator: random.Random | None) -> Iterator[tuple[int, int]]:
    """Yield word ranges of at most `size` pieces that part the text; the first is of random length.

    Short ones end where a sentence does, if one does in their second half: so do short texts.
    """
    start, n_words = 0, len(pieces.first_piece)
    ends = gaps(pieces) if size <= SHORT else None
    room = size if generator is None else generator.randint(size // 3, size)
    while start < n_words:
        limit = int(pieces.first_piece[start]) + room
        end = (
            n_words
            if limit >= len(pieces.piece_ids)
            else int(np.searchsorted(pieces.first_piece, limit, side="right")) - 1
        )
        end = max(end, start + 1)
        if ends is not None and end < n_words:
            end = last_end(ends, (start + end + 1) // 2, end)
        yield start, end
        start, room = end, size


def word_range(spans: Ints, span: CharSpan) -> tuple[int, int]:
    """Return the half-open range of the words that touch a character span."""
    low = int(np.searchsorted(spans[:, 1], span[0], side="right"))
    high = int(np.searchsorted(spans[:, 0], span[1], side="left"))
    return low, max(low, high)


def _paint(labels: Ints, spans: Ints, span: CharSpan, first: int) -> None:
    low, high = word_range(spans, span)
    if high > low:
        labels[low:high] = first + 1
        labels[low] = first


def attribution_examples(
    text: Annotated, encoder: PieceEncoder, *, size: int, generator: random.Random | None
) -> Iterator[Example]:
    """Yield the windows of an annotated text."""
    pieces = encoder.encode(text.text)
    spans = pieces.word_spans
    n_words = len(spans)
    cues, sources, contents = (np.zeros(n_words, np.int64) for _ in range(3))
    for span in text.unjudged:
        low, high = word_range(spans, span)
        cues[low:high] = IGNORED
    roles: list[tuple[int, Ints]] = []
    for relation in text.relations:
        for span in relation.cue:
            _paint(cues, spans, span, 1)
        row = np.zeros(n_words, np.int64)
        for span in relation.source:
            _paint(row, spans, span, 1)
            if relation.top:
                _paint(sources, spans, span, 1)
        for span in relation.content:
            _paint(row, spans, span, 3)
            if relation.top:
                _paint(contents, spans, span, 1)
        low, high = word_range(spans, relation.cue[0])
        if high > low:
            roles.append((low, row))
    for start, end in stretches(pieces, size, generator):
        yield Example(
            cut(pieces, start, end),
            cues[start:end],
            sources[start:end],
            contents[start:end],
            roles=[(cue - start, _clipped(row, start, end)) for cue, row in roles if start <= cue < end],
        )


def _clipped(row: Ints, start: int, end: int) -> Ints:
    part = row[start:end].copy()
    if len(part) and part[0] in (2, 4):
        part[0] -= 1
    return part


def entity_examples(
    text: Tagged, encoder: PieceEncoder, *, size: int, generator: random.Random | None
) -> Iterator[Example]:
    """Yield the windows of a text with entities and sentence starts."""
    pieces = encoder.encode(text.text)
    token_of = np.full(len(text.text) + 1, -1, np.int64)
    for number, (start, end) in enumerate(text.spans):
        token_of[start:end] = number
    tokens = token_of[pieces.word_spans[:, 0]]
    labels = np.array([text.labels[t] if t >= 0 else 0 for t in tokens], np.int64)
    again = np.append(False, tokens[1:] == tokens[:-1])
    labels[again & (labels % 2 == 1)] += 1
    starts = np.isin(pieces.word_spans[:, 0], list(text.sentence_starts)).astype(np.int64)
    for start, end in stretches(pieces, size, generator):
        yield Example(cut(pieces, start, end), entities=labels[start:end], sentences=starts[start:end])


_PRONOUNS = frozenset("he she they it him her them his its their who".split())


def link_examples(
    text: Chained, encoder: PieceEncoder, *, size: int, generator: random.Random | None
) -> Iterator[Example]:
    """Yield windows with mention head words: (word, chain, asks for an antecedent, first word)."""
    pieces = encoder.encode(text.text)
    spans = pieces.word_spans
    mentions = []
    for whole, head, chain in text.mentions:
        _, high = word_range(spans, head)
        first = word_range(spans, whole)[0]
        words = text.text[whole[0] : whole[1]].lower()
        asks = words in _PRONOUNS or words.split()[0] in (
            "the",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "its",
            "their",
        )
        mentions.append((high - 1, chain, asks, first))
    mentions += _distractors(text.text, spans, {m[0] for m in mentions}, generator)
    for start, end in stretches(pieces, size, generator):
        inside = sorted(
            (w - start, chain, asks, max(first - start, 0))
            for w, chain, asks, first in mentions
            if start <= w < end
        )
        yield Example(cut(pieces, start, end), links=inside)


def _distractors(
    text: str, spans: Ints, taken: set[int], generator: random.Random | None
) -> list[tuple[int, int, bool, int]]:
    """Return words that look like mentions and are in no chain: capitalised or after a determiner."""
    chance = generator or random.Random(0)
    found = []
    for word in range(1, len(spans)):
        before = text[spans[word - 1][0] : spans[word - 1][1]].lower()
        own = text[spans[word][0] : spans[word][1]]
        looks = (own[0].isupper() and before not in ".?!") or before in ("the", "a", "an", "his", "their")
        if looks and word not in taken and chance.random() < 0.5:
            found.append((word, -1 - word, before == "the", word - (before == "the")))
    return found


def batches(examples: Sequence[Example], *, n_pieces: int, generator: random.Random) -> list[list[Example]]:
    """Return batches of examples of like length, at most `n_pieces` pieces each when padded, shuffled."""
    ordered = sorted(examples, key=lambda e: len(e.pieces.piece_ids) + generator.random() * 16)
    found: list[list[Example]] = []
    for example in ordered:
        longest = len(example.pieces.piece_ids) + 2
        if found and longest * (len(found[-1]) + 1) <= n_pieces:
            found[-1].append(example)
        else:
            found.append([example])
    generator.shuffle(found)
    return found
