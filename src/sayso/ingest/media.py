"""What kind of text an input is."""

import re
from pathlib import PurePath
from typing import Final

HTML: Final = "text/html"
TEXT: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
PDF: Final = "application/pdf"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL: Final = "message/rfc822"
WEB_ARCHIVE: Final = "multipart/related"

HTML_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
TEXT_SUFFIXES: Final = frozenset({".txt", ".text"})
MARKDOWN_SUFFIXES: Final = frozenset({".md", ".markdown"})
MAIL_SUFFIXES: Final = frozenset({".eml", ".mht", ".mhtml"})
OFFICE_SUFFIXES: Final = frozenset({".pdf", ".docx", ".docm"})
CONTAINER_SUFFIXES: Final = frozenset({".warc", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"})
REFUSED_SUFFIXES: Final = frozenset({".rtf", ".odt", ".doc", ".pptx", ".epub", ".pages"})
"""Reports of kinds that are not read: taken from a folder all the same, so that each is told as a failure."""
REPORT_SUFFIXES: Final = (
    HTML_SUFFIXES | TEXT_SUFFIXES | MARKDOWN_SUFFIXES | MAIL_SUFFIXES | OFFICE_SUFFIXES | CONTAINER_SUFFIXES
)
"""What is taken from a folder. Any file that is named itself is read."""
GZIP_SUFFIX: Final = ".gz"

_ABOUT_FOLDER = re.compile(r"read[-_]?me\b", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENTS = re.compile(
    r"<(?:p|div|article|section|main|h[1-6]|br|a\s+href|span|ul|table)\b[^<>]*>", re.IGNORECASE
)


def is_report(name: str) -> bool:
    """Whether a file of this name is taken from a folder: not if it is hidden, or tells about the folder."""
    if name.startswith(".") or _ABOUT_FOLDER.match(name):
        return False
    path = PurePath(name.lower())
    if path.suffix == GZIP_SUFFIX:
        return PurePath(path.stem).suffix in CONTAINER_SUFFIXES
    return path.suffix in REPORT_SUFFIXES | REFUSED_SUFFIXES


def sniff_media_type(text: str, path: str) -> str:
    """Return ``text/html``, ``text/markdown`` or ``text/plain``, by what the text looks like and then by its suffix."""
    head = text[:8192]
    suffix = PurePath(path).suffix.lower()
    if _DOCUMENT.match(head):
        return HTML
    if suffix in HTML_SUFFIXES:
        return HTML if "<" in text else TEXT
    if suffix in MARKDOWN_SUFFIXES:
        return MARKDOWN
    if suffix in TEXT_SUFFIXES:
        return TEXT
    return HTML if head.lstrip().startswith("<") and len(_ELEMENTS.findall(head)) > 2 else TEXT
