"""PDF files: PDFium says which characters stand where, and the lines of a page become paragraphs by their places."""

from sayso.ingest.layers.pdf.read import read_pdf

__all__ = ["read_pdf"]
