"""What a source does by speaking, told from the words of the cue."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from sayso.domain.act import Act
from sayso.extract.act_patterns import Found, find_act
from sayso.extract.cue_words import cue_words
from sayso.extract.negation import is_negated
from sayso.extract.verdicts import is_prediction, is_threat, naming_of, silence_of, verdict_of

_WORDS_BEFORE: Final = 10
_WORDS_AFTER: Final = 5
_ANAPHOR: Final = re.compile(r"\b(?:it|this|that)\b", re.IGNORECASE)
_QUESTION: Final = re.compile(r"\W*(?:if|whether|why|how|what|when|where|who|which)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"that\b", re.IGNORECASE)
_TO_TELL: Final = re.compile(
    r"\W*to (?:say|tell|comment|answer|confirm|discuss|disclose|name|identify|specify|reveal|respond|reply|elaborate"
    r"|speak|talk|explain|speculate)\b",
    re.IGNORECASE,
)
_TO_DO: Final = re.compile(r"\W*(?:[\w’' -]{1,40}? )?(?:not )?to [a-z]+", re.IGNORECASE)
_STUDIES: Final = re.compile(
    r"\b(?:analys[ei]s|stud(?:y|ies)|polls?|polling|surveys?|data|research(?:ers)?|estimates?|figures|statistics|"
    r"assessments?|intelligence|investigations?|inquiry|review|audit|experts?|analysts?|report|census)\b[^.;]*$",
    re.IGNORECASE,
)
_UNAWARE_CUE: Final = re.compile(
    r"\b(?:unaware|unfamiliar|no (?:knowledge|information|idea|record|recollection|memory|awareness)"
    r"|(?:not|never|n[’']t)\b(?: \w+){0,2} (?:heard?|aware|know|familiar|recall|remember|told|informed))\b[^.;]*$",
    re.IGNORECASE,
)
_ANSWERING: Final = frozenset(("say", "specify", "reveal", "disclose", "explain", "indicate", "mention"))
_WORDLESS: Final = re.compile(r"\W+")
_LEADING: Final = frozenset(
    "has have had is are was were be been do does did will would can could may might not never also to".split()
)


def act_of(cue: str, content: str | None, *, before: str = "", after: str = "") -> tuple[Act, bool]:
    """Return the act, and whether the cue is negated ("did not deny").

    A cue that the lexicon does not know asserts; one without words asks if its content ends as a question does.

    Args:
        cue: Words of the cue.
        content: Words of the content, if there is one.
        before: What stands ahead of the cue in its sentence.
        after: What follows it in its sentence.
    """
    if _WORDLESS.fullmatch(cue) and content and _ends_asking(content):
        return Act.ASK, False
    ahead = cue_words(before[-120:])[-_WORDS_BEFORE:]
    own = cue_words(cue)
    words = [*ahead, *own, *cue_words(after[:80])[:_WORDS_AFTER]]
    start, end = len(ahead), len(ahead) + len(own)
    found = find_act(words, start=start, end=end)
    if found is None:
        return Act.ASSERT, is_negated(words, _first_verb(own, start))
    following = content or after
    act = _refine(found, following, before, of_words=_ANAPHOR.search(cue) is not None)
    negated = found.pattern.negated or (not found.pattern.holds_negation and is_negated(words, found.start))
    if negated and _leaves_open(found, content):
        return Act.DECLINE, False
    return act, negated


def is_known(cue: str, *, before: str = "", after: str = "") -> bool:
    """Return whether an entry of the lexicon, and not the default, decides a cue."""
    ahead, own = cue_words(before)[-_WORDS_BEFORE:], cue_words(cue)
    words = [*ahead, *own, *cue_words(after)[:_WORDS_AFTER]]
    return find_act(words, start=len(ahead), end=len(ahead) + len(own)) is not None


def unaware(cue: str, content: str | None = None, *, before: str = "") -> bool:
    """Return whether a doubt is only that the source knows nothing: "had not heard of", "was not aware"."""
    if _UNAWARE_CUE.search(f"{before[-60:].rstrip()} {cue}"):
        return True
    return content is not None and silence_of(content) is Act.DOUBT


def _leaves_open(found: Found, content: str | None) -> bool:
    """Whether what is not said is the answer to a question: "Who was it? She did not say"."""
    if found.pattern.lemma not in _ANSWERING:
        return False
    return not content or bool(_QUESTION.match(content)) or content.rstrip("”\"'’ ").endswith("?")


def only_leads(cue: str) -> bool:
    """Return whether a cue is cut off before its verb: "would", "has not"."""
    words = cue_words(cue)
    return bool(words) and _LEADING.issuperset(words)


def _first_verb(own: Sequence[str], start: int) -> int:
    """Return the place of a cue's first word that is not an auxiliary or a negation."""
    return next((start + at for at, word in enumerate(own) if word not in _LEADING), start)


def _refine(found: Found, following: str, before: str, *, of_words: bool) -> Act:
    """Return the act of an entry after a look at what is said by it."""
    act = found.pattern.act
    refined = _BY_LEMMA.get(found.pattern.lemma) if len(found.pattern.words) == 1 else None
    if refined is not None:
        return refined(following, before)
    if act is Act.ASSERT or (
        act is Act.DEMAND and found.pattern.lemma == "tell" and _CLAUSE.match(following)
    ):
        return _saying(following, before)
    return naming_of(following, of_words=of_words) if act is Act.DESCRIBE else act


def _saying(following: str, _before: str) -> Act:
    other = verdict_of(following) or silence_of(following)
    return other or (Act.PREDICT if is_prediction(following) else Act.ASSERT)


def _showing(following: str, before: str) -> Act:
    return Act.ASSESS if _STUDIES.search(before[-80:]) else _saying(following, before)


def _concluding(following: str, before: str) -> Act:
    return _saying(following, before) if re.match(r"\W*[“\"]", following) else Act.ASSESS


def _vowing(following: str, _before: str) -> Act:
    return Act.THREATEN if is_threat(following) else Act.PROMISE


def _declining(following: str, _before: str) -> Act:
    if _TO_TELL.match(following):
        return Act.DECLINE
    return Act.REJECT if re.match(r"\W*to [a-z]+", following) else Act.DECLINE


def _agreeing(following: str, _before: str) -> Act:
    return Act.PROMISE if re.match(r"\W*to [a-z]+", following) else Act.AGREE


def _asking(following: str, _before: str) -> Act:
    if _QUESTION.match(following) or _ends_asking(following):
        return Act.ASK
    return Act.DEMAND if _TO_DO.match(following) or re.match(r"\W*(?:for|that)\b", following) else Act.ASK


def _questioning(following: str, _before: str) -> Act:
    return Act.ASK if _QUESTION.match(following) or _ends_asking(following) else Act.DOUBT


def _ends_asking(following: str) -> bool:
    return following.rstrip("”\"'’ ").endswith("?")


def _telling(following: str, before: str) -> Act:
    return Act.DEMAND if re.match(r"\W*(?:not )?to [a-z]+", following) else _saying(following, before)


_BY_LEMMA: Final[dict[str, Callable[[str, str], Act]]] = {
    "conclude": _concluding,
    "vow": _vowing,
    "pledge": _vowing,
    "swear": _vowing,
    "promise": _vowing,
    "agree": _agreeing,
    "decline": _declining,
    "ask": _asking,
    "question": _questioning,
    "tell": _telling,
    **dict.fromkeys(("show", "indicate", "suggest", "reveal", "demonstrate"), _showing),
}
