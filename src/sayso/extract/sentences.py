"""Sentences of a text: where the network sees one start, and at every paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.domain.span import Span
from sayso.extract.words import Words

_ENDS = frozenset(".?!…:;”\"»)]’'")


def sentence_spans(words: Words, paragraphs: Sequence[Span]) -> list[Span]:
    """Return the sentences, ascending and disjoint; each ends with its last word."""
    if not len(words):
        return []
    openings = {words.range(paragraph)[0] for paragraph in paragraphs} | {0}
    logits = words.heads["sentences"]
    for index in range(1, len(words)):
        if logits[index, 1] > logits[index, 0] and _may_start(words, index):
            openings.add(index)
    ordered = sorted(opening for opening in openings if opening < len(words))
    ends = [*ordered[1:], len(words)]
    return [words.span((start, end)) for start, end in zip(ordered, ends, strict=True)]


def _may_start(words: Words, index: int) -> bool:
    """Whether a sentence may start at a word: after a mark that ends one, and not with a closing mark."""
    return words[index - 1][-1] in _ENDS and words[index][0] not in ".,;:?!”»)"
