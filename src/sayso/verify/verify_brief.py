"""The whole check of one brief."""

from collections.abc import Iterator
from pathlib import Path

from sayso.domain.brief import Brief
from sayso.verify.brief_file import parse_file, read_brief
from sayso.verify.citations import check_citation
from sayso.verify.fault import Fault, FaultCode
from sayso.verify.originals import (
    MakeReopen,
    Reopen,
    place_in_container,
    read_original,
    refuse,
    refuse_all,
)
from sayso.verify.page import check_page
from sayso.verify.places import list_citations


def verify_brief(
    path: str | Path, *, reports: str | Path | None = None, make_reopen: MakeReopen = refuse_all
) -> list[Fault]:
    """Return everything that is wrong with a brief in JSON, HTML or Markdown; nothing if all is as cited.

    The reports are looked for by the paths that the brief gives: in ``reports``, from the working
    folder, and from the folder of the brief.

    Args:
        path: The brief.
        reports: A folder that holds the reports.
        make_reopen: Gives what reads no plain text; without it such a report counts as missing.

    Raises:
        UnreadableInput: The brief cannot be read.
        MalformedRecord: It carries no citations.
    """
    file = read_brief(Path(path))
    given = () if reports is None else (Path(reports),)
    roots = (*given, Path(), Path(path).parent)
    faults = check_brief(file.brief, roots, make_reopen(file.brief.options))
    if file.page is not None:
        faults += check_page(file.brief, file.page)
    return faults


def check_text(text: str) -> list[Fault]:
    """Return where a page, that is not written yet, does not show the brief that it carries.

    Raises:
        MalformedRecord: It carries no citations.
    """
    file = parse_file(text)
    return [] if file.page is None else check_page(file.brief, file.page)


def check_brief(brief: Brief, roots: tuple[Path, ...], reopen: Reopen = refuse) -> list[Fault]:
    """Return what is wrong with a brief's documents and citations.

    Args:
        brief: To check, before it is written or after.
        roots: Folders in which the reports are looked for.
        reopen: Reads what is no plain text.
    """
    in_order = sorted(brief.documents, key=place_in_container)
    originals = {document.id: read_original(document, roots, reopen) for document in in_order}
    decoded = {document_id: original.decoded for document_id, original in originals.items()}
    faults = [fault for document in brief.documents for fault in originals[document.id].faults]
    return [*faults, *_check_citations(brief, decoded)]


def _check_citations(brief: Brief, decoded: dict[str, str | None]) -> Iterator[Fault]:
    for place, citation in list_citations(brief):
        if citation.text is None and not citation.origin:
            continue
        if citation.document_id not in decoded:
            message = f"cites {citation.document!r}, which the brief does not list"
            yield Fault(FaultCode.UNLISTED_DOCUMENT, place, message)
            continue
        text = decoded[citation.document_id]
        fault = None if text is None else check_citation(citation, text, place)
        if fault is not None:
            yield fault
