"""For which state or body an actor speaks: who speaks for the same one as another does not confirm him."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from sayso.domain.actor import Actor
from sayso.domain.source import ActorKind, Source
from sayso.resolve.actors.organization_name import key_of, undot
from sayso.resolve.corpus import Corpus
from sayso.resolve.identity import Key
from sayso.resolve.lexicon import load_lexicon, load_nations, load_seats
from sayso.resolve.words import fold, split_words

_LONGEST: Final = 4
"""Words in the name of a state or a seat."""

Houses = Mapping[str, frozenset[str]]
"""By the id of an actor, keys of what he speaks for."""


def find_houses(corpus: Corpus, actors: Iterable[Actor]) -> Houses:
    """Return the states that each actor is, or speaks for, in any document, and the bodies that he is or belongs to."""
    return {
        actor.id: frozenset(
            house
            for mention in actor.mentions
            for house in _houses_of(corpus.entries[Key(*mention)].attribution.source, actor.kind)
        )
        for actor in actors
    }


def states_of(source: Source) -> frozenset[str]:
    """Return the keys of the states whose executive a source is, or speaks for, as one attribution has it."""
    return _serve(source.actor) | _serve(f"{source.affiliation.text or ''} {source.role.text or ''}")


def _houses_of(source: Source, kind: ActorKind) -> Iterator[str]:
    yield from states_of(source)
    yield from _bodies_of(source, kind)


def _bodies_of(source: Source, kind: ActorKind) -> Iterator[str]:
    for body in (source.affiliation.text or "", "" if kind is ActorKind.PERSON else source.actor):
        key = key_of(body)
        if not key <= _states():
            yield " ".join(sorted(key))


@lru_cache(2**14)
def _serve(told: str) -> frozenset[str]:
    """Return the states whose executive is named, or one who speaks for it.

    >>> sorted(_serve("the Kremlin spokesman")), sorted(_serve("a Russian poet"))
    (['russia'], [])
    """
    lexicon, words = load_lexicon(), split_words(undot(told))
    folded = [fold(word) for word in words]
    if not lexicon.parted.isdisjoint(folded):
        return frozenset()
    found = list(_find_states(words, folded))
    taken = {place for start, end, _ in found for place in range(start, end)}
    rest = {word for n, word in enumerate(folded) if n not in taken} - lexicon.function_words
    return frozenset(state for *_, state in found) if not rest or rest & lexicon.offices else frozenset()


def _find_states(words: Sequence[str], folded: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first place, place behind the last and key of each state that some words name, or by a seat of it."""
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            name = "-".join(folded[start:end])
            state = load_nations().get(name) or load_seats().get(name)
            if state is not None and not (name == "us" and words[start].islower()):
                yield start, end, state


@cache
def _states() -> frozenset[str]:
    return frozenset(load_nations().values())
