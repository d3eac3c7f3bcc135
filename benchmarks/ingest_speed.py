"""How many documents and pages a second become clean text, by the kind of file, and by trafilatura alone.

One core, no reader, and in this process: that foreign libraries are otherwise called in one apart is not measured.
"""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from trafilatura import extract

from benchmarks.published_files import make_mail, make_markdown, make_page, make_pages, make_word_document
from benchmarks.settings import Row, Settings
from sayso.domain.document import Document
from sayso.ingest import IngestOptions, Record
from sayso.ingest.build import read_record


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


PEER: Final = "HTML, by trafilatura.extract alone"


def measure_formats(settings: Settings) -> list[Row]:
    """Return documents, pages and words a second for each kind of file, of the same texts."""
    texts = [_paragraphs(text) for text in settings.texts[: settings.sizes.texts]]
    repeats = settings.sizes.repeats
    return [*(_measure(kind, texts, repeats) for kind in FORMATS), _measure_peer(texts, repeats)]


def _paragraphs(text: str) -> list[str]:
    """The lines of a text, the first a headline; of one whose line breaks are lost, its sentences by threes."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1:
        return lines
    sentences = [each for line in lines for each in _SENTENCE_END.split(line)]
    groups = (sentences[at : at + 3] for at in range(1, len(sentences), 3))
    return [*sentences[:1], *(" ".join(group) for group in groups)]


_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")


def _measure(kind: Format, texts: Sequence[Sequence[str]], repeats: int) -> Row:
    records = [Record(kind.path, kind.make(text)) for text in texts]
    documents = [_read(record) for record in records]
    words = sum(len(document.text.split()) for document in documents)
    pages = sum(1 + document.decoded.count("\f") for document in documents)
    seconds = _time(lambda: [_read(record) for record in records], repeats)
    pages_a_second = round(pages / seconds) if kind.name == "PDF" else None
    return _row(kind.name, len(records), words, seconds, pages_a_second)


def _measure_peer(texts: Sequence[Sequence[str]], repeats: int) -> Row:
    pages = [make_page(text).decode() for text in texts]
    words = sum(len((extract(page) or "").split()) for page in pages)
    seconds = _time(lambda: [extract(page) for page in pages], repeats)
    return _row(PEER, len(pages), words, seconds, None)


def _read(record: Record) -> Document:
    return read_record(record, _OPTIONS)


_OPTIONS: Final = IngestOptions()


def _row(name: str, n_documents: int, n_words: int, seconds: float, pages_a_second: int | None) -> Row:
    return {
        "format": name,
        "documents a second": round(n_documents / seconds),
        "pages a second": pages_a_second,
        "words a second": round(n_words / seconds),
        "ms a document": round(1000 * seconds / n_documents, 1),
    }


def _time(work: Callable[[], object], repeats: int) -> float:
    """Seconds of processor time, the middle one of all repeats."""
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return median(times)
