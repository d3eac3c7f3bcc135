"""PDF files: reading order, paragraphs, what belongs to the page and not to the report, what cannot be read."""

from pathlib import Path

import pytest

from sayso.domain.document import Document, RegionKind
from sayso.errors import EmptyInput, InputTooLarge, UnreadableInput
from sayso.ingest import IngestOptions, Record, from_record, from_text
from sayso.ingest.layers.pdf import read, read_pdf
from tests.published_files import make_pages, make_plain_pages, paragraphs_of

REPORT = paragraphs_of(Path("examples/gazette-letter.txt"))


def read_report(data: bytes) -> Document:
    """Return the document in a PDF file."""
    return from_record(Record("report.pdf", data))


def test_columns_read_as_the_plain_text() -> None:
    """Two columns with header and page number give the paragraphs of the text they were set from."""
    document = read_report(make_pages(REPORT))
    assert document.text.split("\n\n") == from_text("\n\n".join(REPORT)).text.split("\n\n")
    assert document.title == REPORT[0]
    assert document.media_type == "application/pdf"
    assert document.encoding.startswith("pypdfium2 ")


def test_paragraphs_go_on_over_pages() -> None:
    """Headers and page numbers between two pages part no paragraph."""
    document = read_report(make_pages([*REPORT[:2], *REPORT[2:] * 6]))
    assert document.decoded.count("\f") > 1
    assert document.text.split("\n\n") == [*REPORT[:2], *REPORT[2:] * 6]


def test_kinds_of_paragraphs_are_told() -> None:
    """The largest letters are the headline; byline and dateline are told as in plain text."""
    document = read_report(make_pages(REPORT))
    kinds = [region.kind for region in document.regions]
    assert kinds == [RegionKind.TITLE, RegionKind.BYLINE, RegionKind.DATELINE]


def test_properties_are_believed_where_printed() -> None:
    """Authors and title that the first page prints are known; those of a template are not."""
    document = read_report(
        make_pages(REPORT, author="Odile Farrant; Samir Keough; admin", title="Layout 1.indd")
    )
    assert document.authors == ("Odile Farrant", "Samir Keough")
    assert document.title == REPORT[0]
    assert document.published_at is None


@pytest.mark.parametrize(
    ("line", "below", "joined"),
    [
        ("denied by the min-", "istry on Monday", "ministry"),
        ("as told by Odile Far-", "rant on Monday", "Farrant"),
        ("he was a well-", "known man", "well-known"),
        ("both the pre-", "and post-war years", "pre- and post-war"),
        ("said Mr Smith-", "Jones on Monday", "Smith-Jones"),
        ("in the years 2019-", "2020 he said", "2019-2020"),
        ("that it was OP-", "TIONAL on Monday", "OPTIONAL"),
    ],
)
def test_words_parted_at_line_ends(line: str, below: str, joined: str) -> None:
    """A hyphen goes where it only marks a break, and stays where it is spelling."""
    document = read_report(
        make_plain_pages([[(100, 700, f"The report was {line}"), (100, 686, f"{below}, he said.")]])
    )
    assert joined in document.text


def test_number_and_header_in_front_of_a_page() -> None:
    """What is drawn ahead of the text, in letters of one size, is not taken for the beginning of its sentence."""
    text = "as long as it took, and that she knew no more."
    document = read_report(
        make_plain_pages([[(300, 800, "2"), (50, 770, "Harbour report"), (50, 700, text)]])
    )
    assert document.text.split("\n\n") == ["Harbour report", text]


def test_columns_drawn_row_by_row() -> None:
    """Text that was drawn over both columns is read column by column."""
    rows = [("The mayor said on", "The clerk denied"), ("Monday that the", "on Tuesday that he"),
            ("quay would be shut", "had known of the"), ("for all of the year", "letter or of its"),
            ("and gave no reason.", "writer at any time.")]  # fmt: skip
    page = [piece for row, (left, right) in enumerate(rows)
            for piece in ((72, 700 - 14 * row, left), (320, 700 - 14 * row, right))]  # fmt: skip
    assert read_report(make_plain_pages([page])).text.split("\n\n") == [
        "The mayor said on Monday that the quay would be shut for all of the year and gave no reason.",
        "The clerk denied on Tuesday that he had known of the letter or of its writer at any time.",
    ]


def test_line_with_a_page_number_is_left_out() -> None:
    """What stands beside a page number on its line is no part of the report."""
    text = "The mayor said on Monday that the quay would stay shut."
    page = [(50, 800, "Harbour Gazette"), (290, 800, "- 2 -"), (450, 800, "10 March"), (50, 700, text)]
    document = read_report(make_plain_pages([page]))
    assert document.text == text
    assert document.decoded.startswith("Harbour Gazette\t- 2 -\t10 March")


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (make_plain_pages([[], []]), EmptyInput, "no text on its 2 pages"),
        (
            make_plain_pages([[(9, 9, "Word.")]], password="secret"),
            UnreadableInput,
            "protected by a password",
        ),
        (make_plain_pages([[(9, 9, "Word.")]])[:300], UnreadableInput, "broken"),
        (b"%PDF-1.7\nnothing else", UnreadableInput, "broken"),
    ],
)
def test_what_cannot_be_read(data: bytes, error: type[Exception], message: str) -> None:
    """Scans, passwords and broken files end as errors that say which."""
    with pytest.raises(error, match=message):
        read_pdf(data)


def test_password_of_the_owner_alone_does_not_matter() -> None:
    """A file that anybody may open is read."""
    assert read_pdf(make_plain_pages([[(9, 9, "Word.")]], password="")).text == "Word."


def test_number_of_pages_and_characters_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a report can have is an error that says what to do."""
    data = make_plain_pages([[(9, 9, "Word.")]] * 3)
    monkeypatch.setattr(read, "MAX_PAGES", 2)
    with pytest.raises(InputTooLarge, match="3 pages; expected at most 2; split it"):
        read_pdf(data)
    monkeypatch.setattr(read, "MAX_PAGES", 3)
    monkeypatch.setattr(read, "MAX_CHARACTERS", 8)
    with pytest.raises(InputTooLarge, match="more than 8 characters"):
        read_pdf(data)


def test_signature_may_stand_below_other_bytes() -> None:
    """Junk ahead of the signature, which readers of PDF allow, does not hide it."""
    data = make_plain_pages([[(9, 9, "The mayor said so.")]])
    assert read_report(b"\n\n" + data).text == "The mayor said so."


def test_verbatim_is_the_layer() -> None:
    """Taken as it is, the text has its lines, headers and form feeds."""
    data = make_pages([*REPORT[:2], *REPORT[2:] * 3])
    document = from_record(Record("a.pdf", data), IngestOptions(verbatim=True))
    assert document.text == read_pdf(data).text
    assert "Page 2" in document.text
