"""Properties of what is read from Markdown, mails and PDF files, whatever stands in them."""

from email.message import EmailMessage

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sayso.domain.document import Document
from sayso.errors import InputError
from sayso.ingest import Record, from_record
from sayso.ingest.layers import read_layer
from tests.published_files import make_mail, make_plain_pages

WORDS = st.lists(
    st.sampled_from("the mayor said “no” on Monday. He denied it, well-known co- 12 - Page".split()),
    max_size=9,
)
LINES = st.lists(WORDS.map(" ".join), min_size=1, max_size=12)
MARKS = st.sampled_from(
    ["*", "**", "_", "`", "~~", "[", "](u)", "![", "<b>", "<!--", "-->", "&amp;", "\\", "|", "|--|", "> ", "- ", "# ",
     "```", "    ", "\n", "\n\n", "\r\n", "  \n", "\t", "[^1]", "[1]: u", "é", "\u2028", "\u200b", "\0", "😀", "<p>"]
)  # fmt: skip
MARKDOWN = st.lists(st.one_of(MARKS, WORDS.map(" ".join)), max_size=25).map("".join)


def read(path: str, data: bytes) -> Document:
    """Return the document; inputs without text are passed over."""
    try:
        return from_record(Record(path, data))
    except InputError:
        assume(False)
        raise


def check_origins(document: Document) -> None:
    """Kept words are those at their origin, and no word is without one."""
    assert document.decoded == read_again(document)
    for piece in document.traced.pieces:
        if piece.exact:
            (span,) = piece.sources
            assert document.text[piece.start : piece.end] == document.decoded[span.start : span.end]
        else:
            assert piece.sources or not document.text[piece.start : piece.end].strip()


def read_again(document: Document) -> str:
    """Return the decoded input, as it is read a second time."""
    return read_layer(Record(document.path, _BYTES[document.sha256])).text


_BYTES: dict[str, bytes] = {}


def remember(path: str, data: bytes) -> Document:
    """Return the document of some bytes, which are kept for the second reading."""
    document = read(path, data)
    _BYTES[document.sha256] = data
    return document


@settings(deadline=None)
@given(MARKDOWN)
def test_markdown_is_traced(source: str) -> None:
    """Every character of clean Markdown comes from the source."""
    check_origins(remember("a.md", source.encode()))


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            WORDS.map(" ".join), st.sampled_from(["> a", ">> b", "-- ", "On a wrote:", "", "From: x", "\r"])
        ),
        max_size=15,
    )
)
def test_mails_are_traced(lines: list[str]) -> None:
    """Every character of a clean mail comes from its text."""
    mail: EmailMessage = make_mail(["Quay"])
    mail.set_content("\n".join(lines), cte="base64")
    check_origins(remember("a.eml", mail.as_bytes()))


@settings(deadline=None, max_examples=50)
@given(st.lists(LINES, min_size=1, max_size=4), st.sampled_from([12, 14, 20]), st.booleans())
def test_pages_are_traced(pages: list[list[str]], leading: int, headed: bool) -> None:
    """Every character of clean pages comes from their lines, whatever recurs on them."""
    placed = [
        [(50, 800, "Gazette")] * headed
        + [(50 + 20 * (n % 3), 760 - leading * n, line) for n, line in enumerate(lines)]
        for lines in pages
    ]
    check_origins(remember("a.pdf", make_plain_pages(placed)))
