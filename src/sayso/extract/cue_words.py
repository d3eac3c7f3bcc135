"""Words of a cue and of what stands around it, in the spelling that the lexica use."""

import re
from typing import Final

_WORD = re.compile(r"[a-z]+n't|[a-z]+|'[a-z]+|[,:;.!?@“”\"—–…-]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_CONTRACTED: Final = {"can't": "can", "won't": "will", "shan't": "shall"}
NEGATIONS: Final = frozenset(("not", "never", "nor", "neither", "hardly"))
"""Words that negate what follows, as `cue_words` gives them."""

CLAUSE_MARKS: Final = frozenset(',:;.!?“”"—–…')
"""Marks that no pattern reaches across."""


def cue_words(text: str) -> list[str]:
    """Return words in lower case and marks; ``didn't`` as ``did``, ``not``."""
    words: list[str] = []
    for word in _WORD.findall(text.lower().translate(_APOSTROPHES)):
        if word == "cannot":
            words += ("can", "not")
        elif word.endswith("n't"):
            words += (_CONTRACTED.get(word, word[:-3]), "not")
        else:
            words.append(word)
    return words
