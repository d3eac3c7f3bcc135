"""Clean text that knows, for every character, which part of the decoded input it came from."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.domain.span import Span, merge


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of clean text [start, end) and where it came from.

    Attributes:
        start: first code point of the clean text.
        end: end of the run in the clean text.
        sources: the spans of the input, ascending and disjoint; none for inserted text.
        exact: whether the run is its one source, character by character. If not, every
            character of the run has all of `sources` as its origin.
    """

    start: int
    end: int
    sources: tuple[Span, ...]
    exact: bool

    def cut(self, start: int, end: int, at: int) -> "Piece":
        """The part [start, end) of this run, as a run that begins at `at` of another text."""
        return Piece(at, at + end - start, self.sources_of(start, end), self.exact)

    def sources_of(self, start: int, end: int) -> tuple[Span, ...]:
        """Where the characters came from that are both in [start, end) and in this run."""
        if not self.exact:
            return self.sources
        offset = self.sources[0].start - self.start
        return (Span(max(start, self.start) + offset, min(end, self.end) + offset),)


@dataclass(frozen=True, slots=True)
class Edit:
    """`new` in place of the text [start, end): a drop if `new` is empty, an insertion if the range is.

    Raises:
        ValueError: unless 0 <= start <= end.
    """

    start: int
    end: int
    new: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"edit of [{self.start}, {self.end}) is not a range; expected 0 <= start <= end")


@dataclass(frozen=True, slots=True)
class TracedText:
    """A text and the way back from each of its characters to the input.

    Every operation returns a new traced text; operations compose. Build the first with
    `TracedText.verbatim`, change it with `keep`, `drop`, `replace`, `insert`, or with many
    edits in one pass by `apply`.

    Attributes:
        text: the clean text.
        pieces: runs that cover it without gaps, in order. Their sources never go backwards.
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def verbatim(cls, text: str) -> "TracedText":
        """The input itself: every character is its own origin."""
        if not text:
            return cls("", ())
        return cls(text, (Piece(0, len(text), (Span(0, len(text)),), True),))

    def origin(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The pieces of the input that the spans came from.

        Args:
            spans: ranges of `text`, in any order.

        Returns:
            Spans of the decoded input: ascending, disjoint, those that touch joined. Inserted
            characters add nothing, so the result may be empty.

        Raises:
            ValueError: if a span reaches past the end of the text.
        """
        sources: list[Span] = []
        for span in spans:
            span.within(len(self.text))
            for piece in self._pieces_in(span.start, span.end):
                sources += piece.sources_of(span.start, span.end)
        return merge(sources)

    def keep(self, spans: Iterable[Span]) -> "TracedText":
        """Only the given ranges, in text order; everything else is dropped."""
        position = 0
        edits: list[Edit] = []
        for span in merge(spans):
            edits.append(Edit(position, span.start))
            position = span.within(len(self.text)).end
        edits.append(Edit(position, len(self.text)))
        return self.apply(edits)

    def drop(self, span: Span) -> "TracedText":
        """The text without a range."""
        return self.apply((Edit(span.start, span.end),))

    def replace(self, span: Span, new: str) -> "TracedText":
        """The text with `new` for a range; all of `new` has the origin of the whole range."""
        return self.apply((Edit(span.start, span.end, new),))

    def insert(self, at: int, new: str) -> "TracedText":
        """The text with `new` put before the code point `at`; `new` has no origin."""
        return self.apply((Edit(at, at, new),))

    def apply(self, edits: Iterable[Edit]) -> "TracedText":
        """The text with many edits made in one pass.

        Args:
            edits: in ascending order and disjoint; their offsets are those of this text.

        Raises:
            ValueError: if an edit begins before the one ahead of it ends, or reaches past the text.
        """
        builder = _Builder()
        position = 0
        for edit in edits:
            if edit.start < position or edit.end > len(self.text):
                raise ValueError(
                    f"edit of [{edit.start}, {edit.end}) is out of order or outside of the text; "
                    f"expected {position} <= start <= end <= {len(self.text)}"
                )
            self._copy(builder, position, edit.start)
            if edit.new:
                builder.add_changed(edit.new, self._sources(edit.start, edit.end))
            position = edit.end
        self._copy(builder, position, len(self.text))
        return builder.build()

    def _copy(self, builder: "_Builder", start: int, end: int) -> None:
        if start < end:
            builder.add_unchanged(self.text[start:end], self.runs(start, end))

    def _sources(self, start: int, end: int) -> tuple[Span, ...]:
        return self.origin((Span(start, end),)) if start < end else ()

    def runs(self, start: int, end: int) -> Iterable[Piece]:
        """The pieces in [start, end), the first and the last one cut to fit."""
        for piece in self._pieces_in(start, end):
            begin = max(start, piece.start)
            yield piece.cut(begin, min(end, piece.end), begin)

    def _pieces_in(self, start: int, end: int) -> Iterator[Piece]:
        index = bisect_right(self.pieces, start, key=_start_of) - 1
        while index < len(self.pieces) and self.pieces[index].start < end:
            yield self.pieces[index]
            index += 1


class _Builder:
    """Collects runs of text from left to right, joining those that continue one another."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def add_unchanged(self, text: str, runs: Iterable[Piece]) -> None:
        for run in runs:
            self._push(run.cut(run.start, run.end, self._length))
            self._length += run.end - run.start
        self._texts.append(text)

    def add_changed(self, text: str, sources: tuple[Span, ...]) -> None:
        self._push(Piece(self._length, self._length + len(text), sources, False))
        self._length += len(text)
        self._texts.append(text)

    def _push(self, piece: Piece) -> None:
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.exact and piece.exact and last.sources[0].end == piece.sources[0].start:
            joined = Span(last.sources[0].start, piece.sources[0].end)
            self._pieces[-1] = Piece(last.start, piece.end, (joined,), True)
        else:
            self._pieces.append(piece)

    def build(self) -> TracedText:
        return TracedText("".join(self._texts), tuple(self._pieces))


def _start_of(piece: Piece) -> int:
    return piece.start
