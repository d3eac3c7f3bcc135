"""A document as a ledger keeps it: all of it, so that it comes back equal."""

from dataclasses import fields

from sayso.domain.document import Document, Region, RegionKind
from sayso.domain.origin import Piece, TracedText
from sayso.domain.span import Span
from sayso.formats.passage_json import Record, parse_spans, span_pairs

_SHAPED = frozenset(("traced", "paragraphs", "regions", "authors", "contributors"))


def whole_record(document: Document) -> Record:
    """Return the record of a document with its input, and the way from its text back to it."""
    plain = (field.name for field in fields(document) if field.name not in _SHAPED)
    return {
        **{name: getattr(document, name) for name in plain},
        "traced": traced_record(document.traced, document.decoded),
        "paragraphs": span_pairs(document.paragraphs),
        "regions": [[region.kind, region.span.start, region.span.end] for region in document.regions],
        "authors": list(document.authors),
        "contributors": list(document.contributors),
    }


def parse_document(record: Record) -> Document:
    """Return the document of such a record; fields that it does not know are left out."""
    known = {field.name for field in fields(Document)} - _SHAPED
    return Document(
        **{name: value for name, value in record.items() if name in known},
        traced=parse_traced(record["traced"], record["decoded"]),
        paragraphs=parse_spans(record["paragraphs"]),
        regions=tuple(Region(RegionKind(kind), Span(start, end)) for kind, start, end in record["regions"]),
        authors=tuple(record["authors"]),
        contributors=tuple(record.get("contributors", ())),
    )


def traced_record(traced: TracedText, decoded: str) -> Record | None:
    """Return the record of a traced text; None of one that is its input.

    A run that is its input is told by its place, any other by its words too: nothing is kept twice.
    """
    if traced == TracedText.verbatim(decoded):
        return None
    return {"pieces": [_piece_record(piece, traced.text) for piece in traced.pieces]}


def parse_traced(record: Record | None, decoded: str) -> TracedText:
    """Return the traced text of such a record."""
    if record is None:
        return TracedText.verbatim(decoded)
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for text, sources in record["pieces"]:
        spans = parse_spans(sources)
        words = decoded[spans[0].start : spans[0].end] if text is None else text
        pieces.append(Piece(at, at + len(words), spans, text is None))
        texts.append(words)
        at += len(words)
    return TracedText("".join(texts), tuple(pieces))


def _piece_record(piece: Piece, text: str) -> list[object]:
    return [None if piece.exact else text[piece.start : piece.end], span_pairs(piece.sources)]
