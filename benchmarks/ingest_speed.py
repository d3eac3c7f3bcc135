"""How many documents and pages a second become clean text, by the kind of file: one core, no reader."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from benchmarks.published_files import make_mail, make_markdown, make_page, make_pages, make_word_document
from benchmarks.settings import Row, Settings
from sayso.ingest import Record, from_record


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file.

    Attributes:
        name: As the table names it.
        path: With its suffix.
        make: Makes the file of paragraphs.
    """

    name: str
    path: str
    make: Callable[[Sequence[str]], bytes]


FORMATS: Final = (
    Format("plain text", "a.txt", lambda paragraphs: "\n\n".join(paragraphs).encode()),
    Format("Markdown", "a.md", make_markdown),
    Format("HTML", "a.html", make_page),
    Format("EML", "a.eml", make_mail),
    Format("DOCX", "a.docx", make_word_document),
    Format("PDF", "a.pdf", make_pages),
)
"""What is measured; a further format is a line here."""


def measure_formats(settings: Settings) -> list[Row]:
    """Return documents, pages and words a second for each kind of file, of the same texts."""
    texts = [_paragraphs(text) for text in settings.texts[: settings.sizes.texts]]
    return [_measure(kind, texts, settings.sizes.repeats) for kind in FORMATS]


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _measure(kind: Format, texts: Sequence[Sequence[str]], repeats: int) -> Row:
    records = [Record(kind.path, kind.make(text)) for text in texts]
    documents = [from_record(record) for record in records]
    words = sum(len(document.text.split()) for document in documents)
    pages = sum(1 + document.decoded.count("\f") for document in documents)
    seconds = median(_time(records) for _ in range(repeats))
    return {
        "format": kind.name,
        "documents a second": round(len(records) / seconds),
        "pages a second": round(pages / seconds) if kind.name == "PDF" else None,
        "words a second": round(words / seconds),
        "ms a document": round(1000 * seconds / len(records), 1),
    }


def _time(records: Sequence[Record]) -> float:
    start = time.process_time()
    for record in records:
        from_record(record)
    return time.process_time() - start
