"""The text of a PDF file, page by page."""

import re
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from sayso.errors import EmptyInput, InputTooLarge, UnreadableInput
from sayso.ingest.given import Given
from sayso.ingest.layers.layer import Layer
from sayso.ingest.layers.pdf.lines import Line, read_lines
from sayso.ingest.layers.pdf.paragraphs import find_paragraphs
from sayso.ingest.layers.stated import believe
from sayso.ingest.layers.versions import name_extractor
from sayso.ingest.media import PDF

MAX_PAGES: Final = 2000
MAX_CHARACTERS: Final = 10_000_000
PAGE_END: Final = "\f"
LARGE: Final = 1.2
"""Letters of a headline are so many times as large as those of the text."""
TITLE_WORDS: Final = range(3, 31)

_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not safe for threads."""
_CREATED = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")

Paragraph = list[Line]


def read_pdf(data: bytes) -> Layer:
    """Return the text of a PDF file: lines as they are, paragraphs parted by an empty line, pages by a form feed.

    Raises:
        UnreadableInput: It is broken, or opens with a password only.
        InputTooLarge: It has more pages or characters than a report can have.
        EmptyInput: There is no text in it, such as in a scan.
    """
    import pypdfium2

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
            try:
                pages = [find_paragraphs(lines) for lines in _pages(document)]
                properties = document.get_metadata_dict()
                attachments = document.count_attachments()
            finally:
                document.close()
        except pypdfium2.PdfiumError as exc:
            raise _explain(exc) from exc
    text = PAGE_END.join(_write(page) for page in pages)
    if not text.strip():
        raise EmptyInput(
            f"the PDF file holds no text on its {len(pages)} pages, only pictures",
            expected="text",
            remedy="recognize its text first, such as by ocrmypdf",
        )
    return Layer(text, name_extractor("pypdfium2"), PDF, PDF, _given(text, pages, properties), attachments)


def _explain(error: Any) -> UnreadableInput:
    import pypdfium2.raw as pdfium

    if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return UnreadableInput("the PDF file is protected by a password", remedy="save it without one first")
    return UnreadableInput(f"the PDF file is broken ({error})", expected="a whole PDF file")


def _pages(document: Any) -> Iterator[list[Line]]:
    n_characters = 0
    if len(document) > MAX_PAGES:
        raise _too_large(f"{len(document)} pages", f"{MAX_PAGES}")
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        n_characters += text.count_chars()
        if n_characters > MAX_CHARACTERS:
            raise _too_large(f"more than {MAX_CHARACTERS} characters", f"{MAX_CHARACTERS}")
        yield read_lines(text)
        text.close()
        page.close()


def _too_large(found: str, most: str) -> InputTooLarge:
    return InputTooLarge(
        f"the PDF file has {found}", expected=f"at most {most}", remedy="split it into its reports"
    )


def _write(page: list[Paragraph]) -> str:
    return "\n\n".join("\n".join(line.text for line in paragraph) for paragraph in page)


def _given(text: str, pages: list[list[Paragraph]], properties: dict[str, str]) -> Given:
    """What the properties say, as far as the first page prints it, and the headline by its letters."""
    first = text.split(PAGE_END, 1)[0]
    stated = believe(
        first,
        title=properties.get("Title"),
        authors=properties.get("Author"),
        created=_parse_day(properties.get("CreationDate", "")),
    )
    return stated.over(Given(title=_find_headline(pages)))


def _parse_day(stamp: str) -> date | None:
    found = _CREATED.match(stamp)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _find_headline(pages: list[list[Paragraph]]) -> str | None:
    """The largest lines of the first page, if they are larger than its text."""
    sizes: Counter[float] = Counter()
    for page in pages[:3]:
        for paragraph in page:
            for line in paragraph:
                sizes[round(line.size, 1)] += len(line.text)
    if not sizes:
        return None
    text_size = sizes.most_common(1)[0][0]
    titles = [
        (paragraph[0].size, " ".join(line.text for line in paragraph))
        for paragraph in pages[0]
        if paragraph[0].size >= LARGE * text_size
    ]
    titles = [(size, title) for size, title in titles if len(title.split()) in TITLE_WORDS]
    return max(titles, key=lambda found: found[0])[1] if titles else None
