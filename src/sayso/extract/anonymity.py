"""Whether a source was promised that its name is kept out."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.around import outside, paragraph_around
from sayso.extract.word_lists import read_lists

_REACH: Final = 700
_NEXT: Final = 260
_SUBJECT: Final = 110
_HEAD_END: Final = re.compile(
    r",|\b(?:who|whom|which|that|with|familiar|from|in|at|of|close|briefed|involved|speaking|on|for|near|inside|to)\b"
)
_NO_COMPOUND: Final = (
    r"\W*(?:$|,|who|that|which|with|familiar|from|in|at|of|close|briefed|involved|sp[eo]|on|for|said|told"
    r"|declin|ask|request|insist|refus|would|was|were|did|has|had|also|both|all)"
)
_PRONOUN: Final = re.compile(r"^(?:he|she|they|both|all|the two|it)\b")
_PRONOUNS: Final = frozenset(("he", "she", "they", "who", "both"))
_SENTENCE_END: Final = re.compile(r"[.!?][”\"’']?\s+(?=[“\"A-Z])")
_PLURALS: Final = {"people": "person", "men": "man", "women": "woman"}


def is_anonymity_granted(
    document: Document, *, sentence: Span, source: Sequence[Span], content: Sequence[Span]
) -> bool:
    """Return whether the condition is stated for this source, in its sentence or elsewhere in its paragraph.

    Args:
        document: Where it stands.
        sentence: That of the cue.
        source: Spans of an unnamed source.
        content: Spans of what it said; a condition in there is somebody else's.
    """
    words = " ".join(document.text[span.start : span.end] for span in source).lower()
    if "anonymous" in words or "anonymity" in words:
        return True
    if _condition().search(_plain(outside(document.text, sentence, content))):
        return True
    return bool(words) and _stated_nearby(document, sentence, head_of(words))


def head_of(words: str) -> str:
    """Return the noun that says who a source is, in the singular: "official" of "two officials with ties"."""
    front = _HEAD_END.split(words, maxsplit=1)[0].split()
    head = front[-1].strip("“”\"'’.,") if front else ""
    return _PLURALS.get(head, head[:-1] if head.endswith("s") and not head.endswith("ss") else head)


def _stated_nearby(document: Document, sentence: Span, head: str) -> bool:
    """Whether a sentence close by, in the same paragraph, states it with the same noun or a pronoun as subject."""
    paragraph = paragraph_around(document, sentence)
    start = max(paragraph.start, sentence.start - _REACH)
    end = min(paragraph.end, sentence.end + _REACH)
    for found in _condition().finditer(_plain(document.text[start:end])):
        at = start + found.start()
        if sentence.start <= at < sentence.end:
            continue
        if _has_subject(document.text, start, at, head) and _is_near(at, sentence, head):
            return True
    return False


def _is_near(at: int, sentence: Span, head: str) -> bool:
    distance = sentence.start - at if at < sentence.start else at - sentence.end
    return distance <= (_NEXT if head in _PRONOUNS else _REACH)


def _has_subject(text: str, start: int, at: int, head: str) -> bool:
    ahead = text[max(start, at - _SUBJECT) : at]
    clause = _plain(_SENTENCE_END.split(ahead)[-1])
    if head in _PRONOUNS:
        return True
    subject = re.search(rf"\b{re.escape(head)}(?:s|es)?\b(?={_NO_COMPOUND})", clause) if head else None
    return subject is not None or _PRONOUN.match(clause) is not None


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


@cache
def _condition() -> re.Pattern[str]:
    entries = "|".join(read_lists("sourcing.tsv")["condition"])
    return re.compile(rf"\b(?:{entries})")
