"""Which characters of a text stand inside quotation marks."""

import re
from typing import Final

_MARK: Final = re.compile('["“”\n]')


def mark_quoted(text: str) -> list[bool]:
    """Return for each character whether it stands inside double quotation marks; a new line ends a quotation.

    A straight mark with a word only after it opens and one with a word only before it closes, whatever came before:
    a long statement opens a mark anew with each of its paragraphs, whose breaks a text may have lost.
    """
    marks: list[bool] = []
    inside = False
    for found in _MARK.finditer(text):
        at = found.start()
        marks += [inside] * (at - len(marks))
        inside = _step(inside, text[at - 1 : at] or " ", text[at], text[at + 1 : at + 2] or " ")
        marks.append(inside)
    return marks + [inside] * (len(text) - len(marks))


def _step(inside: bool, before: str, character: str, after: str) -> bool:
    if character == '"':
        touched = not before.isspace(), not after.isspace()
        return not inside if touched[0] == touched[1] else touched[1]
    return character == "“"
