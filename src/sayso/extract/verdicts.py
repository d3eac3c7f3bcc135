"""What a content says about what others said: that it is false, absurd, an insult or praise."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from sayso.domain.act import Act
from sayso.extract.word_lists import read_lists

_QUOTES = str.maketrans("", "", '“”"‘')
_ADVERBS: Final = (
    r"(?:(?:\w+ly|just|all|also|a|an|the|such|another|more|very|so|pure|total|complete|blatant|outright|big|plain)"
    r"\s+)*"
)
_SUBJECT: Final = (
    r"(?:it|this|that|they|these|those|there|"
    r"(?:[\w’'-]+\s+){{0,6}}?(?:{spoken})(?:\s+(?:about|that|of|by|in|from|on)\s[^.;,]{{1,80}}?)?)"
)
_BE: Final = r"(?:is|are|was|were|’s|'s|be|being|has been|have been|had been|would be)"
_END: Final = r"(?=\s*(?:$|[.,;:!?—–-]|and\b|but\b|because\b|nor\b|or\b|as\b|from\b))"
_NAMINGS: Final = {"untrue": Act.DENY, "absurd": Act.REJECT, "insult": Act.CRITICIZE, "praise": Act.PRAISE}
_OF_WORDS: Final = ("untrue", "absurd")
_NAMING_START: Final = re.compile(r"^[^“\"]*?(?:\bas\b|(?=[“\"]))")
_NAMING_REACH: Final = 90
_SELF: Final = r"^(?:that\s+|but\s+|and\s+)*(?:i|we|he|she|they|it|the\s+\w+(?:\s\w+)?)\s+"


def verdict_of(content: str) -> Act | None:
    """Return deny or reject where a content is plainly that what was said is false or absurd."""
    plain = _plain(content)
    bare = _BARE.match(content) is not None
    if _pattern("untrue", bare=bare).match(plain) or _NO_TRUTH.match(plain):
        return Act.DENY
    return Act.REJECT if _pattern("absurd", bare=bare).match(plain) else None


def silence_of(content: str) -> Act | None:
    """Return decline or doubt where the speaker says that he has no comment, or does not know of it."""
    plain = _plain(content)
    if _SILENT.match(plain):
        return Act.DECLINE
    return Act.DOUBT if _UNAWARE.match(plain) else None


def naming_of(words: str, *, of_words: bool = False) -> Act:
    """Return what it is to call something by these words: "them traitors", "it a lie", "the day a success".

    Args:
        words: What is called, and what it is called.
        of_words: Whether what is called is known to be what others said.
    """
    whole, plain = _plain(words[:_NAMING_REACH]), _plain(_NAMING_START.sub("", words)[:_NAMING_REACH])
    named = ((match.start(), kind) for kind in _NAMINGS if (match := _named(kind).search(plain)))
    _, kind = min(named, default=(0, ""))
    if kind in _OF_WORDS and not (of_words or _named("spoken").search(whole) or _ANAPHOR.match(whole)):
        return Act.CRITICIZE
    return _NAMINGS.get(kind, Act.DESCRIBE)


def is_threat(words: str) -> bool:
    """Whether what is vowed is to harm: "to strike back", "that it would retaliate"."""
    return bool(_threat().match(_plain(words)))


def is_prediction(content: str) -> bool:
    """Whether the first clause plainly tells the future of others: "the front will collapse by winter"."""
    return bool(_prediction().match(_plain(content)))


@lru_cache(maxsize=16)
def _plain(words: str) -> str:
    """Return words in small letters without marks around them; each content is asked about several times in a row."""
    return " ".join(words.translate(_QUOTES).replace(" … ", " ").split()).strip(" ,.;:'’").lower()


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _words(kind: str) -> str:
    return _alternatives(read_lists("verdicts.tsv")[kind])


@cache
def _pattern(kind: str, *, bare: bool) -> re.Pattern[str]:
    subject = _SUBJECT.format(spoken=_words("spoken"))
    opening = rf"(?:{subject}\s*{_BE}\s+|{_BE}\s+)" + ("?" if bare else "")
    return re.compile(rf"(?:that\s+)?{opening}{_ADVERBS}(?:{_words(kind)}){_END}")


@cache
def _named(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(kind)})\b")


@cache
def _threat() -> re.Pattern[str]:
    return re.compile(
        rf"(?:to|that (?:\w+ ){{1,4}}?(?:will|would|could))\s+(?:\w+ly\s+)?(?:{_words('attack')})\b"
    )


@cache
def _prediction() -> re.Pattern[str]:
    return re.compile(
        r"(?!(?:that )?(?:i|we|it|they)\b)[^.,;:]{2,80}?\s(?:will|'ll|’ll)\s(?:\w+ly\s|not\s|never\s)?"
        rf"(?:{_words('unfold')})\b"
    )


_NO_TRUTH = re.compile(
    r"(?:that )?(?:(?:there (?:is|was|’s|'s) (?:absolutely )?)?(?:no|not any) truth\b"
    r"|(?:not (?:a|one)(?: single)? word of|none of|nothing in) [^.;,]{1,40}? (?:is|was) true\b"
    r"|no such [\w -]{1,40}? (?:was|were|is|are|has|have|had|exists?|existed|took|takes)\b"
    r"|(?:it|this|that) never (?:happened|took place|existed)\b)"
)
_ANAPHOR = re.compile(r"(?:it|this|that|these|those)\b")
_BARE = re.compile(r"\W*[“\"]|\w+ly\b")
_SILENT = re.compile(
    rf"{_SELF}(?:had no (?:\w+ )?comment"
    r"|(?:would|will)(?: not|n[’']t)(?: \w+ly)? (?:comment|discuss|speculate|elaborate)\b"
    r"|(?:could|do|does|did)(?: not|n[’']t)(?: \w+ly)? comment\b)|no (?:further )?comment\b"
)
_UNAWARE = re.compile(
    rf"{_SELF}(?:(?:had|has|have)(?: not|n[’']t| never)(?: \w+ly| yet| even)? "
    r"(?:heard(?: of| about| any| such| that| it| anything (?:of|about|like)\b|$)|been (?:informed|told|aware)\b)"
    r"|(?:was|were|is|are|am)(?: not|n[’']t) (?:aware|familiar)\b|(?:was|were|is|are|am) unaware\b"
    r"|(?:do|does|did)(?: not|n[’']t) (?:know (?:about|of|if|whether|anything)|recall|remember)\b"
    r"|(?:had|has|have) no (?:knowledge|information|recollection|record)\b|knows? nothing\b|knew nothing\b)"
)
