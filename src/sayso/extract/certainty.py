"""How sure a source says that it is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from sayso.domain.act import Act
from sayso.domain.certainty import STATED, Certainty, Confidence, Level
from sayso.domain.document import Document
from sayso.domain.span import Span
from sayso.extract.joined import Joined, join_spans
from sayso.extract.main_clause import main_clause
from sayso.extract.modals import chances, deep_chances
from sayso.extract.word_lists import read_lists

Found = tuple[Level, tuple[Span, ...]]

_UPPER_BOUNDS: Final = (
    (5, Level.ALMOST_NO_CHANCE),
    (20, Level.VERY_UNLIKELY),
    (45, Level.UNLIKELY),
    (55, Level.ROUGHLY_EVEN_CHANCE),
    (80, Level.LIKELY),
    (95, Level.VERY_LIKELY),
    (100, Level.ALMOST_CERTAIN),
)
"""Percent up to which each term of ICD 203 reaches."""

_PERCENT: Final = re.compile(
    r"\b(\d{1,3})(?:\.\d+)?\s?(?:%|percent|per cent)\s(?:chance|probability|likelihood|certain(?:ty)?|sure)\b"
)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|does|do|can)\b.*\band\b", re.IGNORECASE | re.DOTALL
)
_BEFORE_ADJECTIVE: Final = re.compile(
    r"\b(?:the|a|an|his|her|their|its|our|one|another|other|more|less|as|how|equally|any)\s+$"
)
_ATTRIBUTIVE: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:voters?|nominees?|candidates?|opponents?|rivals?|successors?|challengers?|contenders?|caucus-?goers?|"
    r"target|targets|scenario|suspects?|culprit)\b"
)
_ADJECTIVES: Final = frozenset(("likely", "unlikely", "improbable", "probable"))
_AND_THAT: Final = re.compile(r"\b(?:and|but) that\b")
_AND_LIKELY: Final = re.compile(r"[”\"]? and (?:is |are |was |were )?$")
_AFTERTHOUGHT: Final = re.compile(r"(?:[,(]|\bwith)\s*[“\"]?$")
_CONFIDENCE: Final = re.compile(
    r"\b(low|medium|moderate|high)(?:[- ](?:to[- ]\w+ )?)confidence\b", re.IGNORECASE
)
_DEGREES: Final = {"low": Confidence.LOW, "high": Confidence.HIGH}
_AROUND: Final = 60
_UNHEDGED: Final = frozenset((Act.ASK, Act.DEMAND, Act.ORDER))
_LIKELIHOODS: Final = tuple(
    level for level in Level if level not in (Level.POSSIBLE, Level.JUDGED, Level.STATED)
)


def certainty_of(document: Document, *, cue: Sequence[Span], content: Sequence[Span], act: Act) -> Certainty:
    """Return the level of certainty, the confidence if one is given, and the words that say so.

    A hedge counts in the cue or in the first main clause of the content. A likelihood goes before a
    possibility, and that before a judgement. Where neither governs what is said, the words also are those that hedge
    a part of it ("an alleged thief", "who may resign"), which leave the level as it is.

    Args:
        document: Where the relation stands.
        cue: Spans of the cue.
        content: Spans of the content.
        act: What the source does; what may be done is no hedge of a demand.
    """
    cue_words, content_words = join_spans(document.text, cue), join_spans(document.text, content)
    clause = main_clause(content_words.text) if content_words.text else (0, 0)
    found = _best((*_in_cue(cue_words, act), *_in_content(content_words, clause, act)))
    confidence, spans = _confidence(document.text, cue, content_words, clause)
    level, words = found or (Level.STATED, ())
    if level in (Level.STATED, Level.JUDGED) and act is not Act.ASK:
        words = (*words, *_below(content_words))
    if level is Level.STATED and confidence is None and not words:
        return STATED
    return Certainty(level, confidence, document.passage((*words, *spans)))


def _best(found: Sequence[Found]) -> Found | None:
    for wanted in (_LIKELIHOODS, (Level.POSSIBLE,), (Level.JUDGED,)):
        for level, spans in found:
            if level in wanted:
                return level, spans
    return None


def _in_cue(cue: Joined, act: Act) -> list[Found]:
    worded, judged = _read_cue(cue.text.lower())
    found = [(level, cue.back(*place)) for level, place in worded]
    if judged and not (judged[0].startswith("conclu") and act is Act.ASSERT):
        found.append((Level.JUDGED, cue.back(judged.start(), judged.end())))
    return found


@lru_cache(maxsize=4096)
def _read_cue(words: str) -> tuple[list[tuple[Level, tuple[int, int]]], re.Match[str] | None]:
    """Return the hedges in a cue's words, and the first word of judging; the same few cues come again and again."""
    relayed = _pattern("relayed").search(words)
    modals = [place for place in _modals(words, 0, len(words)) if not words.startswith("could", place[0])]
    possible = [*modals, *([relayed.span()] if relayed else ())]
    return (
        [*_worded(words, 0, len(words)), *((Level.POSSIBLE, place) for place in possible)],
        _pattern("cue").search(words),
    )


