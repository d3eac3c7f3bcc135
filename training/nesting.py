"""Nested attributions made from flat ones: a sentence that holds one is put into another speaker's mouth.

PolNeAR marks one layer only and so teaches that nothing is said inside contents.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from training.corpora.polnear import Annotated, CharSpan, Relation

_SENTENCE = re.compile(r"[^\n.!?“”\"]{30,260}[.](?=[ \n]|$)")
_LEADERS = re.compile(
    r"(The|A|An|In|On|He|She|They|It|We|But|This|That|There|His|Her|Their|At|As|If|For|Some|Many) "
)


class Nester:
    """Wraps sentences of a text as contents of speakers drawn from the corpus.

    Args:
        texts: the corpus that speakers and cues are drawn from.
        generator: source of chance.
        share: part of the sentences with an attribution that are wrapped, in [0, 1].
    """

    def __init__(self, texts: Sequence[Annotated], *, generator: random.Random, share: float) -> None:
        self._random = generator
        self._share = share
        self._before = sorted({pair for text in texts for pair in _speakers(text, "before")})
        self._after = sorted({pair for text in texts for pair in _speakers(text, "after")})

    def nest(self, text: Annotated) -> Annotated:
        """Return the text with some of its sentences wrapped, and the relations moved and marked as nested."""
        for match in reversed(list(_SENTENCE.finditer(text.text))):
            span = _trimmed(match)
            inner = [r for r in text.relations if _inside(r, span)]
            if inner and not _cut(text.relations, span) and self._random.random() < self._share:
                text = self._wrap(text, span)
        return text

    def _wrap(self, text: Annotated, span: CharSpan) -> Annotated:
        sentence = text.text[span[0] : span[1] - 1]
        kind = self._random.choice(("that", "that", "bare", "quoted", "tail", "according"))
        if kind in ("tail", "quoted"):
            source, cue = self._random.choice(self._after)
        else:
            source, cue = self._random.choice(self._before)
        if kind == "that" or kind == "bare":
            head = f"{source} {cue} " + ("that " if kind == "that" else "")
            spans = ((0, len(source)), (len(source) + 1, len(source) + 1 + len(cue)))
            lead = 5 if kind == "that" else 0
            return _replace(text, span, head, _lowered(sentence), ".", spans, lead=lead, trail=0)
        if kind == "according":
            head = f"According to {source}, "
            return _replace(
                text, span, head, _lowered(sentence), ".", ((13, 13 + len(source)), (0, 12)), lead=0, trail=0
            )
        opening, closing = ("“", ",” ") if kind == "quoted" else ("", ", ")
        tail = f"{closing}{source} {cue}."
        at = len(opening) + len(sentence) + len(closing)
        spans = ((at, at + len(source)), (at + len(source) + 1, at + len(source) + 1 + len(cue)))
        return _replace(
            text, span, opening, sentence, tail, spans, lead=len(opening), trail=2 if opening else 0
        )


def _replace(
    text: Annotated,
    span: CharSpan,
    head: str,
    sentence: str,
    tail: str,
    spans: tuple[CharSpan, CharSpan],
    *,
    lead: int,
    trail: int,
) -> Annotated:
    """Put `head`, `sentence` and `tail` where the span stands; `lead` and `trail` widen the content."""
    start, end = span
    body = start + len(head)
    grown = len(head) + len(tail) - 1

    def move(position: int) -> int:
        return position if position <= start else position + len(head) if position < end else position + grown

    def moved(pairs: tuple[CharSpan, ...]) -> tuple[CharSpan, ...]:
        return tuple((move(a) if a != start else body, move(b)) for a, b in pairs)

    relations = [
        replace(
            r,
            source=moved(r.source),
            cue=moved(r.cue),
            content=moved(r.content),
            top=r.top and not _inside(r, span),
        )
        for r in text.relations
    ]
    source, cue = ((start + a, start + b) for a, b in spans)
    content = (body - lead, body + len(sentence) + trail)
    outer = Relation((source,), (cue,), (content,))
    words = text.text[:start] + head + sentence + tail + text.text[end:]
    unjudged = tuple((move(a) if a != start else body, move(b)) for a, b in text.unjudged)
    return Annotated(text.name, words, (*relations, outer), unjudged)


def _trimmed(match: re.Match[str]) -> CharSpan:
    raw = match.group()
    return match.start() + len(raw) - len(raw.lstrip()), match.end()


def _spans(relation: Relation) -> tuple[CharSpan, ...]:
    return relation.source + relation.cue + relation.content


def _inside(relation: Relation, span: CharSpan) -> bool:
    return all(span[0] <= a and b <= span[1] for a, b in _spans(relation))


def _cut(relations: Sequence[Relation], span: CharSpan) -> bool:
    """Whether a relation crosses the sentence's edge or holds it."""
    for relation in relations:
        touched = any(a < span[1] and span[0] < b for a, b in _spans(relation))
        if touched and not _inside(relation, span):
            return True
    return False


def _lowered(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:] if _LEADERS.match(sentence) else sentence


def _speakers(text: Annotated, side: str) -> list[tuple[str, str]]:
    """Return source and cue of the relations that read "SOURCE CUE that …" or "…, SOURCE CUE."."""
    pairs: list[tuple[str, str]] = []
    for r in text.relations:
        if len(r.source) != 1 or len(r.cue) != 1 or not r.content:
            continue
        (a, b), (c, d) = r.source[0], r.cue[0]
        source, cue = text.text[a:b], text.text[c:d]
        if text.text[b:c] != " " or len(source) > 60 or "\n" in source + cue:
            continue
        fits = (
            text.text[d : d + 6] == " that "
            if side == "before"
            else text.text[d : d + 1] == "." and r.content[-1][1] < a
        )
        if fits:
            pairs.append((source, cue))
    return pairs
