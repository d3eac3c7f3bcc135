"""Files of other kinds than text with given paragraphs in them, for tests: made as a newspaper makes them."""

import io
from collections.abc import Sequence
from email.message import EmailMessage
from pathlib import Path

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph

WIDTH, HEIGHT = 595, 842


def make_pages(paragraphs: Sequence[str], **properties: str) -> bytes:
    """Return a PDF file of two columns: a headline, a byline and the story, with headers and page numbers."""
    for name in ("Vera", "VeraBd"):
        pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))
    body = ParagraphStyle("body", fontName="Vera", fontSize=10, leading=13, alignment=4, firstLineIndent=10)
    headline = ParagraphStyle("headline", fontName="VeraBd", fontSize=20, leading=24)
    byline = ParagraphStyle("byline", fontName="Vera", fontSize=9, leading=12)
    file = io.BytesIO()
    document = BaseDocTemplate(file, pagesize=(WIDTH, HEIGHT), invariant=True, **properties)
    first = [Frame(50, 690, 495, 110), Frame(50, 60, 240, 620), Frame(305, 60, 240, 620)]
    later = [Frame(50, 60, 240, 740), Frame(305, 60, 240, 740)]
    document.addPageTemplates(
        [PageTemplate("first", first, onPage=_decorate), PageTemplate("later", later, onPage=_decorate)]
    )
    story = [NextPageTemplate("later"), Paragraph(paragraphs[0], headline), Paragraph(paragraphs[1], byline)]
    document.build([*story, FrameBreak(), *(Paragraph(paragraph, body) for paragraph in paragraphs[2:])])
    return file.getvalue()


def _decorate(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Vera", 8)
    canvas.drawString(50, 810, "HARBOUR GAZETTE")
    canvas.drawRightString(545, 810, "Tuesday, 10 March 2026")
    canvas.drawCentredString(WIDTH / 2, 30, f"Page {document.page}")


def make_plain_pages(
    pages: Sequence[Sequence[tuple[int, int, str]]], *, password: str | None = None
) -> bytes:
    """Return a PDF file with pieces of text at places of its pages, in points from the lower left."""
    file = io.BytesIO()
    encryption = StandardEncryption(password, ownerPassword="owner") if password is not None else None
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True, encrypt=encryption)
    for page in pages:
        for left, bottom, text in page:
            canvas.drawString(left, bottom, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def make_word_document(paragraphs: Sequence[str]) -> bytes:
    """Return a Word document: a title, the paragraphs, and a header on each page."""
    document = docx.Document()
    document.add_heading(paragraphs[0], 0)
    for paragraph in paragraphs[1:]:
        document.add_paragraph(paragraph)
    document.sections[0].header.paragraphs[0].text = "HARBOUR GAZETTE"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def make_mail(paragraphs: Sequence[str], **head: str) -> EmailMessage:
    """Return a mail in quoted-printable with the paragraphs, the first its subject."""
    mail = EmailMessage()
    mail["Subject"] = paragraphs[0]
    mail["From"] = "Odile Farrant <odile@gazette.example>"
    mail["Date"] = "Tue, 10 Mar 2026 09:30:00 +0200"
    mail["Message-ID"] = "<1@gazette.example>"
    for name, value in head.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("\n\n".join(paragraphs), cte="quoted-printable")
    return mail


def make_markdown(paragraphs: Sequence[str]) -> str:
    """Return Markdown: a heading, and paragraphs whose first words are a link or stand out."""
    marked = [f"# {paragraphs[0]}"]
    for number, paragraph in enumerate(paragraphs[1:]):
        first, _, rest = paragraph.partition(" ")
        marked.append(
            f"[{first}](https://gazette.example/{number}) {rest}" if number % 2 else f"**{first}** {rest}"
        )
    return "\n\n".join(marked) + "\n"


def paragraphs_of(report: Path) -> list[str]:
    """Return the paragraphs of an example, without its front matter."""
    return [
        part.strip() for part in report.read_text("utf-8").split("---\n")[-1].split("\n\n") if part.strip()
    ]