def _in_content(content: Joined, clause: tuple[int, int], act: Act) -> list[Found]:
    if act in _UNHEDGED or not content.text:
        return []
    words = content.text.lower()
    start, end = clause
    if content.text.rstrip(" ”\"’'").endswith("?") and end >= len(content.text.rstrip(" ”\"’'?")):
        return []
    found = []
    for first, last in ((start, end), *_beside(words, end)):
        found += [(level, content.back(*place)) for level, place in _worded(words, first, last)]
        found += [(Level.POSSIBLE, content.back(*place)) for place in _modals(content.text, first, last)]
    opened = _pattern("judged").search(words, 0, start)
    if opened:
        found.append((Level.JUDGED, content.back(opened.start(), opened.end())))
    return found


def _below(content: Joined) -> list[Span]:
    """Return the words that hedge any part of a content."""
    words = content.text.lower()
    places = [
        match.span()
        for kind in _HEDGING
        for match in _pattern(kind).finditer(words)
        if not _describes(words, match)
    ]
    return [span for place in (*places, *deep_chances(content.text)) for span in content.back(*place)]


def _beside(words: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses that "and that" sets beside the main clause."""
    for match in _AND_THAT.finditer(words, max(0, start - 5)):
        first, last = main_clause(words[match.end() :])
        yield match.end() + first, match.end() + last


def _worded(words: str, start: int, end: int) -> list[tuple[Level, tuple[int, int]]]:
    """Return likelihoods, possibilities and judgements in a range, the most telling first."""
    percent = _PERCENT.search(words, start, end)
    found = [(_level_of(int(percent[1])), percent.span())] if percent else []
    taken: list[tuple[int, int]] = []
    for kind in _ORDER:
        for match in _pattern(kind).finditer(words, start, end):
            if any(match.start() < high and low < match.end() for low, high in taken):
                continue
            if _governs_less(words, start, match):
                continue
            taken.append(match.span())
            found.append((Level(kind), match.span()))
    return found


_ORDER: Final = (
    "almost no chance",
    "almost certain",
    "very unlikely",
    "unlikely",
    "very likely",
    "roughly even chance",
    "likely",
    "possible",
    "judged",
)


_HEDGING: Final = (*(kind for kind in _ORDER if kind != "judged"), "part")


def _governs_less(words: str, start: int, match: re.Match[str]) -> bool:
    """Whether a hedge stands in a later part of the clause, only describes a noun, or compares."""
    if match[0].endswith("likely") and _AND_LIKELY.search(words, start, match.start()):
        return False
    if _FINITE.search(words, start, match.start()) or _AFTERTHOUGHT.search(words, start + 12, match.start()):
        return True
    return _describes(words, match)


def _describes(words: str, match: re.Match[str]) -> bool:
    """Whether it is an adjective that only describes a noun: "likely voters"."""
    if match[0] not in _ADJECTIVES:
        return False
    before = words[max(0, match.start() - 20) : match.start()]
    return bool(_BEFORE_ADJECTIVE.search(before)) or bool(_ATTRIBUTIVE.match(words, match.end()))


def _modals(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return "may", "might" and "could" that hedge the clause, and no later part of it."""
    found = chances(text, start, end, joined=False)
    return [place for place in found if not _FINITE.search(text, start, place[0])]


def _level_of(percent: int) -> Level:
    return next((level for bound, level in _UPPER_BOUNDS if percent <= bound), Level.ALMOST_CERTAIN)


def _confidence(
    text: str, cue: Sequence[Span], content: Joined, clause: tuple[int, int]
) -> tuple[Confidence | None, tuple[Span, ...]]:
    start, end = max(0, cue[0].start - _AROUND), min(len(text), cue[-1].end + _AROUND)
    around = _CONFIDENCE.search(text, start, end)
    if around:
        return _DEGREES.get(around[1].lower(), Confidence.MODERATE), (Span(*around.span()),)
    inside = _CONFIDENCE.search(content.text, *clause)
    if inside:
        return _DEGREES.get(inside[1].lower(), Confidence.MODERATE), content.back(*inside.span())
    return None, ()


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(read_lists('certainty.tsv')[kind])})(?![\w-])")
