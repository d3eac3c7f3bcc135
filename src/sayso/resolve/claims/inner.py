"""The nested attribution that an outer one is about."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.passage import Passage
from sayso.domain.source import MentionKind
from sayso.domain.span import Span, merge
from sayso.resolve.claims.stance import PROPOSITIONAL, SPOKEN, own_stance
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.lexicon import load_lexicon

_PASSED_ON: Final = frozenset({StanceKind.ASSERTS, StanceKind.REPORTS, StanceKind.DENIES, StanceKind.DOUBTS})
_PASSIVE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|old|led|ought|aught)\b", re.IGNORECASE
)
_IS_TOLD: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?"
    r"(?:told|informed|notified|warned|briefed|alerted|advised|assured|reminded|shown)\b",
    re.IGNORECASE,
)
_COVERED: Final = 0.75
"""Share of the content that a nested attribution must fill for the outer one to be about nothing else."""
_ANSWERED: Final = 0.5
"""The same where the outer one answers: "claims by X that Y are absolutely false" says little beside Y."""


def pick_relayed(entry: Entry, corpus: Corpus, actors: Mapping[Key, str]) -> Entry | None:
    """Return the nested attribution that a telling passes on, if it does nothing else; of several, the fullest."""
    able = [child for child in _list_children(entry, corpus) if _can_be_relayed(child, entry, actors)]
    together = merge(span for child in able for span in _extent(child))
    least = 0.0 if _cover(entry, together) >= _COVERED else _COVERED
    return _pick_fullest(entry, able, least)


def is_told_within(entry: Entry, at: int, corpus: Corpus) -> bool:
    """Return whether a nested attribution with a source tells what stands at a place of the document."""
    children = (child for child in _list_children(entry, corpus) if not has_no_source(child))
    spans = (span for child in children for span in child.attribution.content.words.spans)
    return any(span.start <= at < span.end for span in spans)


def _can_be_relayed(child: Entry, entry: Entry, actors: Mapping[Key, str]) -> bool:
    """Whether it is the speaker's own word, or that of another who said something: not who knows nothing.

    "The minister was told of a leak" is not told by "the minister … of a leak".
    """
    if is_a_passive(child):
        return False
    if speaks_of_self(child, entry, actors):
        return child.attribution.act in PROPOSITIONAL
    return child.attribution.act in SPOKEN and own_stance(child.attribution) in _PASSED_ON


def pick_answered(
    entry: Entry, claim: Passage, corpus: Corpus, actors: Mapping[Key, str], *, framed: bool
) -> Entry | None:
    """Return the nested attribution that made the claim which a denial, doubt or refusal is about.

    Who is cited inside of the claim ("denied that the mayor had ordered X") did not make it, and
    nobody answers himself.

    Args:
        entry: What answers.
        claim: The words that it answers, by its own wording.
        corpus: All attributions.
        actors: Id of the actor of each.
        framed: Whether the claim is only a part of the content, or a clause.
    """
    able = (
        child
        for child in _list_children(entry, corpus)
        if child.attribution.act in PROPOSITIONAL
        and actors[child.key] != actors[entry.key]
        and not (framed and stands_in(child, claim))
    )
    return _pick_fullest(entry, able, _ANSWERED)


def stands_in(entry: Entry, words: Passage) -> bool:
    """Return whether the cue of an attribution stands in these words."""
    cue = entry.attribution.cue.spans[:1]
    return bool(cue) and any(span.contains(cue[0]) for span in words.spans)


def speaks_of_self(inner: Entry, outer: Entry, actors: Mapping[Key, str]) -> bool:
    """Return whether a nested attribution is of the speaker himself, or of the "we" that he speaks for.

    Where no source is given ("X is believed", he said) he answers for it.
    """
    words = (inner.attribution.source.words.text or "").lower()
    same = actors[inner.key] == actors[outer.key]
    return same or words in load_lexicon().first_person or has_no_source(inner)


def is_spoken_to(entry: Entry) -> bool:
    """Return whether the source is told something: "the mayor was warned of X", but not "was quoted as saying"."""
    source, cue = entry.attribution.source.words, entry.attribution.cue
    if not source or not cue or source.spans[0].start > cue.spans[0].start:
        return False
    passive = _PASSIVE.search(cue.text or "")
    return passive is not None and not (cue.text or "").endswith("saying")


def is_a_passive(entry: Entry) -> bool:
    """Return whether nobody says it and somebody is told it, or stands in it: "the minister was told of a leak".

    His name stands ahead of the cue then, in the content or not.
    """
    content, cue = entry.attribution.content.words.spans, entry.attribution.cue.spans
    around = bool(content and cue) and content[0].start < cue[0].start and content[-1].end > cue[-1].end
    told = _IS_TOLD.search(entry.attribution.cue.text or "") is not None
    return (around or told) and has_no_source(entry)


def has_no_source(entry: Entry) -> bool:
    """Return whether the document gives no source at all."""
    source = entry.attribution.source
    return source.mention is MentionKind.IMPLICIT and not source.named and not source.antecedent


def _list_children(entry: Entry, corpus: Corpus) -> list[Entry]:
    children = (corpus.entries[key] for key in entry.children)
    return [child for child in children if child.attribution.content.words and not is_spoken_to(child)]


def _pick_fullest(entry: Entry, children: Iterable[Entry], least: float) -> Entry | None:
    """The one that fills most of the content, then the first."""
    filled = [(_cover(entry, _extent(child)), child) for child in children]
    enough = [(cover, child) for cover, child in filled if cover >= least]
    return max(enough, key=lambda pair: (pair[0], -pair[1].at), default=(0.0, None))[1]


def _cover(entry: Entry, spans: Iterable[Span]) -> float:
    """The share of the content that lies in these spans."""
    content = merge(entry.attribution.content.words.spans)
    return _overlap(content, spans) / max(1, sum(span.length for span in content))


def _extent(entry: Entry) -> tuple[Span, ...]:
    attribution = entry.attribution
    passages = (attribution.source.words, attribution.cue, attribution.content.words)
    return merge(span for passage in passages for span in passage.spans)


def _overlap(left: Iterable[Span], right: Iterable[Span]) -> int:
    right = tuple(right)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)
