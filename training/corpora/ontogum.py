"""OntoGUM: coreference over twelve genres, in CoNLL brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from training.corpora.conll import join_token

_CUT = frozenset(", of for from in at on with who whose which that to and by -".split())


@dataclass(frozen=True, slots=True)
class Chained:
    """A text with its mentions: character span, span of the head word, and chain number."""

    text: str
    mentions: tuple[tuple[tuple[int, int], tuple[int, int], int], ...]


def read(path: Path) -> Chained:
    """Return one document."""
    text = ""
    spans: list[tuple[int, int]] = []
    tokens: list[str] = []
    found: list[tuple[int, int, int]] = []
    open_at: dict[int, list[int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = line.split("\t")
        if line.startswith("#") or len(row) < 3:
            continue
        text = join_token(text, row[1])
        spans.append((len(text) - len(row[1]), len(text)))
        tokens.append(row[1])
        for opened, number, closed in re.findall(r"(\(?)(\d+)(\)?)", row[2]):
            if opened:
                open_at.setdefault(int(number), []).append(len(tokens) - 1)
            if closed and open_at.get(int(number)):
                found.append((open_at[int(number)].pop(), len(tokens) - 1, int(number)))
    mentions = [
        ((spans[start][0], spans[end][1]), spans[head_token(tokens, start, end)], chain)
        for start, end, chain in sorted(found)
    ]
    return Chained(text, tuple(mentions))


def head_token(tokens: list[str], start: int, end: int) -> int:
    """Return the last token of a phrase before its first comma, preposition or relative clause."""
    for index in range(start + 1, end + 1):
        if tokens[index].lower() in _CUT or (tokens[index] in ("'s", "’s") and index < end):
            return index - 1 if tokens[index] not in ("'s", "’s") else end
    return end
