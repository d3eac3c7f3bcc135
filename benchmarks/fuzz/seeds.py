"""Sound inputs of every kind that is read, from which damaged ones are made."""

import csv
import gzip
import io
import json
from email.message import EmailMessage
from typing import Final

import pyarrow as pa
from pyarrow import parquet
from reportlab.pdfgen.canvas import Canvas

from benchmarks.published_files import make_mail, make_markdown, make_page, make_pages, make_word_document

PARAGRAPHS: Final = (
    "Ferry quay at Branda stays shut",
    "By Odile Farrant",
    "BRANDA (Harbour Post) — The harbour master, Ivo Lund, said on Monday that the quay would stay shut.",
    "“Nobody told us,” the mayor said. She denied that 1,200 people had been well-\ninformed about it.",
    "According to a senior official, the café’s owner sold it for £40,000 & left on 3 March 2026.",
)
_TEXT: Final = "\n\n".join(PARAGRAPHS)
_HEAD: Final = "---\ntitle: Quay shut\npublished_at: 2026-03-10\n---\n"
_LINKED: Final = json.dumps({"@type": "NewsArticle", "datePublished": "2026-03-10", "headline": "Quay shut"})
_FEED: Final = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Branda Post</title><link>https://post.example/</link><item><title>Quay &amp; bridge</title>
<link>/story/1</link><pubDate>Tue, 10 Mar 2026 09:30:00 +0200</pubDate><source url="https://a.example/">A</source>
<description><![CDATA[<p>Shut</p>]]></description></item></channel></rss>"""


def make_seeds() -> dict[str, bytes]:
    """Return sound inputs by the name of their file."""
    page = make_page(PARAGRAPHS)
    marked = page.replace(b"<head>", f'<head><script type="application/ld+json">{_LINKED}</script>'.encode())
    rows = [{"title": PARAGRAPHS[0], "text": _TEXT, "published_at": "2026-03-10"}] * 3
    lines = "\n".join(map(json.dumps, rows)).encode()
    archive = _make_record(page) + _make_record(gzip.compress(marked), "Content-Encoding: gzip\r\n")
    return {
        "a.txt": (_HEAD + _TEXT).encode(),
        "latin.txt": _TEXT.encode("cp1252", "replace"),
        "wide.txt": _TEXT.encode("utf-16"),
        "a.md": make_markdown(PARAGRAPHS) + b"\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> - [a](b)\n\n    code\n",
        "a.html": page,
        "marked.html": marked + b"<figure><img><figcaption>Photo: A</figcaption></figure><table><tr><td>1",
        "a.xhtml": b'<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE html>' + page,
        "a.eml": make_mail(PARAGRAPHS),
        "both.eml": _make_mail(page),
        "a.mhtml": _make_saved(page),
        "a.docx": make_word_document(PARAGRAPHS),
        "a.pdf": make_pages(PARAGRAPHS),
        "open.pdf": _make_open_pages(),
        "a.jsonl": lines,
        "a.jsonl.gz": gzip.compress(lines, mtime=0),
        "a.csv": _make_table(rows, ","),
        "a.tsv": _make_table(rows, "\t"),
        "a.parquet": _make_parquet(rows),
        "a.warc": archive,
        "a.warc.gz": gzip.compress(archive, mtime=0),
        "feed.xml": _FEED.encode(),
    }


def _make_mail(page: bytes) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Re: Café am Kai", "Odile Farrant <odile@post.example>"
    mail["Date"], mail["Message-ID"] = "Tue, 10 Mar 2026 09:30:00 +0200", "<1@post.example>"
    mail.set_content("See the other part.")
    mail.add_alternative(page.decode(), subtype="html", cte="base64")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="a.pdf")
    return mail.as_bytes()


def _make_saved(page: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["MIME-Version"] = "<Saved by a browser>", "1.0"
    mail.set_content(page.decode(), subtype="html", cte="quoted-printable")
    mail.make_related()
    mail["Snapshot-Content-Location"] = "https://post.example/1"
    return mail.as_bytes()


def _make_open_pages() -> bytes:
    """A PDF file in which nothing is packed, so that damage reaches what it draws."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True, pageCompression=0)
    for row, paragraph in enumerate(PARAGRAPHS):
        canvas.drawString(60, 780 - 14 * row, paragraph)
    canvas.save()
    return file.getvalue()


def _make_table(rows: list[dict[str, str]], delimiter: str) -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def _make_parquet(rows: list[dict[str, str]]) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


def _make_record(body: bytes, header: str = "") -> bytes:
    content = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{header}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-11T10:00:00Z\r\n"
        "WARC-Target-URI: https://post.example/1\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"
