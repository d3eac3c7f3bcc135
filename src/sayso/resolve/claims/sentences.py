"""Where the sentences of a content begin and end, so that each can be a claim of its own."""

import re
from typing import Final

from sayso.domain.passage import GAP
from sayso.resolve.lexicon import load_lexicon

_SHORTEST: Final = 4
"""Fewer words make no claim: they go with what stands before."""
_BREAK: Final = re.compile(rf"(?<=[.!?])[\"”’']*\s+(?=[\"“‘']*[A-Z])|(?<=[.!?,\"”]){re.escape(GAP)}(?!to )")
"""An infinitive behind a gap goes on: "the mayor, who is ill, … to have left"."""
_LAST_WORD: Final = re.compile(r"(\w+)\.$")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return first character and end of each sentence; at least one.

    >>> [text[a:b] for text in ["It is over. Nobody here knows why."] for a, b in split_sentences(text)]
    ['It is over.', 'Nobody here knows why.']
    """
    breaks = [m for m in _BREAK.finditer(text) if not _is_abbreviated(text[: m.start()])]
    starts = [0, *(m.end() for m in breaks)]
    ends = [*(m.start() for m in breaks), len(text)]
    ranges: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        if ranges and len(text[start:end].split()) < _SHORTEST:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return tuple(ranges)


def _is_abbreviated(before: str) -> bool:
    last = _LAST_WORD.search(before)
    return last is not None and (len(last[1]) == 1 or last[1].lower() in load_lexicon().abbreviations)
