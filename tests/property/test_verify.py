"""No single character can be changed unseen."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import MalformedRecord
from sayso.formats.carrier import extract_html, extract_markdown
from sayso.formats.quotation import find_html, find_markdown
from sayso.verify import verify_brief
from tests.unit.verify.test_verify_brief import (
    REPORT,
    compose,
    read_report,
    write_html,
    write_json,
    write_markdown,
)

BRIEF = compose(read_report("a.txt", REPORT.encode()))
OTHER = st.sampled_from("aZ 0.-“é")


def change(text: str, at: int, new: str) -> str:
    """Return a text with another character at this place."""
    return text[:at] + new + text[at + 1 :]


def is_faulty(report: str, brief: str) -> bool:
    """Return whether a brief of this report is refused."""
    with TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_bytes(report.encode())
        page = Path(folder, "brief")
        page.write_text(brief, encoding="utf-8")
        try:
            return bool(verify_brief(page))
        except MalformedRecord:
            return True


@settings(deadline=None)
@given(st.integers(0, len(REPORT) - 1), OTHER)
def test_a_changed_report_is_found(at: int, new: str) -> None:
    """Whatever character of a report is changed, the brief of it fails."""
    changed = change(REPORT, at, new)
    assert is_faulty(changed, write_json(BRIEF)) == (changed != REPORT)


@settings(deadline=None)
@given(st.data(), OTHER)
def test_changed_words_of_a_record_are_found(data: st.DataObject, new: str) -> None:
    """Whatever character of a citation's words is changed, the brief fails."""
    record = write_json(BRIEF)
    key = data.draw(st.sampled_from(['"verbatim": "', '"text": "']))
    start = record.index(key) + len(key)
    at = data.draw(st.integers(start, record.index('"', start) - 1))
    changed = change(record, at, new)
    assert is_faulty(REPORT, changed) == (changed != record)


@settings(deadline=None)
@given(st.data(), OTHER)
def test_changed_words_of_a_page_are_found(data: st.DataObject, new: str) -> None:
    """Whatever character of a page is changed: if another quotation is read from it, it fails."""
    write, extract, find = data.draw(
        st.sampled_from(
            [(write_html, extract_html, find_html), (write_markdown, extract_markdown, find_markdown)]
        )
    )
    page = write(BRIEF)
    shown = extract(page)[1]
    at = data.draw(st.integers(1, max(page.find("<script"), page.find("<!-- sayso")) - 1))
    changed = change(page, at, new)
    if find(extract(changed)[1]) != find(shown):
        assert is_faulty(REPORT, changed)
