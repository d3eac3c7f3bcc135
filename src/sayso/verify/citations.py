"""Checks one citation against the decoded input that it cites."""

from itertools import pairwise

from sayso.domain.citation import Citation, apply_edits, join_verbatim
from sayso.verify.edits import find_invented
from sayso.verify.fault import Fault, FaultCode


def check_citation(citation: Citation, decoded: str, place: str) -> Fault | None:
    """Return what is wrong with a citation, or None.

    ``verbatim`` must be the cited pieces of the input, and ``text`` these under the recorded edits, which
    may put no letter or figure in.

    Args:
        citation: What is cited.
        decoded: The input of its document.
        place: Where the citation stands in the brief.
    """
    if message := _find_bad_span(citation, len(decoded)):
        return Fault(FaultCode.BAD_SPAN, place, message)
    expected = join_verbatim(decoded, citation.origin)
    if citation.verbatim != expected:
        return Fault(FaultCode.CHANGED_VERBATIM, place, _differ(citation.verbatim, expected, "the report"))
    if citation.text is None:
        return _check_absent(citation, place)
    try:
        edited = apply_edits(decoded, citation.origin, citation.edits)
    except ValueError as exc:
        return Fault(FaultCode.CHANGED_QUOTE, place, str(exc))
    if citation.text != edited:
        return Fault(
            FaultCode.CHANGED_QUOTE, place, _differ(citation.text, edited, "the report, edited as recorded,")
        )
    if invented := find_invented(citation, decoded):
        message = f"an edit puts {invented.new!r} for [{invented.start}, {invented.end}) of the input"
        return Fault(FaultCode.INVENTED_WORDS, place, message)
    return None


def _find_bad_span(citation: Citation, length: int) -> str:
    for span in citation.origin:
        if span.end > length:
            return f"[{span.start}, {span.end}) reaches past an input of {length} code points"
    for left, right in pairwise(citation.origin):
        if left.end >= right.start:
            return f"[{left.start}, {left.end}) and [{right.start}, {right.end}) are not ascending and apart"
    return ""


def _check_absent(citation: Citation, place: str) -> Fault | None:
    if not citation.origin:
        return None
    return Fault(FaultCode.CHANGED_QUOTE, place, "cites pieces of the input, but has no text")


def _differ(found: str, expected: str, reference: str) -> str:
    """Return where two texts part, with some words around it."""
    pairs = enumerate(zip(found, expected, strict=False))
    at = next((index for index, (left, right) in pairs if left != right), min(len(found), len(expected)))
    begin = max(0, at - 20)
    return (
        f"differs at character {at}: found {found[begin : at + 20]!r}; "
        f"expected {expected[begin : at + 20]!r} as {reference} has it"
    )
