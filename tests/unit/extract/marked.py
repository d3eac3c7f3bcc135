"""Documents written with their spans marked: ``{s|The mayor} {c|said} {t|it is so}.``"""

import re
from dataclasses import dataclass

from sayso.domain.document import Document
from sayso.domain.origin import TracedText
from sayso.domain.span import Span

_MARK = re.compile(r"\{([sct])\|([^{}]*)\}")
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"]?(?=\s+[“\"A-Z]|\s*$)|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with one relation.

    Attributes:
        sentence: The one in which the cue stands.
    """

    document: Document
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    sentence: Span


def read_marked(marked: str, *, published_at: str | None = None) -> Marked:
    """Return the document without its marks, and the spans that they marked."""
    spans: dict[str, list[Span]] = {"s": [], "c": [], "t": []}
    text, at = "", 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans[mark[1]].append(Span(len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    text += marked[at:]
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    document = Document(
        id="d",
        path="-",
        sha256="",
        decoded_sha256="",
        encoding="utf-8",
        media_type="text/plain",
        decoded=text,
        traced=TracedText.verbatim(text),
        paragraphs=paragraphs,
        published_at=published_at,
    )
    anchor = (spans["c"] or spans["t"])[0].start
    sentences = [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    sentence = next((s for s in sentences if s.start <= anchor < s.end), Span(0, len(text)))
    return Marked(document, tuple(spans["s"]), tuple(spans["c"]), tuple(spans["t"]), sentence)
