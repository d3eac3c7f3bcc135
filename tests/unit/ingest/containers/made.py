"""Containers made for tests, and what is read of them."""

import gzip
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sayso.domain.document import Document
from sayso.domain.failure import Failure
from sayso.ingest import IngestOptions, read_inputs

TEXT = "The harbour master said on Monday that the quay would stay shut. He gave no reason."
PAGE = (
    "<html><head><title>Quay shut</title></head><body><article><h1>Quay shut</h1>"
    "<p>The harbour master said on Monday that the quay would stay shut for a long time. He gave no reason.</p>"
    "<p>Ada Branda denied on Tuesday that the quay was unsafe, and called the report false in every word.</p>"
    "</article></body></html>"
)


@dataclass
class Notes:
    """Keeps what it is told."""

    notes: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def place(self, n_bytes: int, /) -> None:
        """Keep how far reading is."""
        self.places.append(n_bytes)

    def note(self, message: str, /) -> None:
        """Keep a note."""
        self.notes.append(message)


def read(
    *paths: str | Path,
    watch: Notes | None = None,
    columns: Mapping[str, str] | None = None,
    max_bytes: int = 2**20,
) -> list[Document | Failure]:
    """Return what comes of the paths."""
    options = IngestOptions(columns=columns or {}, max_bytes=max_bytes)
    return list(read_inputs(paths, options, watch or Notes()))


def numbers(items: Iterable[Document | Failure]) -> list[str]:
    """Return the numbers of records, those of failures with their code."""
    return [
        item.path.rpartition("#")[2]
        if isinstance(item, Document)
        else f"{item.document.rpartition('#')[2]} {item.code}"
        for item in items
    ]


def documents(items: Iterable[Document | Failure]) -> list[Document]:
    """Return the documents."""
    return [item for item in items if isinstance(item, Document)]


def write_lines(path: Path, *rows: object) -> Path:
    """Write JSON Lines; what is a string already goes as it is."""
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass") + b"\n")
    return path


def make_record(
    body: bytes = PAGE.encode(),
    *,
    kind: str = "response",
    status: str = "200 OK",
    headers: str = "Content-Type: text/html; charset=utf-8",
    url: str = "https://news.example/1",
    length: int | None = None,
) -> bytes:
    """Return a record of an archive, with a wrong length if one is given."""
    content = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    size = len(content) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2026-03-11T10:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def write_archive(path: Path, *records: bytes) -> Path:
    """Write an archive, zipped by record if its name says so."""
    zipped = path.suffix == ".gz"
    path.write_bytes(b"".join(gzip.compress(record) if zipped else record for record in records))
    return path
