"""For which state or body an actor speaks: who speaks for the same one as another does not confirm him."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sayso.domain.actor import Actor
from sayso.domain.source import ActorKind, Source
from sayso.resolve.actors.organization_name import key_of
from sayso.resolve.corpus import Corpus
from sayso.resolve.identity import Key
from sayso.resolve.lexicon import load_lexicon, load_nations, load_seats
from sayso.resolve.words import fold, fold_words, split_words

House = frozenset[str]


def find_houses(corpus: Corpus, actors: Iterable[Actor]) -> Mapping[str, frozenset[House]]:
    """Return by the id of each actor what he speaks for in any document: states by their key, bodies by theirs."""
    return {
        actor.id: frozenset(
            house
            for mention in actor.mentions
            for house in _houses(corpus.entries[Key(*mention)].attribution.source, actor.kind)
        )
        for actor in actors
    }


def _houses(source: Source, kind: ActorKind) -> Iterator[House]:
    role, affiliation = source.role.text or "", source.affiliation.text or ""
    for told in (source.actor, f"{affiliation} {role}"):
        yield from (frozenset({state}) for state in _serve(told))
    for body in (affiliation, "" if kind is ActorKind.PERSON else source.actor):
        key = key_of(body)
        if not key <= _states():
            yield key


@cache
def _serve(told: str) -> frozenset[str]:
    """Return the states whose executive is named, or one who speaks for it.

    >>> sorted(_serve("the Kremlin spokesman")), sorted(_serve("a Russian poet"))
    (['russia'], [])
    """
    lexicon = load_lexicon()
    words = fold_words(told)
    if not lexicon.parted.isdisjoint(words):
        return frozenset()
    found = {(start, end): state for start, end, state in _find_states(told)}
    taken = {place for start, end in found for place in range(start, end)}
    rest = {word for n, word in enumerate(words) if n not in taken} - lexicon.function_words
    return frozenset(found.values()) if not rest or rest & lexicon.offices else frozenset()


def _find_states(told: str) -> Iterator[tuple[int, int, str]]:
    """Yield first place, place behind the last and key of each state that some words name, or by a seat of it."""
    words = split_words(told.replace("U.S.", "US").replace("U.K.", "UK"))
    folded = [fold(word) for word in words]
    for start in range(len(words)):
        for end in range(start + 1, min(start + 5, len(words) + 1)):
            name = "-".join(folded[start:end])
            state = load_nations().get(name) or load_seats().get(name)
            if state is not None and not (name == "us" and words[start].islower()):
                yield start, end, state


@cache
def _states() -> frozenset[str]:
    return frozenset(load_nations().values())
