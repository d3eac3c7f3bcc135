"""From pieces of the decoded input back to the clean text that a page shows."""

from collections.abc import Iterable, Iterator

from sayso.domain.document import Document
from sayso.domain.origin import Piece
from sayso.domain.span import Span, merge


def locate(document: Document, origin: Iterable[Span]) -> tuple[Span, ...]:
    """Return where cited pieces of the input stand in the clean text; what was inserted between counts in."""
    found = merge(span for source in origin for span in _find(document, source))
    return merge((*found, *_bridges(document, found)))


def _find(document: Document, source: Span) -> Iterator[Span]:
    for piece in document.traced.pieces:
        if not any(source.overlaps(each) for each in piece.sources):
            continue
        if piece.exact:
            yield _cut(piece, source)
        elif all(source.contains(each) for each in piece.sources):
            yield Span(piece.start, piece.end)


def _cut(piece: Piece, source: Span) -> Span:
    whole = piece.sources[0]
    offset = piece.start - whole.start
    return Span(max(whole.start, source.start) + offset, min(whole.end, source.end) + offset)


def _bridges(document: Document, found: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the inserted runs that stand between two spans and part nothing else."""
    ends = {span.end for span in found}
    starts = {span.start for span in found}
    for piece in document.traced.pieces:
        if not piece.sources and piece.start in ends and piece.end in starts:
            yield Span(piece.start, piece.end)
