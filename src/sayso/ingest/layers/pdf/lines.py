"""The lines of a page, in the order in which the file draws them, and where they stand."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

WIDE: Final = 1.5
"""A gap within a line, in heights of a letter, that parts columns or a heading from its page number."""
HYPHENS: Final = frozenset({0x02, 0xFFFE})
"""What PDFium gives for a hyphen at the end of a line, and no line end after it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and the box around it, in points from the lower left corner of the page.

    Attributes:
        text: Without white space at its ends.
        left: Left edge.
        right: Right edge.
        bottom: Lower edge.
        size: Height of its letters, from the lowest to the highest of the font.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float

    @property
    def letter(self) -> float:
        """Mean width of a character."""
        return (self.right - self.left) / max(1, len(self.text))


def read_lines(page: Any) -> list[Line]:
    """Return the lines of a text page of pypdfium2; those that stand far apart on one line are lines of their own."""
    codes = [_code(page, index) for index in range(page.count_chars())]
    return [
        line for start, end in _cut(page, codes) if (line := _make_line(page, codes, start, end)) is not None
    ]


def _code(page: Any, index: int) -> int:
    """Return the code point of a character; 0 for what is no text."""
    import pypdfium2.raw as pdfium

    return int(pdfium.FPDFText_GetUnicode(page, index))


def _cut(page: Any, codes: list[int]) -> Iterator[tuple[int, int]]:
    """The range of each line."""
    start = 0
    for index, code in enumerate(codes):
        if code == 0x0A or code in HYPHENS:
            end = index + (code in HYPHENS)
            yield from _part(page, codes, start, end)
            start = index + 1
    yield from _part(page, codes, start, len(codes))


def _part(page: Any, codes: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of a line between wide gaps."""
    for index in range(start + 1, end - 1):
        if codes[index] == 0x20:
            _, bottom, right, top = _box(page, index - 1)
            if _box(page, index + 1)[0] - right > WIDE * (top - bottom):
                yield start, index
                start = index + 1
    yield start, end


def _make_line(page: Any, codes: list[int], start: int, end: int) -> Line | None:
    shown = [index for index in range(start, end) if codes[index] > 0x20 or codes[index] in HYPHENS]
    if not shown:
        return None
    first, last = shown[0], shown[-1]
    text = _spell(codes[first : last + 1])
    left, bottom, _, _ = _box(page, first)
    _, low, right, high = _box(page, last)
    return Line(text, left, max(left, right), min(bottom, low), max(0.1, high - low)) if text else None


def _spell(codes: list[int]) -> str:
    units = "".join("-" if code in HYPHENS else chr(code) for code in codes if 0 < code <= 0x10FFFF)
    return " ".join(units.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())


def _box(page: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of a character, as high as its font."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(page, index, ctypes.byref(box))
    return box.left, box.bottom, box.right, box.top
