"""A citation as JSON: words with their document, their origin, and the edits between the two."""

from sayso.domain.citation import Citation
from sayso.domain.origin import Edit
from sayso.formats.passage_json import Record, parse_spans, span_pairs


def citation_record(citation: Citation) -> Record:
    """Return the record of a citation; an edit is ``[start, end, new]`` in offsets of the input."""
    return {
        "document": citation.document,
        "document_id": citation.document_id,
        "origin": span_pairs(citation.origin),
        "verbatim": citation.verbatim,
        "text": citation.text,
        "edits": [[edit.start, edit.end, edit.new] for edit in citation.edits],
    }


def parse_citation(record: Record) -> Citation:
    """Return the citation of a record."""
    return Citation(
        document_id=record["document_id"],
        document=record["document"],
        origin=parse_spans(record["origin"]),
        verbatim=record["verbatim"],
        text=record["text"],
        edits=tuple(Edit(start, end, new) for start, end, new in record["edits"]),
    )


def merge_citation(passage: Record, citation: Citation | None) -> Record:
    """Return the record of a passage with what makes it checkable."""
    return passage if citation is None else {**passage, **citation_record(citation)}


def split_citation(passage: Record | None) -> Citation | None:
    """Return the citation that a passage's record carries, or None where it carries none."""
    return parse_citation(passage) if passage is not None and "document" in passage else None
