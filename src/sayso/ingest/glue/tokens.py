"""Tokens as they are counted."""

import re
from collections.abc import Iterator
from typing import Final

CLASSES: Final = ("0", ".", ",", '"', "(")
"""What numbers, ends of sentences, other marks, quotation marks and brackets are counted as."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*|[^\w\s]")


def tokenize(text: str) -> Iterator[tuple[str, int]]:
    """Yield words, numbers and marks, and where they begin."""
    for found in _TOKEN.finditer(text):
        yield found.group(), found.start()


def normalize(token: str) -> str:
    """Return a word in lower case with a plain apostrophe, or the class of any other token."""
    first = token[0]
    if first.isalpha():
        plain = token.lower()
        return plain.replace("’", "'") if "’" in plain else plain
    if first.isdigit():
        return "0"
    if first in ".!?…":
        return "."
    if first in "\"“”„«»'’‘":
        return '"'
    return "(" if first in "()[]{}" else ","
