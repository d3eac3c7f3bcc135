"""The part of a content that its hedges must stand in to govern it."""

import re
from typing import Final

_OPENING: Final = re.compile(
    r"[\s“”\"'‘’,…(–—-]*(?:(?:that|but|and|so|well|look|yes|no|also|now)\b[\s,“\"]*)*", re.IGNORECASE
)
_SELF: Final = re.compile(
    r"(?:(?:i|we)(?: do| really| just| still| also| actually| firmly| strongly)?"
    r" (?:think|believe|assess|judge|suspect|guess|suppose|reckon|assume|feel|know|hope)|i['’]m (?:sure|convinced)"
    r"|(?:it|this|that) means|it (?:is|was|['’]s) (?:clear|true|obvious)|my (?:view|guess|belief) is"
    r"|our (?:view|assessment|judgment) is)"
    r"[\s,“\"]+(?:that\b\s*)?",
    re.IGNORECASE,
)
_FRONTED: Final = re.compile(
    r"(?:if|even if|when|while|although|though|as(?! (?:many|much|few|little)\b)|since|"
    r"because|unless|after|before|despite|in|at|on|with|for|given|"
    r"without|until|once|to|by|under|during|from|like|among|of|over|throughout)\b[^.;:?!]{2,160}?,[\s”\"“]+",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(
    r"[.!?…](?<!\b(?:Mr|Ms|Dr|St).)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen).)(?<!\b[A-Z].)[”\"’']*\s+(?=[“\"‘'(]*[A-Z])"
)
_MARKER: Final = re.compile(
    r"[;:—–]|\s-+\s|,[”\"]? (?:but|and|which|who|while|although|though|because|so|as|where|when|if|unless|since|adding|"
    r"with|or|including|such)\b|\b(?:because|who|whom|whose|which|if|unless|although|though|whereas|when|while|that|"
    r"whether|until|since|where|than|what|how|why|so)\b",
    re.IGNORECASE,
)


def main_clause(content: str) -> tuple[int, int]:
    """Return the range of a content's first main clause, up to the first clause under it or beside it.

    Its opening ("I think that", "If it rains,") is passed over.
    """
    start = _end(_OPENING, content, 0)
    start = _end(_SELF, content, start)
    start = _end(_FRONTED, content, start)
    start = _end(_OPENING, content, start)
    sentence = _SENTENCE_END.search(content, start)
    end = sentence.start() if sentence else len(content)
    for marker in _MARKER.finditer(content, start, end):
        if marker.start() > start + 1:
            return start, marker.start()
    return start, end


def _end(pattern: re.Pattern[str], content: str, start: int) -> int:
    found = pattern.match(content, start)
    return found.end() if found else start
