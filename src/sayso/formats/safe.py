"""Text that cannot steer what shows it: a terminal, an editor, a page."""

import json
from typing import Any, Final

REPLACEMENT: Final = "\ufffd"
STEERING: Final = frozenset(
    {*map(chr, (*range(0x20), *range(0x7F, 0xA0))), *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
)
"""Control characters (ECMA-48), and those that turn the direction of what follows (Unicode Annex 9)."""

_REPLACED: Final = {ord(character): REPLACEMENT for character in STEERING}
_IN_JSON: Final = {ord(character): f"\\u{ord(character):04x}" for character in STEERING if character > "~"}


def make_safe(text: str) -> str:
    """Return text in one line that cannot steer a terminal: what could is replaced."""
    return text.translate(_REPLACED)


def dump_json(record: Any, *, indent: int | None = None, separators: tuple[str, str] | None = None) -> str:
    """Return JSON that says the same, with all that could steer a terminal escaped."""
    return json.dumps(record, ensure_ascii=False, indent=indent, separators=separators).translate(_IN_JSON)
