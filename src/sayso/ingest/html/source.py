"""What a page shows, character by character, and where that stands in its source.

A scanner of tags and text by the rules of the HTML standard that matter for this: no tree, linear time,
whatever the input.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

BLOCKS: Final = frozenset(
    """address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption
    figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav object
    ol optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul video""".split()
)
"""Elements whose tags end a paragraph; all others stand within a line."""
UNSEEN: Final = frozenset("script style template title textarea iframe noembed noframes xmp svg math".split())
"""Elements whose content is no text of the page; the scanner jumps to their end tag."""
LINE_BREAK: Final = "br"
POST: Final = "post"
"""What stands for the tags within a post that a page embeds."""
CAPTIONS: Final = frozenset({"figcaption", "caption"})
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SKIPPED: Final = r"\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""White space and marks that cannot be seen, as a class of a regular expression."""

_ENTITY = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_TAG_NAME = re.compile(r"</?([A-Za-z][^\s/>]*)")
_ATTRIBUTE_OR_END = re.compile(r"""=\s*(["'])|>""")
_CAPTION_CLASS = re.compile(r"""\sclass\s*=\s*["']?[^"'>]*\bcaption""", re.IGNORECASE)
_POST_CLASS = re.compile(
    r"""\sclass\s*=\s*["']?[^"'>]*(?<![\w-])
    (?:twitter-(?:tweet|video)|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed
    |telegram-post|reddit-embed(?:-bq)?|text-post-media)(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Classes that the networks' own codes for embedding give."""
_POST_TAGS = frozenset({"blockquote", "div", "figure", "section"})
_SKIPPED = re.compile(f"[{SKIPPED}]+")
_WINDOWS_1252 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Node:
    """A run of shown text.

    Attributes:
        text: What is shown.
        start: Where it begins in the source.
        end: Where it ends there.
        block: Number of the paragraph that it stands in.
    """

    text: str
    start: int
    end: int
    block: int

    @property
    def exact(self) -> bool:
        """Whether the text is the source itself, and no entity."""
        return self.end - self.start == len(self.text)


@dataclass(slots=True)
class Source:
    """The text that a page shows.

    Attributes:
        nodes: Runs of text in page order.
        squeezed: All of it without white space and invisible marks.
        starts: Where each node begins in ``squeezed``.
        begins: For each position of ``squeezed``, 1 where a word or a node begins.
        tags: For each block, the tag that opened it; ``caption`` if its class says so; ``br`` after a line break;
            ``post`` for all within a post.
    """

    nodes: list[Node] = field(default_factory=list)
    squeezed: str = ""
    starts: list[int] = field(default_factory=list)
    begins: bytearray = field(default_factory=bytearray)
    tags: list[str] = field(default_factory=list)

    def find(self, text: str, low: int, high: int) -> int:
        """Return where whole words stand in ``squeezed[low:high]``, themselves squeezed; -1 if nowhere."""
        at = self.squeezed.find(text, low, high)
        while at >= 0:
            end = at + len(text)
            if self.begins[at] and (end == len(self.squeezed) or self.begins[end]):
                return at
            at = self.squeezed.find(text, at + 1, high)
        return -1

    def node_at(self, position: int) -> int:
        """Return the number of the node that holds a position of ``squeezed``."""
        return bisect_right(self.starts, position) - 1


def squeeze(text: str) -> str:
    """Return the text without white space and marks that cannot be seen."""
    return _SKIPPED.sub("", text).translate(_WINDOWS_1252)


def scan(source: str) -> Source:
    """Return the text that a page shows. Linear in the length of the source."""
    page = Source()
    squeezed: list[str] = []
    length = 0
    scanner = _Scanner(source)
    for node in scanner.run():
        page.nodes.append(node)
        page.starts.append(length)
        for word in node.text.split():
            shown = squeeze(word)
            squeezed.append(shown)
            if shown:
                page.begins += b"\1" + bytes(len(shown) - 1)
                length += len(shown)
    page.squeezed = "".join(squeezed)
    page.tags = scanner.tags
    return page


class _Scanner:
    """Walks over a page from left to right."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._absent: set[str] = set()
        self.tags = ["body"]
        self._post = ""
        self._depth = 0

    def run(self) -> Iterator[Node]:
        at = 0
        while at < len(self._source):
            opening = self._find("<", at)
            if opening < 0:
                opening = len(self._source)
            yield from self._text(at, opening)
            if opening == len(self._source):
                return
            end = self._markup(opening)
            if end == opening:
                yield from self._text(opening, opening + 1)
                end = opening + 1
            at = end

    def _text(self, start: int, end: int) -> Iterator[Node]:
        block = len(self.tags) - 1
        at = start
        for found in _ENTITY.finditer(self._source, start, end):
            shown, length = _resolve(found.group())
            if not length:
                continue
            if at < found.start():
                yield Node(self._source[at : found.start()], at, found.start(), block)
            yield Node(shown, found.start(), found.start() + length, block)
            at = found.start() + length
        if at < end:
            yield Node(self._source[at:end], at, end, block)

    def _markup(self, start: int) -> int:
        """Take the tag, comment or declaration at ``start``; return its end, or ``start`` if it is text."""
        source = self._source
        if source.startswith("<!--", start):
            return self._after("-->", start + 4)
        if source.startswith(("<!", "<?"), start):
            return self._after(">", start + 2)
        name_match = _TAG_NAME.match(source, start)
        if name_match is None:
            return start
        name = name_match.group(1).lower()
        end = self._tag_end(name_match.end())
        closing = source.startswith("</", start)
        self._open_block(name, start, end, closing=closing)
        if name in UNSEEN and not closing and not source.startswith("/>", end - 2):
            return self._element_end(name, end)
        return end

    def _open_block(self, name: str, start: int, end: int, *, closing: bool) -> None:
        within = bool(self._post)
        self._follow_post(name, start, end, closing=closing)
        if name == LINE_BREAK:
            self.tags.append(POST if within else LINE_BREAK)
        elif name in BLOCKS:
            captioned = not closing and self._has_class(_CAPTION_CLASS, start, end)
            plain = "caption" if captioned else "body" if closing else name
            self.tags.append(POST if self._post else plain)

    def _follow_post(self, name: str, start: int, end: int, *, closing: bool) -> None:
        """Note where a post opens, and where the element closes that opened it."""
        if name == self._post:
            self._depth += -1 if closing else 1
            if not self._depth:
                self._post = ""
        elif (
            not self._post and not closing and name in _POST_TAGS and self._has_class(_POST_CLASS, start, end)
        ):
            self._post, self._depth = name, 1

    def _has_class(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        return pattern.search(self._source, start, min(end, start + 2000)) is not None

    def _tag_end(self, at: int) -> int:
        while True:
            found = _ATTRIBUTE_OR_END.search(self._source, at) if ">" not in self._absent else None
            if found is None:
                self._absent.add(">")
                return len(self._source)
            if found.group(1) is None:
                return found.end()
            closing = self._find(found.group(1), found.end())
            at = closing + 1 if closing >= 0 else found.end()

    def _element_end(self, name: str, at: int) -> int:
        key = f"</{name}"
        if key in self._absent:
            return len(self._source)
        found = re.compile(re.escape(key) + r"(?=[\s/>])", re.IGNORECASE).search(self._source, at)
        if found is None:
            self._absent.add(key)
            return len(self._source)
        return found.start()

    def _after(self, mark: str, at: int) -> int:
        found = self._find(mark, at)
        return len(self._source) if found < 0 else found + len(mark)

    def _find(self, mark: str, at: int) -> int:
        """``str.find`` that looks for what is absent only once."""
        if mark in self._absent:
            return -1
        found = self._source.find(mark, at)
        if found < 0:
            self._absent.add(mark)
        return found


def _resolve(entity: str) -> tuple[str, int]:
    """What an entity shows, and how much of it was one; 0 if it is none."""
    shown = html.unescape(entity)
    if shown == entity:
        return entity, 0
    # "&copy2026" is the entity "&copy" and four digits.
    tail = 0
    while tail < len(shown) - 1 and not entity.endswith(";") and shown[-1 - tail] == entity[-1 - tail]:
        tail += 1
    return shown[: len(shown) - tail], len(entity) - tail
