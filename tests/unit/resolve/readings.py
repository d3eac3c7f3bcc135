"""Readings made by hand from a text and the words of each attribution, and an embedder that needs no model."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.domain.act import Act
from sayso.domain.attribution import Attribution, Content, Quantity, TimeReference
from sayso.domain.certainty import STATED, Certainty
from sayso.domain.document import Document
from sayso.domain.origin import TracedText
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.reading import Reading
from sayso.domain.source import ActorKind, Basis, MentionKind, Source
from sayso.domain.span import Span
from sayso.resolve.words import collect


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One attribution by its words, each at the first place at or behind `after`."""

    source: str
    cue: str
    content: str
    act: Act = Act.ASSERT
    negated: bool = False
    actor: str | None = None
    named: bool | None = None
    kind: ActorKind = ActorKind.UNKNOWN
    antecedent: str | None = None
    affiliation: str = ""
    role: str = ""
    basis: Basis = Basis.UNKNOWN
    parent: int | None = None
    said: str | None = None
    certainty: Certainty = STATED
    quantities: tuple[Quantity, ...] = ()
    after: int = 0


def make_document(
    text: str, *, path: str = "a.txt", day: str | None = None, by: str | None = None
) -> Document:
    """Return a document whose text is taken as it is."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    traced = TracedText.verbatim(text)
    return Document(
        sha256[:16],
        path,
        sha256,
        sha256,
        "utf-8",
        "text/plain",
        text,
        traced,
        (),
        publisher=by,
        published_at=day,
    )


def make_reading(text: str, *marks: Mark, day: str | None = None, by: str | None = None) -> Reading:
    """Return a reading with an attribution a1, a2, … for each mark; `parent` is the number of another one."""
    document = make_document(
        text, path=f"{hashlib.sha256(text.encode()).hexdigest()[:4]}.txt", day=day, by=by
    )
    return Reading(document, tuple(_attribute(document, n, mark) for n, mark in enumerate(marks, start=1)))


def _attribute(document: Document, number: int, mark: Mark) -> Attribution:
    def find(words: str) -> Passage:
        if not words:
            return EMPTY
        start = document.text.index(words, mark.after)
        return document.passage([Span(start, start + len(words))])

    name = mark.source if mark.actor is None else mark.actor
    source = Source(
        find(mark.source),
        name,
        antecedent=None if mark.antecedent is None else find(mark.antecedent),
        named=any(map(str.isupper, name)) if mark.named is None else mark.named,
        kind=mark.kind,
        mention=MentionKind.NAME if mark.source else MentionKind.IMPLICIT,
        role=_find_anywhere(document, mark.role),
        affiliation=_find_anywhere(document, mark.affiliation),
        basis=mark.basis,
    )
    return Attribution(
        id=f"a{number}",
        parent=None if mark.parent is None else f"a{mark.parent}",
        source=source,
        cue=find(mark.cue),
        content=Content(find(mark.content)),
        act=mark.act,
        negated=mark.negated,
        certainty=mark.certainty,
        said_at=None if mark.said is None else TimeReference(EMPTY, mark.said, mark.said),
        quantities=mark.quantities,
    )


def _find_anywhere(document: Document, words: str) -> Passage:
    start = document.text.index(words)
    return document.passage([Span(start, start + len(words))] if words else [])


class StemEmbedder:
    """Embeds a text as its stems, each in a place that its hash gives: alike is what shares words."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of length one a text."""
        return np.array([_row(text) for text in texts], dtype=np.float32).reshape(len(texts), 384)


def _row(text: str) -> NDArray[np.float64]:
    row = np.full(384, 1e-3)
    for stem, weight in collect(text).weights.items():
        row[int.from_bytes(hashlib.sha256(stem.encode()).digest()[:4], "big") % 384] += weight
    unit: NDArray[np.float64] = row / np.linalg.norm(row)
    return unit
