"""`verify_brief` finds what was changed, in the reports and in the brief."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from sayso.domain.act import Act, StanceKind
from sayso.domain.brief import Brief, BriefClaim, BriefDocument, BriefSide, BriefStatement, BriefTelling
from sayso.domain.citation import cite
from sayso.domain.document import Document
from sayso.domain.origin import TracedText
from sayso.domain.passage import Passage
from sayso.domain.run import Run
from sayso.domain.source import Basis
from sayso.domain.span import Span
from sayso.errors import MalformedRecord, UnreadableInput
from sayso.formats.brief_json import brief_record
from sayso.formats.carrier import embed_html, embed_markdown
from sayso.formats.quotation import quote_html, quote_markdown
from sayso.verify import verify_brief
from sayso.verify.fault import FaultCode

REPORT = "The mill [is] closed, Ada Gray said.\r\nBo Lind *denied* that <it> was, asI heard.\n"


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with one report, and a brief of it in one format."""

    report: Path
    brief: Path

    def faults(self) -> set[FaultCode]:
        """Return the kinds of faults that the brief has."""
        return {fault.code for fault in verify_brief(self.brief)}

    def change(self, path: Path, old: str, new: str) -> None:
        """Put new words in place of the first occurrence of old ones."""
        data = path.read_bytes()
        assert old.encode() in data
        path.write_bytes(data.replace(old.encode(), new.encode(), 1))


def read_report(path: str, data: bytes) -> Document:
    """Return the report, with glued words parted and a bracket left out."""
    decoded = data.decode()
    sha256 = hashlib.sha256(data).hexdigest()
    traced = TracedText.verbatim(decoded).insert(decoded.index("asI") + 2, " ").drop(Span(9, 14))
    return Document(sha256[:16], path, sha256, sha256, "utf-8", "text/plain", decoded, traced, ())


def words_of(document: Document, words: str) -> Passage:
    """Return the passage of these words."""
    start = document.text.index(words)
    return document.passage([Span(start, start + len(words))])


def state(document: Document, name: str, words: str) -> BriefStatement:
    """Return a statement of these words."""
    telling = BriefTelling("a1", cite(document, words_of(document, words)))
    return BriefStatement(f"s-{name}", name, name, True, Basis.ON_RECORD, Act.ASSERT, (telling,))


def compose(document: Document) -> Brief:
    """Return a brief of one claim with two sides."""
    claim = BriefClaim(
        id="c1",
        headline=cite(document, words_of(document, "The mill closed")),
        contested=True,
        sides=(
            BriefSide(StanceKind.ASSERTS, (state(document, "Ada Gray", "The mill closed, Ada Gray said"),)),
            BriefSide(StanceKind.DENIES, (state(document, "Bo Lind", "*denied* that <it> was, as I heard"),)),
        ),
    )
    listed = BriefDocument(document.id, document.path, document.sha256, document.decoded_sha256, "utf-8")
    return Brief(Run("0"), (listed,), (claim,))


def write_json(brief: Brief) -> str:
    """Return a brief as JSON."""
    return json.dumps(brief_record(brief), ensure_ascii=False)


def write_html(brief: Brief) -> str:
    """Return a brief as a page that shows every headline and telling."""
    shown = "<hr>".join(
        quote_html(claim.headline, tag="h2")
        + "".join(
            quote_html(telling.words)
            for side in claim.sides
            for statement in side.statements
            for telling in statement.tellings
        )
        for claim in brief.claims
    )
    return f"<!doctype html>\n<p>{shown}</p>\n{embed_html(brief_record(brief))}\n"


def write_markdown(brief: Brief) -> str:
    """Return a brief as Markdown that shows every headline and telling."""
    lines = []
    for claim in brief.claims:
        lines.append("## " + quote_markdown(claim.headline))
        for side in claim.sides:
            lines += [quote_markdown(each.tellings[0].words) for each in side.statements]
    return "\n\n".join((*lines, embed_markdown(brief_record(brief)), ""))


