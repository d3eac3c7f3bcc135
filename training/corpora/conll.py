"""CoNLL++: named entities in newswire, one token a line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ENTITY_LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text with a label for each of its tokens and the starts of its sentences."""

    text: str
    spans: tuple[tuple[int, int], ...]
    labels: tuple[int, ...]
    sentence_starts: frozenset[int]


def read(path: Path) -> list[Tagged]:
    """Return the documents of a CoNLL file, tokens joined by spaces."""
    documents: list[Tagged] = []
    for block in path.read_text(encoding="utf-8").split("-DOCSTART-")[1:]:
        sentences = [part for part in block.split("\n\n")[1:] if part.strip()]
        documents.append(_document(sentences))
    return documents


def _document(sentences: list[str]) -> Tagged:
    text = ""
    spans: list[tuple[int, int]] = []
    labels: list[int] = []
    starts: set[int] = set()
    for sentence in sentences:
        rows = [line.split() for line in sentence.strip().splitlines()]
        for number, row in enumerate(rows):
            text = join_token(text, row[0])
            spans.append((len(text) - len(row[0]), len(text)))
            labels.append(ENTITY_LABELS.index(row[-1]))
            if number == 0:
                starts.add(spans[-1][0])
    return Tagged(text, tuple(spans), tuple(labels), frozenset(starts))


def join_token(text: str, token: str) -> str:
    """Return the text with one more token, a space before it unless it is a clitic."""
    glued = (token.startswith(("'", "’")) and len(token) > 1) or token == "n't"
    return f"{text}{token}" if glued or not text else f"{text} {token}"
