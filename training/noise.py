"""Damage of the kinds that real reports carry, put into training texts without moving their offsets."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from training.corpora.polnear import Annotated

_STRAIGHTEN = str.maketrans("“”‘’", "\"\"''")
_OPENS = re.compile(r"(?<![^\s(\[—-])\"(?=\S)")


def roughen(text: Annotated, generator: random.Random) -> Annotated:
    """Return the text with paragraph breaks lost, or quotation marks made straight or curly, now and then."""
    words = text.text
    if generator.random() < 0.35:
        words = words.replace("\n", " ")
    chance = generator.random()
    if chance < 0.2:
        words = words.translate(_STRAIGHTEN)
    elif chance < 0.4:
        words = _OPENS.sub("“", words).replace('"', "”")
    return replace(text, text=words)
