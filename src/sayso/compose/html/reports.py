"""What the page's script reads: the reports, and where in them each citation stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from sayso.compose.html.locate import locate
from sayso.compose.wording import tell_document
from sayso.domain.brief import BriefDocument
from sayso.domain.citation import Citation
from sayso.domain.document import Document, RegionKind
from sayso.domain.span import Span
from sayso.formats.carrier import dump_inert
from sayso.formats.quotation import collapse, html_key

_HEADINGS = frozenset({RegionKind.TITLE, RegionKind.HEADING})


def embed_reports(
    documents: Mapping[str, Document],
    listed: Iterable[BriefDocument],
    cited: Iterable[Citation],
    names: Mapping[str, str],
) -> str:
    """Return the JSON of reports and passages, in which no markup can begin or end.

    Args:
        documents: Clean texts by document id.
        listed: What the brief says of them.
        cited: Every citation that the page shows.
        names: Short names by document id.
    """
    reports = {
        each.id: _report(documents[each.id], each, names[each.id]) for each in listed if each.id in documents
    }
    passages = {
        html_key(each): _passage(documents[each.document_id], each)
        for each in cited
        if each.document_id in documents
    }
    return dump_inert({"reports": reports, "passages": passages})


def _report(document: Document, listed: BriefDocument, name: str) -> dict[str, Any]:
    return {
        "name": name,
        "path": document.path,
        "title": document.title,
        "about": tell_document(listed),
        "text": document.text,
        "blocks": [_block(document, each) for each in _cover(document)],
    }


def _cover(document: Document) -> Iterable[Span]:
    """Yield the paragraphs, and as blocks of their own the words that stand in none."""
    at = 0
    for paragraph in document.paragraphs:
        if document.text[at : paragraph.start].strip():
            yield Span(at, paragraph.start)
        yield paragraph
        at = paragraph.end
    if document.text[at:].strip():
        yield Span(at, len(document.text))


def _block(document: Document, span: Span) -> list[int | str]:
    kinds = [region.kind for region in document.regions if region.span.overlaps(span)]
    heading = any(kind in _HEADINGS for kind in kinds)
    return [span.start, span.end, "heading" if heading else (kinds[0].value if kinds else "")]


def _passage(document: Document, citation: Citation) -> dict[str, Any]:
    mended = collapse(citation.verbatim) != collapse(citation.text or "")
    return {
        "spans": [[span.start, span.end] for span in locate(document, citation.origin)],
        "origin": ", ".join(f"{span.start}–{span.end}" for span in citation.origin),
        "verbatim": collapse(citation.verbatim) if mended else None,
    }
