"""Lines of a page to its paragraphs, in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from sayso.ingest.layers.pdf.lines import Line

SAME_SIZE: Final = 0.12
"""Difference of sizes, as a share, up to which lines are of one kind."""
LOOSE: Final = 1.3
"""A paragraph begins below a gap of so many leadings."""
BLANK: Final = 1.8
"""A gap of so many letter heights is an empty line, if the line above it ends a sentence."""
INDENT: Final = 0.4
"""A paragraph begins with a line that is indented by so many letter heights."""
ROWS: Final = 4
"""Lines that are parted at one place before that is the gap between columns."""
WORDS: Final = 3
"""Mean words of the lines of columns; tables have fewer."""
END: Final = tuple(".!?…:;”\"’')]")


@dataclass(slots=True)
class Run:
    """Lines of one size, one below the other.

    Attributes:
        lines: From top to bottom; never empty.
    """

    lines: list[Line]

    @property
    def left(self) -> float:
        """Left edge of the column."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Right edge of the column."""
        return max(line.right for line in self.lines)

    @property
    def leading(self) -> float:
        """How far down the next line usually stands."""
        return median([above.bottom - below.bottom for above, below in pairwise(self.lines)] or [0.0])

    def continues(self, line: Line) -> bool:
        """Return whether a line stands below the last one, in the same column and of the same size."""
        last = self.lines[-1]
        beside = line.left >= last.right or line.right <= last.left
        far = last.bottom - line.bottom > 3 * max(last.size, line.size)
        return line.bottom < last.bottom and not beside and not far and is_same_size(last, line)


def is_same_size(one: Line, other: Line) -> bool:
    """Return whether two lines are of one size."""
    return abs(one.size - other.size) <= SAME_SIZE * max(one.size, other.size)


def find_paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the paragraphs of a page, those that go on in the next column whole."""
    paragraphs: list[list[Line]] = []
    before: Run | None = None
    for run in _runs(_order(lines)):
        parts = _divide(run)
        if before is not None and _goes_on(before, run):
            paragraphs[-1] += parts.pop(0)
        paragraphs += parts
        before = run
    return paragraphs


def _runs(lines: Sequence[Line]) -> list[Run]:
    runs: list[Run] = []
    for line in lines:
        if runs and runs[-1].continues(line):
            runs[-1].lines.append(line)
        else:
            runs.append(Run([line]))
    return runs


def _divide(run: Run) -> list[list[Line]]:
    left, right, leading = run.left, run.right, run.leading
    paragraphs = [[run.lines[0]]]
    for above, line in pairwise(run.lines):
        gap = above.bottom - line.bottom
        loose = gap > LOOSE * leading or (gap > BLANK * line.size and above.text.endswith(END))
        indented = line.left > left + INDENT * line.size and above.left <= left + INDENT * above.size
        centred = abs(above.left + above.right - line.left - line.right) < line.size
        if loose or (indented and not centred) or _is_last(above, line, right):
            paragraphs.append([line])
        else:
            paragraphs[-1].append(line)
    return paragraphs


def _is_last(line: Line, below: Line, right: float) -> bool:
    """Whether a line ends before the next word would not have fitted, as the last of a paragraph does."""
    word = below.text.split(None, 1)[0]
    fits = line.right + (len(word) + 2) * below.letter < right
    return fits and (line.text.endswith(END) or not below.text[0].islower())


def _goes_on(before: Run, after: Run) -> bool:
    """Whether the last paragraph of a column goes on in the next one; those of headers and page numbers do not."""
    last, first = before.lines[-1], after.lines[0]
    moved_up = first.bottom > last.bottom
    if not moved_up or not is_same_size(last, first) or last.text.endswith((".", "!", "?", ":")):
        return False
    if not any(char.isalpha() for char in last.text):
        return False
    if first.text[0].islower():
        return True
    full = len(before.lines) > 1 and last.right > before.right - 4 * last.letter
    return full and first.left <= after.left + INDENT * first.size and len(after.lines) > 1


def _order(lines: Sequence[Line]) -> list[Line]:
    """Lines that were drawn row by row over columns, column by column; other rows as one line, with tabs in it."""
    ordered: list[Line] = []
    for rows in _blocks_of_rows(lines):
        columns = _columns(rows)
        ordered += columns or [_as_one(row) for row in rows]
    return ordered


def _as_one(row: list[Line]) -> Line:
    text = "\t".join(line.text for line in row)
    return replace(row[0], text=text, right=row[-1].right) if len(row) > 1 else row[0]


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        if last is not None and abs(last.bottom - line.bottom) < 0.3 * line.size and line.left > last.right:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _blocks_of_rows(lines: Sequence[Line]) -> Iterator[list[list[Line]]]:
    """Rows going down the page, as long as at least every third one has a gap."""
    block: list[list[Line]] = []
    single = 0
    for row in _rows(lines):
        single = 0 if len(row) > 1 else single + 1
        if block and (row[0].bottom >= block[-1][0].bottom or single > 2):
            yield block
            block, single = [], 0
        block.append(row)
    if block:
        yield block


def _columns(rows: list[list[Line]]) -> list[Line] | None:
    pairs = [row for row in rows if len(row) == 2]
    if len(pairs) < ROWS or len(pairs) < 0.6 * len(rows) or any(len(row) > 2 for row in rows):
        return None
    gutter = median(row[1].left for row in pairs)
    aligned = sum(abs(row[1].left - gutter) < 2 * row[1].size for row in pairs)
    words = sum(len(line.text.split()) for row in pairs for line in row) / (2 * len(pairs))
    crossed = any(line.left < gutter - line.size and line.right > gutter for row in rows for line in row)
    if aligned < 0.8 * len(pairs) or words < WORDS or crossed:
        return None
    shown = [line for row in rows for line in row]
    left = [line for line in shown if line.left < gutter - line.size]
    return left + [line for line in shown if line.left >= gutter - line.size]
