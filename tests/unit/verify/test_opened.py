"""What a click on a citation shows is what is cited."""

import pytest

from sayso.errors import MalformedRecord
from sayso.formats.passage_json import Record
from sayso.formats.quotation import html_key
from sayso.verify.fault import FaultCode
from sayso.verify.opened import check_opened
from tests.unit.verify.test_verify_brief import REPORT, compose, read_report

DOCUMENT = read_report("a.txt", REPORT.encode())
BRIEF = compose(DOCUMENT)
HEADLINE = html_key(BRIEF.claims[0].headline)


def opened(text: str) -> Record:
    """Return what a page opens for the headline, in a report of this text."""
    return {"reports": {DOCUMENT.id: {"text": text}}, "passages": {HEADLINE: {"spans": [[0, 15]]}}}


def test_the_cited_words_are_opened() -> None:
    """The report's own words have no fault; other words have one."""
    assert check_opened(BRIEF, opened(DOCUMENT.text)) == []
    faults = check_opened(BRIEF, opened(DOCUMENT.text.replace("mill", "bank")))
    assert [fault.code for fault in faults] == [FaultCode.CHANGED_QUOTE]


def test_reports_of_another_shape_are_refused() -> None:
    """A page that opens something else cannot be checked."""
    with pytest.raises(MalformedRecord):
        check_opened(BRIEF, {"reports": {}, "passages": {HEADLINE: {}}})
