"""What an attribution is about: its content, or the claim that its content talks about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from sayso.domain.act import StanceKind
from sayso.domain.passage import EMPTY, Passage
from sayso.resolve.claims.excerpt import cut, trim
from sayso.resolve.claims.frames import Frame, names_a_saying, read_frame
from sayso.resolve.claims.inner import (
    has_no_source,
    is_a_passive,
    is_spoken_to,
    is_told_within,
    pick_answered,
    pick_relayed,
    speaks_of_self,
    stands_in,
)
from sayso.resolve.claims.stance import ANSWERING, DIRECTIVE, SPOKEN, add_up, own_stance
from sayso.resolve.corpus import Corpus, Entry
from sayso.resolve.identity import Key
from sayso.resolve.lexicon import load_lexicon
from sayso.resolve.words import has_verb, split_words

_NEGATING: Final = frozenset({StanceKind.DENIES, StanceKind.DOUBTS, StanceKind.UNAWARE})
_SOURCE_WORDS: Final = 6
_OPENINGS: Final = frozenset({"", "that", "whether", "if", "for"})
_PLAIN: Final = frozenset({StanceKind.ASSERTS, StanceKind.DOUBTS})


@dataclass(frozen=True, slots=True)
class Target:
    """The claim that an attribution speaks to.

    Attributes:
        passage: Its words; ``EMPTY`` where the attribution has no content.
        stance: None where it takes no side.
        of: The attribution, this or a nested one, whose content the words are.
        bare: Whether the words only refer to a claim made elsewhere.
        unreal: Whether the attribution stands in what another one denies, doubts or does not know of, so that
            nobody says that it happened ("denied that he had ordered it"), or is put into the mouth of
            who answers it, or of who was told it; or whether a passive in another's words is all that it is.
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
    return {
        key: replace(target, unreal=_is_unreal(key, corpus, found, actors)) for key, target in found.items()
    }


def _is_unreal(key: Key, corpus: Corpus, targets: Mapping[Key, Target], actors: Mapping[Key, str]) -> bool:
    """Whether an attribution stands in a claim that is answered, or is put into a wrong mouth."""
    entry = corpus.entries[key]
    outer = corpus.entries[entry.parent] if entry.parent is not None else None
    if outer is not None and (is_spoken_to(entry) or _is_told_above(entry) or _is_wanted(entry, outer)):
        mistaken = True
    elif entry.parent is not None and targets[entry.parent].stance in ANSWERING:
        mistaken = actors[key] == actors[entry.parent] and not entry.attribution.source.words
    else:
        mistaken = False
    return mistaken or any(
        targets[outer.key].stance in _NEGATING
        and targets[outer.key].of == outer.key
        and stands_in(entry, targets[outer.key].passage)
        for outer in corpus.chain(key)
    )


def _is_wanted(entry: Entry, outer: Entry) -> bool:
    """Whether it is only demanded, asked or promised: "demanded that the council declare the bridge shut"."""
    source, content = entry.attribution.source.words, outer.attribution.content.words
    if outer.attribution.act not in DIRECTIVE or not source or not content:
        return False
    before = entry.document.text[content.spans[0].start : source.spans[0].start]
    return content.spans[0].start <= source.spans[0].start and before.strip().lower() in _OPENINGS


def _is_told_above(entry: Entry) -> bool:
    """Whether nobody says it, and the outer one tells it: "a letter says that the minister was told of a leak"."""
    if entry.attribution.act not in SPOKEN or not has_no_source(entry):
        return False
    return is_a_passive(entry) or not has_verb(entry.attribution.content.words.text or "")


def _find(
    key: Key, corpus: Corpus, actors: Mapping[Key, str], found: dict[Key, Target], above: frozenset[Key]
) -> Target:
    if key not in found:
        entry = corpus.entries[key]
        own = _own_target(entry, corpus)
        inner = None if key in above else _pick_inner(entry, own, corpus, actors)
        if inner is None:
            found[key] = own
        else:
            deeper = _find(inner.key, corpus, actors, found, above | {key})
            same = speaks_of_self(inner, entry, actors)
            stance = add_up(_stance_on_content(entry, corpus), deeper.stance, same_speaker=same)
            found[key] = Target(deeper.passage, stance, deeper.of, deeper.bare)
    return found[key]


def _pick_inner(entry: Entry, own: Target, corpus: Corpus, actors: Mapping[Key, str]) -> Entry | None:
    if own.stance not in ANSWERING:
        return pick_relayed(entry, corpus, actors)
    content = trim(entry.document, entry.attribution.content.words)
    framed = own.passage != content or _begins_a_clause(entry)
    return pick_answered(entry, own.passage, corpus, actors, framed=framed)


def _own_target(entry: Entry, corpus: Corpus) -> Target:
    words = entry.attribution.content.words
    frame = _frame_behind_cue(entry, corpus)
    stance = _stance_on_content(entry, corpus)
    whole = not frame.denied and not frame.unaware and stance not in ANSWERING
    passage = trim(entry.document, words if whole and not frame.bare else _apply(entry, words, frame))
    return Target(passage, stance, entry.key, bare=not passage or frame.bare)


def _apply(entry: Entry, words: Passage, frame: Frame) -> Passage:
    return cut(entry.document, words, frame.start, frame.end) if frame.start < frame.end else EMPTY


def _frame_of(entry: Entry, corpus: Corpus) -> Frame:
    """The frame of the content; what another in it calls false, the speaker does not."""
    content = entry.attribution.content.words
    frame = read_frame(content.text or "")
    if frame.denied and is_told_within(entry, content.spans[-1].end - 1, corpus):
        return replace(frame, end=len(content.text or ""), denied=False, clause=False)
    return frame


def _frame_behind_cue(entry: Entry, corpus: Corpus) -> Frame:
    """The frame; where the cue has its noun ("rejected claims"), what stands before "that" is source."""
    text = entry.attribution.content.words.text or ""
    frame = _frame_of(entry, corpus)
    before, that, _ = text.partition(" that ")
    if frame.start or not that or not names_a_saying(entry.attribution.cue.text or ""):
        return frame
    return replace(frame, start=len(before) + 1) if len(before.split()) <= _SOURCE_WORDS else frame


def _stance_on_content(entry: Entry, corpus: Corpus) -> StanceKind | None:
    """The stance; who says of something that it is false denies it, whatever the verb."""
    stance = own_stance(entry.attribution)
    frame = _frame_of(entry, corpus)
    if frame.unaware and stance in _PLAIN:
        return StanceKind.UNAWARE
    whole = len(entry.attribution.content.words.spans) == 1
    if whole and frame.clause and stance is StanceKind.DENIES and _denies_by_itself(entry):
        return StanceKind.ASSERTS
    return StanceKind.DENIES if frame.denied and stance is StanceKind.ASSERTS else stance


def _denies_by_itself(entry: Entry) -> bool:
    """Whether the cue is a word of denial, rather than one of saying before a content that denies."""
    words = map(str.lower, split_words(entry.attribution.cue.text or ""))
    return not load_lexicon().denying.isdisjoint(words)


def _begins_a_clause(entry: Entry) -> bool:
    """Whether the content is a that-clause, which is itself what is denied or doubted, whoever is cited in it."""
    text = entry.attribution.content.words.text or ""
    return text.lower().startswith(("that ", "whether ")) and not read_frame(text).denied
