"""Characters that a reader does not see, or sees as others, made plain."""

import html
import re
from collections.abc import Iterator
from typing import Final

from sayso.domain.origin import Edit, TracedText
from sayso.ingest.mojibake import repair_mojibake

SUBSTITUTES: Final = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    ),
    **dict.fromkeys("\u000b\u000c\u0085\u2028\u2029", "\n"),
    **dict.fromkeys(
        "\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""
    ),
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
"""Odd spaces, line ends, invisible marks and ligatures, and what they read as."""

_LINE_END = "\r\n?"
_ENTITY = r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
_STEERING = "\x1b\\[[0-?]*[ -/]*[@-~]|\x1b\\][^\x07\x1b\n]*(?:\x07|\x1b\\\\)"  # ECMA-48, 5.4 and 8.3.89
_SINGLE = "[" + "".join(SUBSTITUTES) + "\u0000-\u0008\u000e-\u001f\u007f]"
_BLANKS = "[ \t\u00a0\u2000-\u200a\u202f\u3000]{2,}|\t"
_SUSPECT = re.compile(f"[\\r\t&{''.join(SUBSTITUTES)}\u0000-\u0008\u000e-\u001f\u007f]")
_DIRTY = re.compile(
    f"(?P<steering>{_STEERING})|(?P<line>{_LINE_END})|(?P<entity>{_ENTITY})|(?P<blanks>{_BLANKS})|(?P<single>{_SINGLE})"
)


def clean_characters(traced: TracedText) -> TracedText:
    r"""Return the text with plain spaces, ``\n`` line ends, and no marks that cannot be seen.

    Entities are resolved, and UTF-8 that was read as another encoding is put right.
    """
    traced = repair_mojibake(traced)
    if "  " not in traced.text and not _SUSPECT.search(traced.text):
        return traced
    return traced.apply(_edits(traced.text))


def _edits(text: str) -> Iterator[Edit]:
    for found in _DIRTY.finditer(text):
        old = found.group()
        match found.lastgroup:
            case "line":
                new = "\n"
            case "entity":
                new = _unescape(old)
            case "blanks":
                new = " "
            case _:
                new = SUBSTITUTES.get(old, "")
        if new != old:
            yield Edit(found.start(), found.end(), new)


def _unescape(entity: str) -> str:
    plain = html.unescape(entity)
    return "".join(SUBSTITUTES.get(char, char) for char in plain)
