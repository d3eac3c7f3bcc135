"""For which state or body an actor speaks: who speaks for the same one as another does not confirm him."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from sayso.domain.actor import Actor
from sayso.domain.reading import Reading
from sayso.domain.source import ActorKind, Source
from sayso.resolve.actors.organization_name import key_of, undot
from sayso.resolve.lexicon import load_lexicon, load_nations, load_seats
from sayso.resolve.words import fold, split_words

_LONGEST: Final = 4
"""Words in the name of a state or a seat."""

Houses = Mapping[str, frozenset[str]]
"""By the id of an actor, keys of what he speaks for."""


def find_states(readings: Iterable[Reading], actors: Iterable[Actor]) -> Houses:
    """Return the states whose executive each actor is, or speaks for, in any of some readings."""
    return {
        actor.id: frozenset(state for source in sources for state in _states_of(source))
        for actor, sources in _list_sources(readings, actors)
    }


def find_houses(readings: Iterable[Reading], actors: Iterable[Actor]) -> Houses:
    """Return the same, and the bodies that each actor is, or belongs to."""
    return {
        actor.id: frozenset(
            house for source in sources for house in (*_states_of(source), *_bodies_of(source, actor.kind))
        )
        for actor, sources in _list_sources(readings, actors)
    }


def _list_sources(
    readings: Iterable[Reading], actors: Iterable[Actor]
) -> Iterator[tuple[Actor, Sequence[Source]]]:
    sources = {(r.document.id, a.id): a.source for r in readings for a in r.attributions}
    for actor in actors:
        yield actor, [sources[mention] for mention in actor.mentions if mention in sources]


def _states_of(source: Source) -> Iterator[str]:
    yield from _serve(source.actor)
    yield from _serve(f"{source.affiliation.text or ''} {source.role.text or ''}")


def _bodies_of(source: Source, kind: ActorKind) -> Iterator[str]:
    for body in (source.affiliation.text or "", "" if kind is ActorKind.PERSON else source.actor):
        key = key_of(body)
        if not key <= _states():
            yield " ".join(sorted(key))


@cache
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
