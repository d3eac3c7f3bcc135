"""What an attribution is about: its content, or the claim that its content talks about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.passage import EMPTY, Passage
from sayso.domain.source import MentionKind
from sayso.domain.span import Span, merge
from sayso.resolve.claims.excerpt import cut, trim
from sayso.resolve.claims.frames import Frame, read_frame
from sayso.resolve.claims.stance import ANSWERING, PROPOSITIONAL, SPOKEN, add_up, own_stance
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.lexicon import load_lexicon
from sayso.resolve.words import split_words

_COVERED: Final = 0.75
"""Share of the content that a nested attribution must fill for the outer one to be about nothing else."""
_NEGATING: Final = frozenset({StanceKind.DENIES, StanceKind.DOUBTS})
_PLAIN: Final = frozenset({StanceKind.ASSERTS, StanceKind.DOUBTS})
_ANSWERED: Final = 0.5
"""The same where the outer one answers: "claims by X that Y are absolutely false" says little beside Y."""


@dataclass(frozen=True, slots=True)
class Target:
    """The claim that an attribution speaks to.

    Attributes:
        passage: Its words; ``EMPTY`` where the attribution has no content.
        stance: None where it takes no side.
        of: The attribution, this or a nested one, whose content the words are.
        bare: Whether the words only refer to a claim made elsewhere.
        unreal: Whether the attribution stands in what another one denies, doubts or does not know of, so that
            nobody says that it happened ("denied that he had ordered it").
    """

    passage: Passage
    stance: StanceKind | None
    of: Key
    bare: bool
    unreal: bool = False


def find_targets(corpus: Corpus, actors: Mapping[Key, str]) -> dict[Key, Target]:
    """Return the target of each attribution.

    Args:
        corpus: All attributions.
        actors: Id of the actor of each attribution.
    """
    found: dict[Key, Target] = {}
    for key in corpus.entries:
        _find(key, corpus, actors, found, frozenset())
    return {key: replace(target, unreal=_is_unreal(key, corpus, found)) for key, target in found.items()}


def speaks_of_self(inner: Entry, outer: Entry, actors: Mapping[Key, str]) -> bool:
    """Return whether a nested attribution is of the speaker himself, or of the "we" that he speaks for.

    Where no source is given ("X is believed", he said) he answers for it.
    """
    words = (inner.attribution.source.words.text or "").lower()
    same = actors[inner.key] == actors[outer.key]
    return same or words in load_lexicon().first_person or has_no_source(inner)


def has_no_source(entry: Entry) -> bool:
    """Return whether the document gives no source at all."""
    source = entry.attribution.source
    return source.mention is MentionKind.IMPLICIT and not source.named and not source.antecedent


def _is_unreal(key: Key, corpus: Corpus, targets: Mapping[Key, Target]) -> bool:
    above = (outer for outer in corpus.chain(key) if targets[outer.key].of == outer.key)
    return any(
        targets[outer.key].stance is StanceKind.UNAWARE
        or (targets[outer.key].stance in _NEGATING and _holds_a_clause(outer))
        for outer in above
    )


def _find(
    key: Key, corpus: Corpus, actors: Mapping[Key, str], found: dict[Key, Target], above: frozenset[Key]
) -> Target:
    if key not in found:
        entry = corpus.entries[key]
        inner = None if key in above else _pick_inner(entry, corpus, actors)
        if inner is None:
            found[key] = _own_target(entry)
        else:
            deeper = _find(inner.key, corpus, actors, found, above | {key})
            found[key] = _through(entry, inner, deeper, actors)
    return found[key]


def _through(entry: Entry, inner: Entry, deeper: Target, actors: Mapping[Key, str]) -> Target:
    own = _stance_on_content(entry)
    stance = add_up(own, deeper.stance, same_speaker=speaks_of_self(inner, entry, actors))
    return Target(deeper.passage, stance, deeper.of, deeper.bare)


def _own_target(entry: Entry) -> Target:
    words = entry.attribution.content.words
    frame = read_frame(words.text or "")
    stance = _stance_on_content(entry)
    framed = _apply(entry, words, frame)
    whole = not frame.denied and not frame.unaware and stance not in ANSWERING
    passage = trim(entry.document, words if whole and not frame.bare else framed)
    return Target(passage, stance, entry.key, bare=not passage or frame.bare)


def _apply(entry: Entry, words: Passage, frame: Frame) -> Passage:
    return cut(entry.document, words, frame.start, frame.end) if frame.start < frame.end else EMPTY


def _stance_on_content(entry: Entry) -> StanceKind | None:
    """The stance; who says of something that it is false denies it, whatever the verb."""
    stance = own_stance(entry.attribution)
    frame = read_frame(entry.attribution.content.words.text or "")
    if frame.unaware and stance in _PLAIN:
        return StanceKind.UNAWARE
    if frame.clause and stance is StanceKind.DENIES and _denies_by_itself(entry):
        return StanceKind.ASSERTS
    return StanceKind.DENIES if frame.denied and stance is StanceKind.ASSERTS else stance


def _denies_by_itself(entry: Entry) -> bool:
    """Whether the cue is a word of denial, rather than one of saying before a content that denies."""
    return not load_lexicon().denying.isdisjoint(
        map(str.lower, split_words(entry.attribution.cue.text or ""))
    )


def _holds_a_clause(entry: Entry) -> bool:
    """Whether the content is a that-clause, which is itself what is denied or doubted, whoever is cited in it."""
    text = entry.attribution.content.words.text or ""
    return text.lower().startswith(("that ", "whether ")) and not read_frame(text).denied


def _pick_inner(entry: Entry, corpus: Corpus, actors: Mapping[Key, str]) -> Entry | None:
    """The nested attribution that fills the content; of several, the one that fills most, then the first."""
    content = merge(entry.attribution.content.words.spans)
    answers = _stance_on_content(entry) in ANSWERING
    if answers and _holds_a_clause(entry):
        return None
    enough: list[tuple[float, Entry]] = []
    for child in (corpus.entries[key] for key in entry.children):
        cover = _overlap(content, _extent(child)) / max(1, _length(content))
        held = PROPOSITIONAL if answers or speaks_of_self(child, entry, actors) else SPOKEN
        if child.attribution.act in held and child.attribution.content.words:
            enough += [(cover, child)] if cover >= (_ANSWERED if answers else _COVERED) else []
    return max(enough, key=lambda pair: (pair[0], -pair[1].at), default=(0.0, None))[1]


def _extent(entry: Entry) -> tuple[Span, ...]:
    attribution = entry.attribution
    passages = (attribution.source.words, attribution.cue, attribution.content.words)
    return merge(span for passage in passages for span in passage.spans)


def _overlap(left: Iterable[Span], right: Iterable[Span]) -> int:
    right = tuple(right)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in left for b in right)


def _length(spans: Iterable[Span]) -> int:
    return sum(span.length for span in spans)
