"""Which characters of a text stand inside quotation marks."""

from itertools import accumulate


def mark_quoted(text: str) -> list[bool]:
    """Return for each character whether it stands inside double quotation marks; a new line ends a quotation.

    A straight mark with a word only after it opens and one with a word only before it closes, whatever came before:
    a long statement opens a mark anew with each of its paragraphs, whose breaks a text may have lost.
    """
    neighbours = zip(" " + text, text, text[1:] + " ", strict=False)
    return list(accumulate(neighbours, _step, initial=False))[1:]


def _step(inside: bool, place: tuple[str, str, str]) -> bool:
    before, character, after = place
    if character == '"':
        touched = not before.isspace(), not after.isspace()
        return not inside if touched[0] == touched[1] else touched[1]
    return character not in "”\n" and (inside or character == "“")
