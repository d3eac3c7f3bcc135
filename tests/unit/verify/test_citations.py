"""A citation is checked against its input alone."""

import pytest

from sayso.domain.citation import Citation
from sayso.domain.origin import Edit
from sayso.domain.span import Span
from sayso.verify.citations import check_citation
from sayso.verify.fault import FaultCode

DECODED = "The oﬃce&rsquo;s cafÃ© is shut,he said. No one left."


def cited(start: int, end: int, text: str | None, *edits: Edit) -> Citation:
    """Return a citation of one piece of the input."""
    return Citation("d", "d.txt", (Span(start, end),), DECODED[start:end], text, edits)


@pytest.mark.parametrize(
    "citation",
    [
        cited(0, 3, "The"),
        cited(0, 6, "The of", Edit(5, 6, "f")),
        cited(4, 16, "office’s", Edit(5, 6, "ffi"), Edit(8, 15, "’")),
        cited(17, 22, "café", Edit(20, 22, "é")),
        cited(26, 33, "shut, he", Edit(31, 31, " ")),
    ],
)
def test_repairs_are_no_faults(citation: Citation) -> None:
    """Ligatures, entities, mojibake and glued words may be put right."""
    assert check_citation(citation, DECODED, "here") is None


@pytest.mark.parametrize(
    ("citation", "code"),
    [
        (cited(0, 3, "Thy"), FaultCode.CHANGED_QUOTE),
        (cited(0, 3, None), FaultCode.CHANGED_QUOTE),
        (cited(0, 3, "They", Edit(3, 3, "y")), FaultCode.INVENTED_WORDS),
        (cited(40, 46, "Some one", Edit(40, 42, "Some")), FaultCode.INVENTED_WORDS),
        (cited(0, 3, "The", Edit(1, 9, "")), FaultCode.CHANGED_QUOTE),
        (Citation("d", "d.txt", (Span(0, 3),), "Thy", "The"), FaultCode.CHANGED_VERBATIM),
        (Citation("d", "d.txt", (Span(0, 99),), "The", "The"), FaultCode.BAD_SPAN),
        (Citation("d", "d.txt", (Span(4, 9), Span(0, 3)), "oﬃce … The", "x"), FaultCode.BAD_SPAN),
    ],
)
def test_changes_are_found(citation: Citation, code: FaultCode) -> None:
    """Whatever part of a citation was changed is found."""
    fault = check_citation(citation, DECODED, "here")
    assert fault is not None
    assert fault.code == code
    assert "here" in str(fault)
