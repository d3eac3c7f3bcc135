"""How a quotation is shown so that it can be found again, and checked, in Markdown and in HTML.

In Markdown it is a link into the report, ``[“words”](<report.txt#char=10,42>)``, with the fragment
of RFC 5147 once for each piece. In HTML it is any element with ``data-citation="DOCUMENT_ID:10-42,50-61"``.
"""

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import quote

from sayso.domain.citation import Citation
from sayso.formats.safe import make_safe

_SPECIAL = re.compile(r"([\\`*_\[\]<>&|~#])")
_ESCAPED = re.compile(r"\\(.)")
_LINK = re.compile(r"\[“((?:\\.|[^\\\]])*)”\]\(<([^<>\n]*)>\)")
_OPENING = frozenset('“„«"')
_CLOSING = frozenset('”“»"')
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a page shows, and the key of the citation that it shows them for."""

    key: str
    text: str


def markdown_key(citation: Citation) -> str:
    """Return the target of a citation's link: path and pieces of the decoded input."""
    pieces = "&".join(f"char={span.start},{span.end}" for span in citation.origin)
    path = quote(citation.document, errors="surrogateescape")
    return f"{path}#{pieces}"


def html_key(citation: Citation) -> str:
    """Return what ``data-citation`` holds: document id and pieces of the decoded input."""
    pieces = ",".join(f"{span.start}-{span.end}" for span in citation.origin)
    return f"{citation.document_id}:{pieces}"


def collapse(text: str) -> str:
    """Return words as a page shows them: runs of white space as one space, outer quotation marks off.

    What could steer a terminal or turn the direction of the text is replaced. The page puts its own marks around
    the words; marks that stand within stay.
    """
    words = make_safe(" ".join(text.split()))
    while (bare := _unquote(words)) != words:
        words = bare
    return words


def _unquote(words: str) -> str:
    """Return words without the mark that opens them, or the one that closes them, or both."""
    inner = words[1:-1]
    if words[:1] == "‘" and words[-1:] == "’" and len(words) > 1:
        return inner.strip()
    opens, closes = words[:1] in _OPENING, words[-1:] in _CLOSING
    if opens and closes and len(words) > 1:
        return inner.strip()
    if opens and not any(mark in inner for mark in _CLOSING):
        return words[1:].strip()
    if closes and not any(mark in inner for mark in _OPENING):
        return words[:-1].strip()
    return words


def quote_markdown(citation: Citation) -> str:
    """Return the words as a Markdown link into their report."""
    words = _SPECIAL.sub(r"\\\1", collapse(citation.text or ""))
    return f"[“{words}”](<{markdown_key(citation)}>)"


def quote_html(citation: Citation, *, tag: str = "q", **attributes: str) -> str:
    """Return the words as an HTML element that names its citation; no marks are put around them."""
    given = "".join(f' {name.rstrip("_")}="{html.escape(value)}"' for name, value in attributes.items())
    words = html.escape(collapse(citation.text or ""), quote=False)
    return f'<{tag} data-citation="{html_key(citation)}"{given}>{words}</{tag}>'


def find_markdown(page: str) -> list[Quotation]:
    """Return the quotations of a Markdown page, in order."""
    return [Quotation(key, _ESCAPED.sub(r"\1", words)) for words, key in _LINK.findall(page)]


def find_html(page: str) -> list[Quotation]:
    """Return the quotations of an HTML page, in order of their ends."""
    finder = _Finder()
    finder.feed(page)
    finder.close()
    return finder.found


class _Finder(HTMLParser):
    """Collects the text of elements that name a citation."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Quotation] = []
        self._open: list[tuple[str, str | None, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append((tag, dict(attrs).get("data-citation"), []))

    def handle_data(self, data: str) -> None:
        for _, key, words in self._open:
            if key is not None:
                words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if all(tag != opened for opened, _, _ in self._open):
            return
        opened = ""
        while opened != tag:
            opened, key, words = self._open.pop()
            if key is not None:
                self.found.append(Quotation(key, collapse("".join(words))))
