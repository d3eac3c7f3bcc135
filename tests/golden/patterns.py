"""How expectations are matched: words in any order, names in part."""

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

Record = dict[str, Any]
_WORD = re.compile(r"\w+(?:[.,]\d+)*")


def meets(patterns: Iterable[str], *texts: str | None) -> bool:
    """Return whether every pattern is met: ``a|b`` by either word, ``leak*`` by the start of one."""
    words = {word for text in texts for word in _WORD.findall((text or "").lower())}
    return all(any(_is_met(choice, words) for choice in pattern.lower().split("|")) for pattern in patterns)


def names(accepted: Iterable[str], actor: str) -> bool:
    """Return whether an actor's name contains one of the accepted names."""
    return any(name.lower() in actor.lower() for name in accepted)


def file_name(path: str) -> str:
    """Return the last part of a path."""
    return PurePath(path).name


def _is_met(choice: str, words: set[str]) -> bool:
    if choice.endswith("*"):
        return any(word.startswith(choice[:-1]) for word in words)
    return all(part in words for part in _WORD.findall(choice))
