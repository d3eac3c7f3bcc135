"""Where "may", "might" and "could" tell a chance, and no month, strength, leave or ability."""

import re
from collections.abc import Iterator
from typing import Final

_MODAL: Final = re.compile(r"(?<![\w’'-])(may|might|could)(?: well)?(?![\w’'-])")
_NO_ABILITY: Final = re.compile(
    r"(?:\s+[“\"]?(?:not|n['’]t|only|no|barely|hardly|never|see|hear|feel|afford|understand|tell|remember|always|of|to|ask"
    r"|be (?:heard|seen|felt)|you|i|we|he|she|they|care|imagine|ever)\b|n['’]t|\s*(?:[,.;”]|$))"
)
_NO_CHANCE: Final = re.compile(r"\s+(?:of|you|i|we|he|she|they)\b|\s*(?:[,.;]|$)")
_BY_ITSELF: Final = re.compile(r"\b(?:i|we|you|he|she|it|they) $", re.IGNORECASE)
_NO_HEDGE_BEFORE: Final = re.compile(
    r"(?:\b(?:the|military|economic|full|its|their|our|political|financial|industrial|all|wish(?:es|ed)?(?: \w+)?"
    r"|as \w+ as (?:he|she|they|we|i|it|anyone)|best \w+|everything \w+"
    r"|in|of|on|last|early|late|mid|since|until|by|before|after)\s+)$",
    re.IGNORECASE,
)
_JOINED_ON: Final = re.compile(r"\band\s+$", re.IGNORECASE)
_NOBODY: Final = re.compile(r"\b(?:no(?!-)|nobody|nothing|none|neither)\b[^,;.]{0,40}$", re.IGNORECASE)
_NOBODY_REACH: Final = 60
_FREE: Final = re.compile(
    r"\b(?:so(?: that)?|if|unless|where|what|whatever|all|how|when|until|wish(?:es|ed)?|only|first time"
    r"|as (?:\w+|soon|long) as)\s+(?:[\w’'-]+\s+){1,3}$",
    re.IGNORECASE,
)
_ABLE: Final = re.compile(
    r"\b(?:(?:every|any|some|no)(?:thing|one|body|where)|things?|ways?|place|people)\s+(?:that\s+)?(?:i|we|you|they|he|she)\s+$",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(r"\b(?:what|how|whoever|whatever)\s+(?:[\w’'-]+\s+){1,3}$", re.IGNORECASE)
_OF_THE_READER: Final = re.compile(
    r"\s+(?:well\s+)?(?:recall|remember|wonder|ask|know|think|have (?:noticed|heard|seen|read))\b",
    re.IGNORECASE,
)
_READER: Final = re.compile(r"\byou $", re.IGNORECASE)
_OF_COULD: Final = (_FREE, _ABLE)
_OF_MAY: Final = (_ASKED,)
_FREE_REACH: Final = 50


def chances(text: str, start: int, end: int, *, joined: bool) -> Iterator[tuple[int, int]]:
    """Yield where a modal tells a chance.

    Args:
        text: Words of a cue or a content.
        start: Where to begin.
        end: Where to stop.
        joined: Whether a modal behind "and" counts.
    """
    for match in _MODAL.finditer(text, start, end):
        if _is_ability(text, match) or _NO_HEDGE_BEFORE.search(text, start, match.start()):
            continue
        if joined or not _JOINED_ON.search(text, start, match.start()):
            yield match.span()


def deep_chances(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a modal tells a chance in any clause: not what is free to be done ("so that it could rain")."""
    for start, end in chances(text, 0, len(text), joined=True):
        ahead = text[max(0, start - _FREE_REACH) : start]
        if not any(each.search(ahead) for each in (_OF_COULD if text[start] == "c" else _OF_MAY)):
            yield start, end


def _is_ability(text: str, match: re.Match[str]) -> bool:
    """Whether it is no chance: "could not open the gate"; "may never open" and "they might" are chances."""
    first = match.start()
    if match[1] == "could":
        nobody = _NOBODY.search(text, max(0, first - _NOBODY_REACH), first)
        return bool(_NO_ABILITY.match(text, match.end()) or nobody)
    if _READER.search(text, max(0, first - 4), first) and _OF_THE_READER.match(text, match.end(1)):
        return True
    if _BY_ITSELF.search(text, max(0, first - 6), first):
        return False
    return _NO_CHANCE.match(text, match.end()) is not None
