"""Wordings that talk about a claim: "claims that X", "X is absolutely false"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from sayso.domain.attribution import Attribution
from sayso.resolve.lexicon import load_lexicon
from sayso.resolve.words import WORD, fold, is_negator, split_words

_OPENING_WORDS: Final = 8
"""A noun of saying further inside is part of the matter, not its frame."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where in a content the claim itself stands.

    Attributes:
        start: First character of the claim.
        end: One past its last.
        denied: Whether the frame says that the claim is not so.
        clause: Whether it says so in a clause ("X is fake"), not beside a verb ("dismissed X as fake").
        unaware: Whether it says that nothing is known of it.
        bare: Whether only a reference is left ("the allegation", "it"), or nothing.
    """

    start: int
    end: int
    denied: bool
    clause: bool
    unaware: bool
    bare: bool


@lru_cache(maxsize=1024)  # each content is asked for several times, one after the other
def read_frame(text: str) -> Frame:
    """Return the claim that a content talks about; all of it where nothing frames it.

    >>> text = "allegations by the mayor that the bridge is shut"
    >>> frame = read_frame(text)
    >>> text[frame.start:frame.end]
    'the bridge is shut'
    """
    unknown = _unknown().match(text)
    if unknown:
        return Frame(
            unknown.end(),
            len(text),
            denied=False,
            clause=False,
            unaware=True,
            bare=is_bare(text[unknown.end() :]),
        )
    predicate = _predicate().search(text)
    denied = predicate is not None and not any(map(is_negator, split_words(text)))
    end = predicate.start() if predicate is not None and denied else len(text)
    noun = _noun().match(text[:end])
    start = noun.end() if noun else 0
    bare = is_bare(text[start:end]) or is_bare(text[:end])
    clause = predicate is not None and (predicate["verb"] or "as").lower() != "as"
    return Frame(start, end, denied, clause=denied and clause, unaware=False, bare=bare)


def is_bare(text: str) -> bool:
    """Return whether words only refer to something said elsewhere."""
    lexicon = load_lexicon()
    words: list[str] = []
    for match in WORD.finditer(text):
        words.append(fold(match.group()))
        if words[-1] not in lexicon.function_words and words[-1] not in lexicon.saying_nouns:
            return False
    saying = not lexicon.saying_nouns.isdisjoint(words)
    return not words or saying or not lexicon.propositional_pronouns.isdisjoint(words)


def names_a_saying(text: str) -> bool:
    """Return whether a noun of saying stands in these words."""
    return not load_lexicon().saying_nouns.isdisjoint(map(fold, split_words(text)))


def disclaims_knowledge(attribution: Attribution) -> bool:
    """Return whether the cue says that nothing is known: "had not heard of", "was unaware that".

    Who "alleged without evidence" says what he says.
    """
    words = [word.lower() for word in split_words(attribution.cue.text or "")]
    knowing = load_lexicon().knowing_words
    negated = attribution.negated or any(is_negator(word) and word != "without" for word in words)
    return bool({"unaware", "oblivious"} & set(words)) or (negated and any(word in knowing for word in words))


@cache
def _predicate() -> re.Pattern[str]:
    false = "|".join(sorted(load_lexicon().false_predicates))
    verb = r"(?P<verb>is|are|was|were|be|being|been|as|[’']s|[’']re)"
    told = rf"{verb}\s+[\"“‘']*(?:[\w-]+\s+){{0,3}}?[\"“‘']*(?:{false})\b"
    quoted = rf"[\"“‘'](?:[\w-]+\s+){{0,2}}(?:{false})[,.]?[\"”’']"
    return re.compile(rf"[,\s]+(?:{told}|{quoted})[\W]*$", re.IGNORECASE)


@cache
def _unknown() -> re.Pattern[str]:
    knowing = "|".join(sorted(load_lexicon().knowing_words))
    verb = r"(?:do|does|did|had|has|have|is|are|was|were|[’']d)"
    negated = rf"{verb}(?:n[’']t|\s+not|\s+never|\s+no)\s+(?:\w+\s+){{0,2}}?(?:{knowing})"
    subject = r"^[\W]*(?:that\s+)?(?:[\w’'-]+\s+){1,4}?"
    return re.compile(rf"{subject}(?:{negated}|{verb}\s+unaware)\s+(?:of|about|that)\s+", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    nouns = "|".join(sorted(load_lexicon().saying_nouns))
    to = "that|about|of|over|regarding|concerning|alleging|saying|suggesting|claiming|whether"
    return re.compile(
        rf"^[\W]*(?:that\s+)?(?:[\w.’'-]+\s+){{0,4}}?(?:{nouns})[”\"’]*\s+(?:[\w.’'-]+\s+){{0,{_OPENING_WORDS}}}?(?:{to})\s+",
        re.IGNORECASE,
    )
