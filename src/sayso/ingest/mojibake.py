"""Text in UTF-8 that was read as another encoding on its way ("donâ€™t"), once or more often, put right."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Final

from ftfy import fix_encoding
from ftfy.badness import is_bad

from sayso.domain.origin import Edit, TracedText

MISREAD_AS: Final = ("sloppy-windows-1252", "sloppy-windows-1251")
"""Encodings, by ftfy's names, that single words in an otherwise sound line are tried as."""
SHORTEST: Final = 4
"""Code points of the shortest run of nothing but letters that is taken for garbled once more: "Ні" is a word."""

# A character of more than one byte shows as two or more, none of them ASCII: the rest of a line needs no look.
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}|[\x80-\x9f]")
_LINE = re.compile(r"[^\r\n]+")
_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_CUT = {"â€": "”"}
"""What is left of a mark whose last byte, a control, was dropped on the way."""
_OPENING = "“‘«„"
_CLOSING = "”’»…—–"


def repair_mojibake(traced: TracedText) -> TracedText:
    """Return the text with what was garbled as it was meant.

    A line is given to ftfy as a whole. Where it keeps some of it, because the rest of the line is sound, each run
    of characters beyond ASCII is tried by itself; such a run is garbled if its bytes are UTF-8.
    """
    if traced.text.isascii() or not _SUSPECT.search(traced.text):
        return traced
    edits = [
        edit for line in _LINE.finditer(traced.text) for edit in _repair_line(line.group(), line.start())
    ]
    return traced.apply(edits) if edits else traced


def _repair_line(line: str, start: int) -> Iterator[Edit]:
    if not _SUSPECT.search(line) or not is_bad(line):
        return
    before, after = _RUN.findall(line), _RUN.findall(fix_encoding(line))
    if not all(_is_kept(left, right) for left, right in zip_longest(before, after, fillvalue="")):
        after = before
    for left, right in zip(before, after, strict=True):
        plain = _redecode(right, 1 if left == right else SHORTEST)
        if left != plain:
            yield _edit(start, left, plain)
        start += len(left)


def _edit(start: int, garbled: str, plain: str) -> Edit:
    """Return the edit between what both begin and end with: a blank that stands by a garbled mark stays its own."""
    least = min(len(garbled), len(plain))
    ahead = next((n for n in range(least) if garbled[n] != plain[n]), least)
    behind = next((n for n in range(least - ahead) if garbled[-1 - n] != plain[-1 - n]), least - ahead)
    return Edit(start + ahead, start + len(garbled) - behind, plain[ahead : len(plain) - behind])


def _is_kept(left: str, right: str) -> bool:
    """Garbling keeps ASCII, so that the runs of it stand on both sides one by one."""
    return left == right or bool(left and right and not (left[0].isascii() or right[0].isascii()))


def _redecode(run: str, shortest: int = 1) -> str:
    """Return a run of characters beyond ASCII as it was before it was garbled; marks that quote may stand around it.

    Args:
        run: The characters.
        shortest: Code points of the shortest run of nothing but letters that is taken for garbled.
    """
    if run in _CUT:
        return _CUT[run]
    for body in (run, run.lstrip(_OPENING), run.rstrip(_CLOSING), run.lstrip(_OPENING).rstrip(_CLOSING)):
        for codec in MISREAD_AS:
            try:
                plain = body.encode(codec).decode("utf-8")
            except UnicodeError:
                continue
            if plain != body and not (len(body) < shortest and body.isalpha()):
                before, _, after = run.partition(body)
                return before + _redecode(plain, SHORTEST) + after
    return run
