"""Checks that what a citation opens on a page is what it cites."""

from collections.abc import Iterator

from sayso.domain.brief import Brief
from sayso.domain.citation import Citation
from sayso.domain.passage import GAP
from sayso.errors import MalformedRecord
from sayso.formats.passage_json import Record
from sayso.formats.quotation import html_key
from sayso.verify.fault import Fault, FaultCode
from sayso.verify.places import list_citations


def check_opened(brief: Brief, reports: Record) -> list[Fault]:
    """Return where the words that a page highlights in a report are not those of the citation.

    Args:
        brief: What the page carries.
        reports: The reports that it opens, and where in them each citation stands.

    Raises:
        MalformedRecord: The reports are not of the agreed shape.
    """
    try:
        return list(_check(brief, reports))
    except (KeyError, TypeError, AttributeError) as exc:
        message = f"the reports of the page cannot be read: {type(exc).__name__} {exc}"
        raise MalformedRecord(message, expected="reports and passages") from exc


def _check(brief: Brief, reports: Record) -> Iterator[Fault]:
    for place, citation in list_citations(brief):
        opened = _open(citation, reports)
        if opened is not None and opened != citation.text:
            message = f"the page opens {opened!r}; expected {citation.text!r}"
            yield Fault(FaultCode.CHANGED_QUOTE, place, message)


def _open(citation: Citation, reports: Record) -> str | None:
    """Return the words that a click on a citation highlights, or None where it cannot be clicked."""
    passage = reports["passages"].get(html_key(citation))
    if passage is None or citation.text is None:
        return None
    text = reports["reports"][citation.document_id]["text"]
    return GAP.join(text[start:end] for start, end in passage["spans"])
