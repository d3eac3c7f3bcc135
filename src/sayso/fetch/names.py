"""Readable names of files for pages."""

import hashlib
import re
from typing import Final
from urllib.parse import unquote, urlsplit

from sayso.errors import UnsupportedMedia

SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
}
_FEED_SUFFIX: Final = ".xml"
_VAGUE: Final = frozenset({None, "application/octet-stream", "text/xml", "application/xml"})
_MAX_CHARS: Final = 80


def name_page(url: str, *, media_type: str | None, data: bytes) -> str:
    """Return a name that tells the host and the path of a page, the same whenever it is fetched.

    Args:
        url: As it was asked for.
        media_type: As declared.
        data: The page, for where nothing useful is declared.

    Raises:
        UnsupportedMedia: It is no kind of page.
    """
    suffix = SUFFIXES.get(media_type or "")
    if suffix is None and media_type in _VAGUE:
        suffix = _guess_suffix(data)
    if suffix is None:
        raise UnsupportedMedia(f"{url} is {media_type or 'of no known kind'}", expected="a page, text or PDF")
    return _stem(url) + suffix


def name_feed(url: str) -> str:
    """Return likewise a name for a feed."""
    return _stem(url) + _FEED_SUFFIX


def name_version(name: str, version: int) -> str:
    """Return the name of a later version of a page, which stands beside the first."""
    stem, dot, suffix = name.rpartition(".")
    return name if version == 1 else f"{stem}.{version}{dot}{suffix}"


def _stem(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    path = re.sub(r"\.\w{1,5}$", "", parts.path.rstrip("/"))
    said = re.sub(r"[^A-Za-z0-9]+", "-", unquote(f"{path} {parts.query}")).strip("-").lower()
    slug = re.sub(r"[^a-z0-9.-]", "-", host) + (said and f"-{said}")
    mark = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug[:_MAX_CHARS].strip('-.')}-{mark}"


def _guess_suffix(data: bytes) -> str | None:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return ".pdf"
    return ".html" if head.startswith(b"<") else None
