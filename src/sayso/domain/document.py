"""A published text, cleaned, with a way back to what was published."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.domain.origin import TracedText
from sayso.domain.passage import EMPTY, GAP, Passage
from sayso.domain.span import Span, merge


class RegionKind(StrEnum):
    """What a part of the text is, where it is not running prose."""

    TITLE = "title"
    CAPTION = "caption"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Region:
    """A range of the clean text that is not running prose."""

    kind: RegionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One published text.

    Attributes:
        id: first 16 hex digits of `sha256`.
        path: as reached from the argument it was read by; `-` for standard input.
        sha256: of the bytes, in hex.
        decoded_sha256: of the decoded input as UTF-8, in hex.
        encoding: IANA name of the encoding it was decoded with, in lower case; for files that are no text the
            extractor and its version, such as `pypdfium2 5.1.0`.
        encoding_guessed: whether nothing but its bytes told that encoding, and it is neither UTF-8 nor UTF-16.
        media_type: such as `text/plain`.
        title: its headline, if known.
        publisher: who published it, if known.
        published_at: ISO 8601 date, or date and time in UTC, if known.
        modified_at: likewise, when it was changed last, if it says so.
        accessed_at: ISO 8601 date and time in UTC at which it was read, if it was recorded.
        url: where it was published, if known.
        wire: the news agency or other outlet that it says it was taken from, or the agency that published it itself.
        contributors: the news agencies that it says contributed to it, by their full names.
        version: its number among the texts that were fetched from there, the first being 1, if it was recorded.
        language: ISO 639-1 code, if it could be told.
        authors: who wrote it, as far as it says so.
        duplicate_of: id of the document ahead of it with the same bytes, if there is one.
        decoded: the input as text: byte-order mark removed, line ends unchanged.
        traced: the clean text, with its origins in `decoded`.
        paragraphs: ranges of the clean text, ascending and disjoint.
        regions: parts that are not running prose, ascending.
        unplaced: number of words left out because they could not be found in the input.
        attachments: number of files that came inside of it and were not read.
    """

    id: str
    path: str
    sha256: str
    decoded_sha256: str
    encoding: str
    media_type: str
    decoded: str
    traced: TracedText
    paragraphs: tuple[Span, ...]
    title: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    accessed_at: str | None = None
    url: str | None = None
    language: str | None = None
    duplicate_of: str | None = None
    regions: tuple[Region, ...] = ()
    unplaced: int = 0
    authors: tuple[str, ...] = ()
    attachments: int = 0
    version: int | None = None
    wire: str | None = None
    modified_at: str | None = None
    encoding_guessed: bool = False
    contributors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The clean text, which every span but an origin refers to."""
        return self.traced.text

    @property
    def is_fleeting(self) -> bool:
        """Whether it cannot be read again by its path: it came from standard input, or from the web."""
        return self.path.partition("#")[0] == "-" or self.path[:8].lower().startswith(("http://", "https://"))

    def passage(self, spans: Iterable[Span]) -> Passage:
        """The words at the given ranges of the clean text; `EMPTY` for none.

        Raises:
            ValueError: if a span reaches past the end of the text.
        """
        merged = merge(spans)
        if not merged:
            return EMPTY
        origin = self.traced.origin(merged)
        text = self.traced.text
        return Passage(merged, origin, GAP.join([text[span.start : span.end] for span in merged]))
