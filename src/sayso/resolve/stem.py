"""Light stemming: enough to see that two words are forms of one."""

from functools import cache

_SUFFIXES = (
    ("izations", "iz"), ("ization", "iz"), ("isation", "iz"), ("ations", ""),
    ("ation", ""), ("ising", "iz"), ("izing", "iz"),
    ("ised", "iz"), ("ized", "iz"), ("ises", "iz"), ("izes", "iz"), ("ings", ""), ("ments", ""), ("ment", ""),
    ("ions", ""), ("ion", ""), ("ing", ""), ("ers", ""), ("ies", "y"), ("ied", "y"), ("ed", ""), ("ly", ""),
    ("er", ""), ("es", ""), ("s", ""), ("e", ""),
)  # fmt: skip
_SHORTEST = 4


@cache
def stem(word: str) -> str:
    """Return the stem of a lower-case word; words of up to four letters only lose a plural s.

    >>> stem("challenges") == stem("challenging") == stem("challenge")
    True
    """
    return _end_in_i(_strip(word))


def _strip(word: str) -> str:
    if len(word) <= _SHORTEST:
        return word[:-1] if len(word) == _SHORTEST and word.endswith("s") and word[-2] not in "sui" else word
    for suffix, instead in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) + len(instead) >= 3 and not word.endswith("ss"):
            return _undouble(word[: len(word) - len(suffix)] + instead)
    return word


def _undouble(root: str) -> str:
    doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz"
    return root[:-1] if doubled else root


def _end_in_i(root: str) -> str:
    return root[:-1] + "i" if root.endswith("y") and len(root) > 3 else root
