"""Texts as files of the kinds in which they are published."""

import html
import io
from collections.abc import Sequence
from email.message import EmailMessage
from typing import Final

import docx
from reportlab.pdfgen.canvas import Canvas

WIDTH: Final = 90
"""Letters of a line on a page."""
LINES: Final = 52
"""Lines of a page."""


def make_markdown(paragraphs: Sequence[str]) -> bytes:
    """Return Markdown: a heading, then paragraphs that each begin with a word in bold."""
    marked = [f"# {paragraphs[0]}", *(f"**{each.replace(' ', '** ', 1)}" for each in paragraphs[1:])]
    return "\n\n".join(marked).encode()


def make_page(paragraphs: Sequence[str]) -> bytes:
    """Return a page without furniture."""
    body = "".join(f"<p>{html.escape(each)}</p>\n" for each in paragraphs[1:])
    title = html.escape(paragraphs[0])
    page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"
    return page.encode()


def make_mail(paragraphs: Sequence[str]) -> bytes:
    """Return a mail in quoted-printable."""
    mail = EmailMessage()
    mail["From"], mail["Message-ID"] = "a@example.org", "<1@example.org>"
    mail.set_content("\n\n".join(paragraphs), cte="quoted-printable")
    return mail.as_bytes()


def make_word_document(paragraphs: Sequence[str]) -> bytes:
    """Return a Word document with the styles of its template."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def make_pages(paragraphs: Sequence[str]) -> bytes:
    """Return a PDF file with numbered pages."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=True)
    lines = [line for paragraph in paragraphs for line in (*_wrap(paragraph), "")]
    for number, first in enumerate(range(0, len(lines), LINES), start=1):
        for row, line in enumerate(lines[first : first + LINES]):
            canvas.drawString(60, 780 - 14 * row, line)
        canvas.drawCentredString(300, 30, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _wrap(paragraph: str) -> list[str]:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) > WIDTH:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return lines