@pytest.fixture(params=[write_json, write_html, write_markdown])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    """Make a folder with a report and a brief of it."""
    report = tmp_path / "reports" / "a b.txt"
    report.parent.mkdir()
    report.write_bytes(REPORT.encode())
    write: Callable[[Brief], str] = request.param
    brief = tmp_path / "brief"
    brief.write_text(write(compose(read_report("reports/a b.txt", report.read_bytes()))), encoding="utf-8")
    return Desk(report, brief)


def test_what_is_cited_stands(desk: Desk) -> None:
    """A brief of reports that nobody touched has no fault."""
    assert verify_brief(desk.brief) == []


def test_a_changed_character_in_a_report_is_found(desk: Desk) -> None:
    """One other letter in cited words is found, and named as a change of the report."""
    desk.change(desk.report, "Gray", "Grey")
    assert desk.faults() == {FaultCode.CHANGED_REPORT, FaultCode.CHANGED_VERBATIM}


def test_a_change_outside_of_citations_is_found(desk: Desk) -> None:
    """Also words that nobody cites may not change."""
    desk.change(desk.report, "Bo", "Ed")
    assert desk.faults() == {FaultCode.CHANGED_REPORT}


def test_a_changed_quote_is_found(desk: Desk) -> None:
    """Other words where the brief first shows the denial are found, in every format."""
    shown = {"{": "*denied*", "<": "*denied*", "#": r"\*denied\*"}[desk.brief.read_text()[0]]
    desk.change(desk.brief, shown, shown.replace("denied", "wished"))
    assert desk.faults()


def test_a_missing_report_is_found(desk: Desk) -> None:
    """A report that is gone is a fault of its own."""
    desk.report.unlink()
    assert desk.faults() == {FaultCode.MISSING_REPORT}


def test_a_moved_report_is_found_by_its_name(desk: Desk, tmp_path: Path) -> None:
    """Reports may lie in another folder, if it is named."""
    moved = tmp_path / "elsewhere" / desk.report.name
    moved.parent.mkdir()
    desk.report.rename(moved)
    assert verify_brief(desk.brief, reports=moved.parent) == []


def test_a_shortened_report_is_found(desk: Desk) -> None:
    """Spans past the end of the input are faults, not errors."""
    desk.report.write_bytes(REPORT.encode()[:20])
    assert FaultCode.BAD_SPAN in desk.faults()


@pytest.mark.parametrize("write", [write_html, write_markdown])
def test_a_dropped_denial_is_found(tmp_path: Path, write: Callable[[Brief], str]) -> None:
    """A page that carries a denial but does not show it fails."""
    document = read_report("a.txt", REPORT.encode())
    (tmp_path / "a.txt").write_bytes(REPORT.encode())
    page = tmp_path / "brief"
    lines = write(compose(document))
    shown = quote_html if write is write_html else quote_markdown
    denial = compose(document).claims[0].sides[1].statements[0].tellings[0].words
    told = shown(denial)
    page.write_text(lines.replace(told, "", 1), encoding="utf-8")
    assert {fault.code for fault in verify_brief(page)} == {FaultCode.DROPPED_STANCE}


def test_standard_input_is_checked_against_what_was_kept(tmp_path: Path) -> None:
    """What cannot be read again is checked against the input that the brief keeps."""
    document = read_report("-", REPORT.encode())
    brief = compose(document)
    kept = replace(brief, documents=(replace(brief.documents[0], decoded=document.decoded),))
    page = tmp_path / "brief.json"
    page.write_text(write_json(kept), encoding="utf-8")
    assert verify_brief(page) == []
    page.write_text(write_json(kept).replace("denied", "wished"), encoding="utf-8")
    assert {fault.code for fault in verify_brief(page)} == {FaultCode.CHANGED_REPORT}


def test_a_file_without_citations_is_refused(tmp_path: Path) -> None:
    """What is no brief cannot be verified."""
    for name, text in (("a", "<p>x</p>"), ("b", "x"), ("c", "{"), ("d", '{"schema": 1}')):
        path = tmp_path / name
        path.write_text(text)
        with pytest.raises(MalformedRecord):
            verify_brief(path)
    with pytest.raises(UnreadableInput, match=r"cannot be read \(No such file or directory\)"):
        verify_brief(tmp_path / "none")
