"""Which characters of a text stand inside quotation marks."""

from itertools import accumulate


def mark_quoted(text: str) -> list[bool]:
    """Return for each character whether it stands inside double quotation marks; a new line ends a quotation."""
    return list(accumulate(text, _step, initial=False))[1:]


def _step(inside: bool, character: str) -> bool:
    if character == '"':
        return not inside
    return character not in "”\n" and (inside or character == "“")
