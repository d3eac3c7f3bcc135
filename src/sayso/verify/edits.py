"""Checks that recorded edits put no letter or figure in that the input does not have."""

import html
import unicodedata
from collections.abc import Iterator

from sayso.domain.citation import Citation
from sayso.domain.origin import Edit


def find_invented(citation: Citation, decoded: str) -> Edit | None:
    """Return the first edit that adds letters or figures to the input that it replaces, or None.

    Spaces and marks may be put in. Ligatures, entities and UTF-8 that was read as windows-1252 may be
    replaced by what they stand for.

    Args:
        citation: What is cited.
        decoded: The input of its document.
    """
    return next((edit for edit in citation.edits if _invents(edit, decoded[edit.start : edit.end])), None)


def _invents(edit: Edit, replaced: str) -> bool:
    new = _letters(edit.new)
    return bool(new) and not any(_is_within(new, _letters(reading)) for reading in _readings(replaced))


def _readings(replaced: str) -> Iterator[str]:
    """Yield what a piece of input can stand for."""
    for reading in (replaced, html.unescape(replaced)):
        yield reading
        yield _redecode(reading)


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _is_within(new: str, old: str) -> bool:
    """Whether all of ``new`` stands in ``old``, in this order."""
    rest = iter(old)
    return all(character in rest for character in new)


def _redecode(garbled: str) -> str:
    """Return text that was UTF-8 before somebody read it as windows-1252."""
    octets = (
        character.encode("latin-1" if character <= "\u00ff" else "cp1252", "ignore") for character in garbled
    )
    return b"".join(octets).decode("utf-8", "ignore")
