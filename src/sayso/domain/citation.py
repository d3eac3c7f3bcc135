"""Words of a document as a brief cites them: checkable against the input alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.domain.document import Document
from sayso.domain.origin import Edit
from sayso.domain.passage import GAP, Passage
from sayso.domain.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a document with all that is needed to check them.

    Attributes:
        document_id: Id of the document.
        document: Its path.
        origin: The pieces of the decoded input: ascending, disjoint, merged.
        verbatim: These pieces, joined with ``GAP``.
        text: The words as they are shown; None where a telling left them out.
        edits: Where ``text`` differs from the input, in offsets of the decoded input.
    """

    document_id: str
    document: str
    origin: tuple[Span, ...] = ()
    verbatim: str = ""
    text: str | None = None
    edits: tuple[Edit, ...] = ()


def cite(document: Document, passage: Passage) -> Citation:
    """Return the citation of a passage of this document."""
    return Citation(
        document_id=document.id,
        document=document.path,
        origin=passage.origin,
        verbatim=join_verbatim(document.decoded, passage.origin),
        text=passage.text,
        edits=_record_edits(document, passage.spans),
    )


def join_verbatim(decoded: str, origin: Iterable[Span]) -> str:
    """Return the pieces of the input, as they are, joined with ``GAP``."""
    return GAP.join(decoded[span.start : span.end] for span in origin)


def apply_edits(decoded: str, origin: Sequence[Span], edits: Sequence[Edit]) -> str:
    """Return the words that cited pieces of the input give under recorded edits.

    What stands between two pieces reads as ``GAP``, unless an edit takes its place.

    Raises:
        ValueError: An edit begins before the one ahead of it ends, or reaches past the pieces.
    """
    first, last = (origin[0].start, origin[-1].end) if origin else (0, 0)
    holes = (Edit(left.end, right.start, GAP) for left, right in pairwise(origin))
    uncovered = (hole for hole in holes if not any(_covers(edit, hole) for edit in edits))
    parts: list[str] = []
    at = first
    for edit in sorted((*edits, *uncovered), key=lambda edit: (edit.start, edit.end)):
        if edit.start < at or edit.end > last:
            raise ValueError(f"edit of [{edit.start}, {edit.end}) is out of order; expected {at} … {last}")
        parts += (decoded[at : edit.start], edit.new)
        at = edit.end
    return "".join((*parts, decoded[at:last]))


def _covers(edit: Edit, hole: Edit) -> bool:
    return edit.start <= hole.start and hole.end <= edit.end


def _record_edits(document: Document, spans: Iterable[Span]) -> tuple[Edit, ...]:
    recorder = _Recorder()
    for index, span in enumerate(spans):
        recorder.pending += GAP if index else ""
        for run in document.traced.runs(span.start, span.end):
            recorder.add(run.sources, None if run.exact else document.text[run.start : run.end])
    return recorder.finish()


class _Recorder:
    """Turns runs of clean text, in order, into edits of the input."""

    def __init__(self) -> None:
        self.pending = ""
        self._edits: list[Edit] = []
        self._at: int | None = None

    def add(self, sources: Sequence[Span], new: str | None) -> None:
        """Take one run: where it came from, and its words where they differ."""
        if not sources:
            self.pending += new or ""
            return
        start, end = sources[0].start, sources[-1].end
        if self._at is not None and start < self._at:
            self._widen(end, new or "")
            return
        self._bridge(start)
        if new is not None:
            self._edits.append(Edit(start, end, new))
        self._at = end

    def finish(self) -> tuple[Edit, ...]:
        """Return the edits, with what was inserted at the end."""
        if self.pending:
            self._edits.append(Edit(self._at or 0, self._at or 0, self.pending))
        return tuple(self._edits)

    def _bridge(self, start: int) -> None:
        """Record what stands in the text for the input between the last run and this one."""
        at = start if self._at is None else self._at
        missing = at < start
        if self.pending != (GAP if missing else ""):
            self._edits.append(Edit(at, start, self.pending))
        self.pending = ""

    def _widen(self, end: int, new: str) -> None:
        """Let the last edit go on: another part of the run that it replaced is cited."""
        last = self._edits.pop()
        self._edits.append(Edit(last.start, max(last.end, end), last.new + self.pending + new))
        self.pending = ""
        self._at = self._edits[-1].end
